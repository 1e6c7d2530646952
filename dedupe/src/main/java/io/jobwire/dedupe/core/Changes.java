package io.jobwire.dedupe.core;

import java.util.TreeSet;

/** What a change touched: keys of leaders, of leaders of roles, and ids that ended with their leader. */
final class Changes {
    final TreeSet<String> clusters = new TreeSet<>();
    final TreeSet<String> roles = new TreeSet<>();
    final TreeSet<String> retracted = new TreeSet<>();

    /** Adds the key of a leader; an empty one is nobody's. */
    void touchCluster(String leader) {
        if (!leader.isEmpty()) {
            clusters.add(leader);
        }
    }
}
