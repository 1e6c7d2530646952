package io.jobwire.ingest.engine;

import io.jobwire.records.Source;
import java.time.Instant;

/** Records of sources. */
final class Sources {
    private Sources() {}

    static Source of(String id, Instant added) {
        String[] parts = id.split(":", 2);
        return Source.newBuilder()
                .setSource(id)
                .setKind(parts[0])
                .setTarget(parts[1])
                .setAdded(added)
                .build();
    }
}
