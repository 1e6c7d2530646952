package io.jobwire.dedupe.core;

import io.jobwire.records.Opening;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A leader and those that follow it, as far as they are shown: all of them, or of more than {@value #MOST_SHOWN} the leader, then the first
 * that are open, then the first that are closed. One job that is posted without end (a feed that gives its items new ids each day, a source that means
 * harm) costs each of its postings no more than that.
 *
 * @param leader the leader
 * @param members those that are shown, the leader first, in order
 */
record Cluster(Node leader, List<Node> members) {
    static final int MOST_SHOWN = 100;

    private static final Comparator<Node> BEST_FIRST = Comparator.comparing(
                    (Node node) -> !node.profile().facts().getFirstParty())
            .thenComparing(Node::ref);

    /**
     * What is shown of a cluster.
     *
     * @param members all of it, the leader first, in order
     */
    static Cluster of(List<Node> members) {
        Node leader = members.getFirst();
        if (members.size() <= MOST_SHOWN) {
            return new Cluster(leader, members);
        }
        List<Node> followers = members.subList(1, members.size());
        Set<String> shown = Stream.concat(
                        followers.stream().filter(node -> node.profile().open()),
                        followers.stream().filter(node -> !node.profile().open()))
                .limit(MOST_SHOWN - 1)
                .map(Node::key)
                .collect(Collectors.toSet());
        return new Cluster(
                leader,
                Stream.concat(Stream.of(leader), followers.stream().filter(node -> shown.contains(node.key())))
                        .toList());
    }

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

    /** When the last of some members closed, in milliseconds since 1970; of a cluster that is not live. */
    static long closedAt(List<Node> members) {
        return members.stream()
                .mapToLong(node -> node.profile().facts().getFetchedAt().toEpochMilli())
                .max()
                .orElseThrow();
    }

    String id() {
        return CanonicalIds.of(leader.profile());
    }

    /** Ids that it would have under another leader, sorted. */
    List<String> otherIds() {
        return members.stream()
                .filter(member -> !member.key().equals(leader.key()))
                .map(member -> CanonicalIds.of(member.profile()))
                .sorted()
                .toList();
    }

    /** What a role says of it; empty when it is closed. */
    Optional<Opening> opening() {
        return face().map(face -> new Opening(
                id(), face.profile().facts().getUrl(), face.profile().facts().getPlaces()));
    }
}
