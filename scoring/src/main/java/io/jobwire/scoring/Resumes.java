package io.jobwire.scoring;

import io.jobwire.records.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The store of profiles with the latest used of them read already: those that fit many listings are asked for again and again. One for each
 * task; not thread-safe.
 */
final class Resumes {
    private static final int KEPT = 256;

    private final KeyValueStore<String, Profile> store;
    private final Map<String, Profile> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Profile> eldest) {
            return size() > KEPT;
        }
    };

    Resumes(KeyValueStore<String, Profile> store) {
        this.store = store;
    }

    /** The profile of a resume that the store has. */
    Profile get(String resume) {
        return latest.computeIfAbsent(resume, store::get);
    }

    /** The same, or null when the store has none. */
    @Nullable
    Profile find(String resume) {
        return latest.computeIfAbsent(resume, store::get);
    }

    void put(String resume, Profile profile) {
        store.put(resume, profile);
        latest.remove(resume);
    }

    void delete(String resume) {
        store.delete(resume);
        latest.remove(resume);
    }
}
