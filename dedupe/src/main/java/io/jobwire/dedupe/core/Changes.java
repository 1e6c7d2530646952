package io.jobwire.dedupe.core;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a change touched. */
final class Changes {
    /** Keys of leaders, or of listings that led. */
    final TreeSet<String> clusters = new TreeSet<>();

    /** Leaders that all followers have to be told of again. */
    final TreeSet<String> whole = new TreeSet<>();

    /** Listings whose own node is another. */
    final TreeSet<String> members = new TreeSet<>();

    /** Of each leader whose cluster changed, the first open member before, empty for none. */
    final Map<String, String> firstLive = new HashMap<>();

    /** Leaders of roles, each with the first leader of the role that changed. */
    final TreeMap<String, Ref> roles = new TreeMap<>();

    /** Ids that ended with their leader. */
    final TreeSet<String> retracted = new TreeSet<>();

    /** Adds the key of a leader; an empty one is nobody's. */
    void touchCluster(String leader) {
        if (!leader.isEmpty()) {
            clusters.add(leader);
        }
    }

    /** A leader of a role has come, gone or changed. */
    void touchRole(String role, Ref leader) {
        roles.merge(role, leader, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
}
