package io.jobwire.launcher.system;

import java.nio.ByteBuffer;

/** What can become of a dead letter. */
public sealed interface Way {
    /** The letter. */
    DeadLetterBook.Entry entry();

    /**
     * It can be sent again.
     *
     * @param entry the letter
     * @param payload the bytes that the stage could not process
     */
    record Open(DeadLetterBook.Entry entry, ByteBuffer payload) implements Way {}

    /**
     * It must not be sent again, or there is nothing to send.
     *
     * @param entry the letter
     * @param reason one sentence: why, and what to do instead
     */
    record Closed(DeadLetterBook.Entry entry, String reason) implements Way {}
}
