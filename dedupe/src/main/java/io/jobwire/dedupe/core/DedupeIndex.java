package io.jobwire.dedupe.core;

import io.jobwire.dedupe.core.DedupeState.Due;
import io.jobwire.records.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps clusters current, change by change, and publishes what changes. After any sequence of changes, what was
 * published last for each key is what {@link Deduplicator} gives for the set of listings that remain: a listing's
 * assignment is a function of its earlier candidates, and whatever changes a listing, its buckets or its assignment puts the
 * later listings that see it back in the queue, which is worked off in order.
 *
 * <p>A new listing that comes after all others costs a look into each of its buckets, a comparison with each candidate
 * of like title, and one assignment. One thread.
 */
public final class DedupeIndex {
    /** Clusters that one event forgets at most, so that none takes long. */
    private static final int MOST_AT_ONCE = 64;

    private final DedupeState state;
    private final ShingleCache texts;
    private final Groups groups;
    private final Publication publication;
    private final Unseen unseen;
    private final long keepClosed;

    /**
     * @param keeping how long listings are kept
     */
    public DedupeIndex(DedupeState state, Publisher publisher, Keeping keeping) {
        this.state = state;
        this.keepClosed = keeping.closed().toMillis();
        this.texts = new ShingleCache(profile -> state.body(profile.key()));
        this.groups = new Groups(state);
        this.publication = new Publication(state, groups, publisher, keeping.closed());
        this.unseen = new Unseen(state, groups, publication, keeping.unseen());
    }

    /** A listing is new or has changed; a closed one stays a member. */
    public void upsert(Listing listing) {
        Shingles shingles = Shingles.of(listing.getText());
        Profile profile = Profile.of(listing, shingles);
        texts.put(profile, shingles);
        Optional<Node> known = state.node(listing.getKey());
        Optional<Node> before = known;
        if (known.isPresent() && !sameHome(known.get().profile(), profile)) {
            remove(listing.getKey());
            known = Optional.empty();
        }
        state.put(listing);
        unseen.note(profile);
        Changes changes = new Changes();
        TreeSet<Ref> queue = new TreeSet<>();
        if (known.isPresent() && known.get().profile().comparesLike(profile)) {
            groups.put(known.get(), known.get().with(profile), changes);
            changes.clusters.add(known.get().assignment().leader());
            addFollowers(known.get().profile(), profile, queue);
            settle(queue, changes);
        } else {
            long[] old = known.map(node -> node.profile().buckets()).orElse(new long[0]);
            long[] after = profile.buckets();
            rebucket(profile.ref(), old, after, queue);
            queue.add(profile.ref());
            if (known.isPresent()) {
                groups.put(known.get(), known.get().with(profile), changes);
            } else {
                groups.put(unassigned(profile, before), changes);
            }
            changes.clusters.add(listing.getKey());
            settle(queue, changes);
        }
        publication.publish(changes);
    }

    /**
     * A person's word on a listing has changed; nothing happens unless the listing is there.
     *
     * @param others keys of all listings that are told apart from it, sorted; each of them is told as well
     */
    public void tellApart(String key, List<String> others) {
        Optional<Node> known = state.node(key);
        if (known.isEmpty() || known.get().apart().equals(others)) {
            return;
        }
        Node told = known.get().withApart(others);
        state.put(told);
        TreeSet<Ref> queue = new TreeSet<>(laterApart(known.get()));
        queue.add(told.ref());
        Changes changes = new Changes();
        settle(queue, changes);
        publication.publish(changes);
    }

    /** A listing is gone for good. Its link is not taken back: that is for whoever knows where the listing went. */
    public void remove(String key) {
        Optional<Node> known = state.node(key);
        if (known.isEmpty()) {
            return;
        }
        Node node = known.get();
        Changes changes = new Changes();
        TreeSet<Ref> queue = new TreeSet<>();
        rebucket(node.ref(), node.profile().buckets(), new long[0], queue);
        queue.addAll(laterApart(node));
        touch(node, changes);
        groups.leave(node, changes);
        state.delete(key);
        settle(queue, changes);
        if (node.canonical() != 0) {
            changes.retracted.add(CanonicalIds.of(node.profile()));
        }
        publication.publish(changes);
    }

    /**
     * Closes clusters of which nothing was heard for long, and forgets those whose last member had closed long enough before a time: all of
     * the index, nothing of what was published. A leader of a role stays as long as the role has other openings, because they bear its name.
     * What comes later meets them no more.
     *
     * @param now time of the listing that came last: time passes as listings come, so that the same records forget the same
     */
    public void forget(Instant now) {
        long time = now.toEpochMilli();
        int left = MOST_AT_ONCE;
        for (List<Due> due = state.due(time, left); !due.isEmpty(); due = state.due(time, left)) {
            for (Due next : due) {
                state.within(next.home());
                if (next.leader().isEmpty()) {
                    unseen.close(time);
                } else {
                    state.node(next.leader()).filter(Node::leads).ifPresent(leader -> forget(leader, time));
                }
            }
            left -= due.size();
        }
    }

    private void forget(Node leader, long now) {
        if (groups.isLive(leader)) {
            return;
        }
        List<Node> members = groups.all(leader);
        long due = Cluster.closedAt(members) + keepClosed;
        if (due > now) {
            state.remind(due, leader.key());
        } else if (!hasOpenings(leader)) {
            members.reversed().forEach(member -> remove(member.key()));
        }
    }

    private boolean hasOpenings(Node leader) {
        List<Ref> found = new ArrayList<>(1);
        state.visit(BucketKeys.openings(leader.key()), opening -> {
            found.add(opening);
            return false;
        });
        return !found.isEmpty();
    }

    /** Enters a listing into all sets that it is in: for a state that lost them. */
    public static void enter(Buckets buckets, Node node) {
        for (long bucket : node.profile().buckets()) {
            buckets.add(bucket, node.ref());
        }
        for (long group : Groups.of(node)) {
            buckets.add(group, node.ref());
        }
    }

    private static boolean sameHome(Profile a, Profile b) {
        return a.ref().equals(b.ref()) && a.company().equals(b.company());
    }

    /** A node to begin with; the listing's node of before, which is gone, still says what was told and published of it. */
    private static Node unassigned(Profile profile, Optional<Node> before) {
        Node fresh = Node.of(profile, new Assignment(profile.key(), profile.key(), Optional.empty(), List.of()));
        return before.filter(node -> Employers.home(node.profile().company()).equals(Employers.home(profile.company())))
                .map(node -> fresh.withApart(node.apart()).withLink(node.link()))
                .orElse(fresh);
    }

    private void rebucket(Ref ref, long[] before, long[] after, NavigableSet<Ref> queue) {
        for (long bucket : before) {
            queue.addAll(dependents(bucket, ref));
            if (!BucketKeys.contains(after, bucket)) {
                state.remove(bucket, ref);
            }
        }
        for (long bucket : after) {
            if (!BucketKeys.contains(before, bucket)) {
                state.add(bucket, ref);
                queue.addAll(dependents(bucket, ref));
            }
        }
    }

    /** Adds the listings that follow this one since it was closed or opened, or no longer do. */
    private void addFollowers(Profile before, Profile after, NavigableSet<Ref> queue) {
        if (before.closedAt() != after.closedAt()) {
            long from = Profile.followersFrom(Math.min(before.closedAt(), after.closedAt()));
            for (long bucket : after.buckets()) {
                dependents(bucket, after.ref()).stream()
                        .filter(later -> later.firstSeen() >= from)
                        .forEach(queue::add);
            }
        }
    }

    /** Listings that see this one, or did. */
    private List<Ref> dependents(long bucket, Ref ref) {
        return state.window(bucket).contains(ref) ? state.after(bucket, ref) : List.of();
    }

    private void settle(NavigableSet<Ref> queue, Changes changes) {
        for (Ref ref = queue.pollFirst(); ref != null; ref = queue.pollFirst()) {
            Optional<Node> known = state.node(ref.key());
            if (known.isEmpty()) {
                continue;
            }
            Node node = known.get();
            queue.addAll(laterApart(node));
            long[] buckets = node.profile().buckets();
            Assignment assignment = Assigner.assign(node.profile(), earlier(node.ref(), buckets), apart(node), texts);
            if (assignment.equals(node.assignment())) {
                continue;
            }
            changes.clusters.add(assignment.leader());
            Node assigned = node.with(assignment);
            if (!assignment.sameGroups(node.assignment())) {
                touch(node, changes);
                touch(assigned, changes);
                if (node.leads() && assigned.leads()) {
                    changes.whole.add(node.key());
                }
                for (long bucket : buckets) {
                    queue.addAll(dependents(bucket, ref));
                }
            }
            groups.put(node, assigned, changes);
        }
    }

    /** A listing leaves where it is, or comes there. */
    private static void touch(Node node, Changes changes) {
        changes.clusters.add(node.assignment().leader());
        changes.clusters.add(node.key());
        if (node.leads()) {
            changes.touchRole(node.assignment().role(), node.ref());
        }
    }

    /** Listings that a person told apart from this one and that come after it: they ask where it belongs. */
    private List<Ref> laterApart(Node node) {
        return node.apart().stream()
                .flatMap(other -> state.node(other).stream())
                .map(Node::ref)
                .filter(other -> other.compareTo(node.ref()) > 0)
                .toList();
    }

    private Set<String> apart(Node node) {
        return node.apart().stream()
                .flatMap(other -> state.node(other).stream())
                .filter(other -> other.ref().compareTo(node.ref()) < 0)
                .map(other -> other.assignment().leader())
                .collect(Collectors.toSet());
    }

    private List<Node> earlier(Ref ref, long[] buckets) {
        TreeMap<Ref, Node> earlier = new TreeMap<>();
        for (long bucket : buckets) {
            for (Ref other : state.window(bucket)) {
                if (other.compareTo(ref) < 0 && !earlier.containsKey(other)) {
                    state.node(other.key()).ifPresent(node -> earlier.put(other, node));
                }
            }
        }
        return new ArrayList<>(earlier.values());
    }
}
