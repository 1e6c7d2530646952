package io.jobwire.dedupe.core;

import io.jobwire.records.Opening;
import io.jobwire.records.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Publishes what a change touched, and nothing else. */
final class Publication {
    private final DedupeState state;
    private final Publisher publisher;
    private final long keepClosed;

    Publication(DedupeState state, Publisher publisher, Duration keepClosed) {
        this.keepClosed = keepClosed.toMillis();
        this.state = state;
        this.publisher = publisher;
    }

    void publish(Changes changes) {
        changes.retracted.forEach(publisher::retract);
        for (String key : changes.clusters) {
            state.node(key).ifPresent(node -> touch(node, changes));
        }
        Map<String, List<Opening>> openings = new HashMap<>();
        for (String role : changes.roles) {
            state.node(role).filter(Node::leadsRole).ifPresent(node -> hold(node, changes, openings));
        }
        for (String key : new TreeSet<>(changes.clusters)) {
            state.node(key).filter(Node::leads).ifPresent(node -> publish(cluster(node), openings));
        }
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
        Optional<Opening> opening = cluster(node).opening();
        long fingerprint = opening.map(Publication::fingerprint).orElse(0L);
        if (fingerprint != node.opening()) {
            state.put(node.withOpening(fingerprint));
            changes.roles.add(node.assignment().role());
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

    private void hold(Node role, Changes changes, Map<String, List<Opening>> openings) {
        List<Cluster> live = live(role);
        String holder = live.isEmpty() ? "" : live.getFirst().leader().key();
        openings.put(role.key(), openings(live));
        if (live.isEmpty()) {
            // An opening that kept the role's leader from being forgotten may be gone.
            remind(cluster(role));
        }
        if (!holder.equals(role.holder())) {
            changes.touchCluster(role.holder());
            state.put(role.withHolder(holder));
        }
        changes.touchCluster(holder);
    }

    private List<Cluster> live(Node role) {
        List<Cluster> live = new ArrayList<>();
        Cluster first = cluster(role);
        if (first.isLive()) {
            live.add(first);
        }
        state.visit(BucketKeys.openings(role.key()), ref -> {
            state.node(ref.key())
                    .filter(node -> node.assignment().role().equals(role.key()))
                    .map(this::cluster)
                    .filter(Cluster::isLive)
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

    private void publish(Cluster cluster, Map<String, List<Opening>> openings) {
        Node leader = cluster.leader();
        if (cluster.isLive()) {
            Node role = state.node(leader.assignment().role()).orElseThrow();
            List<Opening> others = role.holder().equals(leader.key())
                    ? openings.computeIfAbsent(role.key(), key -> openings(live(role)))
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
        for (Node member : cluster.members()) {
            long link = publisher.link(leader.profile().company(), Links.of(member, cluster), member.link());
            if (link != member.link()) {
                Node now = state.node(member.key()).orElseThrow();
                state.put(now.withLink(link));
            }
        }
    }

    private void remind(Cluster closed) {
        state.remind(closed.closedAt() + keepClosed, closed.leader().key());
    }

    Cluster cluster(Node leader) {
        List<Node> members = new ArrayList<>();
        members.add(leader);
        state.visit(BucketKeys.members(leader.key()), ref -> {
            state.node(ref.key())
                    .filter(node -> node.assignment().leader().equals(leader.key()))
                    .ifPresent(members::add);
            return true;
        });
        return new Cluster(leader, members);
    }
}
