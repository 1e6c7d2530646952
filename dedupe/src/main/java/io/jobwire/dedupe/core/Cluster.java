package io.jobwire.dedupe.core;

import io.jobwire.records.Opening;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A leader and those that follow it.
 *
 * @param leader the leader
 * @param members all of them, the leader first, in order
 */
record Cluster(Node leader, List<Node> members) {
    private static final Comparator<Node> BEST_FIRST = Comparator.comparing(
                    (Node node) -> !node.profile().facts().getFirstParty())
            .thenComparing(Node::ref);

    /** Open members, the best one first: those of the employer's own systems, then by order. */
    List<Node> live() {
        return members.stream()
                .filter(node -> node.profile().open())
                .sorted(BEST_FIRST)
                .toList();
    }

    boolean isLive() {
        return members.stream().anyMatch(node -> node.profile().open());
    }

    /** The open member that shows the job; empty when all are closed. */
    Optional<Node> face() {
        return members.stream().filter(node -> node.profile().open()).min(BEST_FIRST);
    }

    /** The open member that came first; empty when all are closed. */
    Optional<Node> firstLive() {
        return members.stream().filter(node -> node.profile().open()).findFirst();
    }

    /** When the last member closed, in milliseconds since 1970; of a cluster that is not live. */
    long closedAt() {
        return members.stream()
                .mapToLong(node -> node.profile().facts().getFetchedAt().toEpochMilli())
                .max()
                .orElseThrow();
    }

    String id() {
        return CanonicalIds.of(leader.profile());
    }

    /** What a role says of it; empty when it is closed. */
    Optional<Opening> opening() {
        return face().map(face -> new Opening(
                id(), face.profile().facts().getUrl(), face.profile().facts().getPlaces()));
    }
}
