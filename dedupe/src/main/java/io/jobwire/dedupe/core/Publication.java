package io.jobwire.dedupe.core;

import io.jobwire.records.Opening;
import io.jobwire.records.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Publishes what a change touched, and nothing else. */
final class Publication {
    private final DedupeState state;
    private final Groups groups;
    private final Publisher publisher;
    private final long keepClosed;

    Publication(DedupeState state, Groups groups, Publisher publisher, Duration keepClosed) {
        this.keepClosed = keepClosed.toMillis();
        this.state = state;
        this.groups = groups;
        this.publisher = publisher;
    }

    void publish(Changes changes) {
        changes.retracted.forEach(publisher::retract);
        for (String key : changes.clusters) {
            state.node(key).ifPresent(node -> touch(node, changes));
        }
        Map<String, List<Opening>> openings = new HashMap<>();
        changes.roles.forEach((role, first) ->
                state.node(role).filter(Node::leadsRole).ifPresent(node -> hold(node, first, changes, openings)));
        Map<String, Set<String>> told = told(changes);
        for (String key : new TreeSet<>(changes.clusters)) {
            state.node(key)
                    .filter(Node::leads)
                    .ifPresent(node -> publish(groups.cluster(node), openings, told.getOrDefault(key, Set.of())));
        }
    }

    /** By leader, members that may not be shown and whose links may be others: who changed, and who was the first open one. */
    private Map<String, Set<String>> told(Changes changes) {
        Map<String, Set<String>> told = new HashMap<>();
        Stream.concat(changes.members.stream(), changes.firstLive.values().stream())
                .filter(key -> !key.isEmpty())
                .flatMap(key -> state.node(key).stream())
                .forEach(node -> told.computeIfAbsent(node.assignment().leader(), leader -> new TreeSet<>())
                        .add(node.key()));
        for (String leader : changes.whole) {
            state.node(leader)
                    .filter(Node::leads)
                    .ifPresent(node -> told.put(
                            leader,
                            groups.all(node).stream().map(Node::key).collect(Collectors.toCollection(TreeSet::new))));
        }
        return told;
    }

    /** Takes back what a former leader published; finds out whether a leader's role has to say something else of it. */
    private void touch(Node node, Changes changes) {
        if (!node.leads()) {
            if (node.canonical() != 0) {
                publisher.retract(CanonicalIds.of(node.profile()));
            }
            Node follower = node.withCanonical(0).withOpening(0).withHolder("");
            if (!follower.equals(node)) {
                state.put(follower);
            }
            return;
        }
        Optional<Opening> opening = groups.cluster(node).opening();
        long fingerprint = opening.map(Publication::fingerprint).orElse(0L);
        if (fingerprint != node.opening()) {
            state.put(node.withOpening(fingerprint));
            changes.touchRole(node.assignment().role(), node.ref());
        }
    }

    private static long fingerprint(Opening opening) {
        long hash = Hash.of(opening.getUrl());
        for (Place place : opening.getPlaces()) {
            hash = Hash.of(hash, Hash.of(place.getText()));
            hash = Hash.of(hash, Hash.of(place.getCity().orElse("")));
            hash = Hash.of(hash, Hash.of(place.getRegion().orElse("")));
            hash = Hash.of(hash, Hash.of(place.getCountry().orElse("")));
            hash = Hash.of(hash, Double.doubleToLongBits(place.getLat().orElse(Double.NaN)));
            hash = Hash.of(hash, Double.doubleToLongBits(place.getLon().orElse(Double.NaN)));
        }
        return hash;
    }

    /**
     * Finds who of a role names its openings, and has that published.
     *
     * @param first the first leader of the role that changed
     */
    private void hold(Node role, Ref first, Changes changes, Map<String, List<Opening>> openings) {
        List<Node> live = live(role);
        if (live.size() > Algorithm.MAX_OPENINGS && live.getLast().ref().compareTo(first) < 0) {
            return; // Those that are named come before all that changed.
        }
        String holder = live.isEmpty() ? "" : live.getFirst().key();
        openings.put(role.key(), openings(live.stream().map(groups::cluster).toList()));
        if (live.isEmpty()) {
            // An opening that kept the role's leader from being forgotten may be gone.
            remind(groups.cluster(role));
        }
        if (!holder.equals(role.holder())) {
            changes.touchCluster(role.holder());
            state.put(role.withHolder(holder));
        }
        changes.touchCluster(holder);
    }

    /** Leaders of a role that are live, the first ones, one more than are named. */
    private List<Node> live(Node role) {
        List<Node> live = new ArrayList<>();
        if (groups.isLive(role)) {
            live.add(role);
        }
        state.visit(BucketKeys.openings(role.key()), ref -> {
            state.node(ref.key())
                    .filter(node -> node.assignment().role().equals(role.key()))
                    .filter(groups::isLive)
                    .ifPresent(live::add);
            return live.size() <= Algorithm.MAX_OPENINGS;
        });
        return live;
    }

    /** All but the first, which is the one that names them. */
    static List<Opening> openings(List<Cluster> live) {
        return live.stream()
                .skip(1)
                .limit(Algorithm.MAX_OPENINGS)
                .map(cluster -> cluster.opening().orElseThrow())
                .toList();
    }

    private void publish(Cluster cluster, Map<String, List<Opening>> openings, Set<String> told) {
        Node leader = cluster.leader();
        if (cluster.isLive()) {
            Node role = state.node(leader.assignment().role()).orElseThrow();
            List<Opening> others = role.holder().equals(leader.key())
                    ? openings.computeIfAbsent(
                            role.key(),
                            key -> openings(
                                    live(role).stream().map(groups::cluster).toList()))
                    : List.of();
            long published = publisher.canonical(
                    Merge.of(cluster, others, profile -> state.body(profile.key())), leader.canonical());
            if (published != leader.canonical()) {
                state.put(leader.withCanonical(published));
            }
        } else {
            remind(cluster);
            if (leader.canonical() != 0) {
                publisher.retract(cluster.id());
                state.put(leader.withCanonical(0));
            }
        }
        Set<String> left = new TreeSet<>(told);
        for (Node member : cluster.members()) {
            link(member, cluster);
            left.remove(member.key());
        }
        left.forEach(key -> state.node(key).ifPresent(member -> link(member, cluster)));
    }

    private void link(Node member, Cluster cluster) {
        long link = publisher.link(cluster.leader().profile().company(), Links.of(member, cluster), member.link());
        if (link != member.link()) {
            Node now = state.node(member.key()).orElseThrow();
            state.put(now.withLink(link));
        }
    }

    private void remind(Cluster closed) {
        state.remind(
                Cluster.closedAt(closed.members()) + keepClosed, closed.leader().key());
    }
}
