package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.records.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which faults were published already, so that an entry which stays broken is not reported in every run. Thread-safe. */
final class FaultsSeen {
    private final Set<ContentHash> seen = ConcurrentHashMap.newKeySet();

    void add(DeadLetter letter) {
        seen.add(identity(letter));
    }

    boolean contains(DeadLetter letter) {
        return seen.contains(identity(letter));
    }

    private static ContentHash identity(DeadLetter letter) {
        byte[] name = (letter.getCode() + " " + letter.getKey().orElse("") + " ").getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload = letter.getPayload().duplicate();
        ByteBuffer all = ByteBuffer.allocate(name.length + payload.remaining());
        return ContentHash.of(all.put(name).put(payload).array());
    }
}
