package io.jobwire.ingest.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the first names that it sees and calls the rest by one name. Thread-safe; the bound may be passed by a few. */
final class BoundedNames {
    static final String OTHER = "other";

    private final int most;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    BoundedNames(int most) {
        this.most = most;
    }

    String of(String name) {
        return names.contains(name) || (names.size() < most && names.add(name)) ? name : OTHER;
    }
}
