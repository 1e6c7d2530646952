package io.jobwire.dedupe.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who follows whom, as sets beside the nodes: followers of a leader, those of them that are open, leaders of a role's other places. What is asked of a cluster
 * costs no more than {@link Cluster#MOST_SHOWN} looks, however many follow. One thread.
 */
final class Groups {
    private static final long[] NONE = {};

    private final DedupeState state;

    Groups(DedupeState state) {
        this.state = state;
    }

    /** The sets that a listing is in by where it belongs. */
    static long[] of(Node node) {
        if (node.leads()) {
            return node.leadsRole()
                    ? NONE
                    : new long[] {BucketKeys.openings(node.assignment().role())};
        }
        String leader = node.assignment().leader();
        return node.profile().open()
                ? new long[] {BucketKeys.members(leader), BucketKeys.live(leader)}
                : new long[] {BucketKeys.members(leader)};
    }

    /** A listing that is in no set yet. */
    void put(Node added, Changes changes) {
        note(added.assignment().leader(), changes);
        for (long group : of(added)) {
            state.add(group, added.ref());
        }
        changes.members.add(added.key());
        state.put(added);
    }

    /** A listing is another now, or belongs elsewhere. */
    void put(Node before, Node after, Changes changes) {
        note(before.assignment().leader(), changes);
        note(after.assignment().leader(), changes);
        long[] old = of(before);
        long[] now = of(after);
        for (long group : old) {
            if (Arrays.stream(now).noneMatch(other -> other == group)) {
                state.remove(group, before.ref());
            }
        }
        for (long group : now) {
            if (Arrays.stream(old).noneMatch(other -> other == group)) {
                state.add(group, after.ref());
            }
        }
        changes.members.add(after.key());
        state.put(after);
    }

    /** A listing leaves all its sets; its node stays for the caller to delete. */
    void leave(Node node, Changes changes) {
        note(node.assignment().leader(), changes);
        for (long group : of(node)) {
            state.remove(group, node.ref());
        }
    }

    /** Remembers who was a cluster's first open member before all changes. */
    private void note(String leader, Changes changes) {
        if (!changes.firstLive.containsKey(leader)) {
            changes.firstLive.put(leader, firstLive(leader));
        }
    }

    private String firstLive(String leader) {
        return state.node(leader)
                .filter(node -> node.profile().open())
                .map(Node::key)
                .orElseGet(() -> first(BucketKeys.live(leader)).map(Ref::key).orElse(""));
    }

    private Optional<Ref> first(long group) {
        return state.window(group).stream().findFirst();
    }

    /** Whether a leader or one of its followers is open. */
    boolean isLive(Node leader) {
        return leader.profile().open()
                || !state.window(BucketKeys.live(leader.key())).isEmpty();
    }

    /** What is shown of a leader's cluster: as {@link Cluster#of}, without a look at the others. */
    Cluster cluster(Node leader) {
        TreeMap<Ref, Node> shown = new TreeMap<>();
        shown.put(leader.ref(), leader);
        show(BucketKeys.live(leader.key()), leader, shown);
        if (shown.size() < Cluster.MOST_SHOWN) {
            show(BucketKeys.members(leader.key()), leader, shown);
        }
        shown.remove(leader.ref());
        List<Node> members = new ArrayList<>();
        members.add(leader);
        members.addAll(shown.values());
        return new Cluster(leader, members);
    }

    private void show(long group, Node leader, NavigableMap<Ref, Node> shown) {
        state.visit(group, ref -> {
            state.node(ref.key()).filter(node -> follows(node, leader)).ifPresent(node -> shown.put(ref, node));
            return shown.size() < Cluster.MOST_SHOWN;
        });
    }

    /** All of a leader's cluster, however many there are. */
    List<Node> all(Node leader) {
        List<Node> members = new ArrayList<>();
        members.add(leader);
        state.visit(BucketKeys.members(leader.key()), ref -> {
            state.node(ref.key()).filter(node -> follows(node, leader)).ifPresent(members::add);
            return true;
        });
        return members;
    }

    /** Two sets may have one key by chance. */
    private static boolean follows(Node node, Node leader) {
        return node.assignment().leader().equals(leader.key()) && !node.key().equals(leader.key());
    }
}
