package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.util.Optional;

/** What is known of a source when a run of it begins. Implementations are thread-safe. */
@FunctionalInterface
public interface Knowledge {

    /** Nothing. */
    Knowledge NONE = nativeId -> Optional.empty();

    /**
     * Hash of an open posting by its native id; empty for one whose text is to be fetched: it is new, or closed, or was last
     * looked at too long ago.
     */
    Optional<ContentHash> posting(String nativeId);

    /** Whether the source ever gave a posting, so that its name is known to be right. */
    default boolean proven() {
        return false;
    }
}
