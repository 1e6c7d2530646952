package io.jobwire.notify.channel;

/** What came of one attempt to deliver. */
public sealed interface Attempt {
    /** File name, status code or error, for a person. */
    String detail();

    /** It arrived. */
    record Delivered(String detail) implements Attempt {}

    /** It did not, and may later. */
    record Retry(String detail) implements Attempt {}

    /** It did not, and never will. */
    record Refused(String detail) implements Attempt {}
}
