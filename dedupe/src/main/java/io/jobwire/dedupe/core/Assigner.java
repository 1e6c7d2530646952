package io.jobwire.dedupe.core;

import io.jobwire.records.Evidence;
import io.jobwire.records.PossibleDuplicate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides where one listing belongs, given its earlier candidates and where they belong. Pure. */
final class Assigner {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate>comparingDouble(
                    candidate -> -candidate.comparison().similarity())
            .thenComparingDouble(candidate -> -candidate.comparison().containment())
            .thenComparing(candidate -> candidate.node().ref());

    /**
     * Of several leaders that a listing duplicates: one of its page or requisition, then one of its very place and whole title, then the
     * most similar, then the earliest.
     */
    private static final Comparator<Candidate> CLOSEST_FIRST = Comparator.<Candidate, Boolean>comparing(
                    candidate -> !candidate.comparison().identity())
            .thenComparing(candidate -> !candidate.comparison().samePlace())
            .thenComparing(candidate -> !candidate.comparison().sameTitle())
            .thenComparing(BEST_FIRST);

    private Assigner() {}

    /**
     * @param listing the listing
     * @param earlier its candidates that come before it, in order
     * @param apart leaders of those that come before it and that a person told apart from it
     */
    static Assignment assign(Profile listing, List<Node> earlier, Set<String> apart, Texts texts) {
        @Nullable Candidate leader = null;
        @Nullable Candidate role = null;
        List<Candidate> possible = new ArrayList<>();
        for (Node node : earlier) {
            if (apart.contains(node.assignment().leader()) || !Verifier.mayRelate(listing, node.profile())) {
                continue;
            }
            Optional<Comparison> related = Verifier.relate(listing, node.profile(), texts);
            if (related.isEmpty()) {
                continue;
            }
            Candidate candidate = new Candidate(node, related.get());
            switch (candidate.comparison().relation()) {
                case DUPLICATE -> {
                    if (node.leads() && (leader == null || CLOSEST_FIRST.compare(candidate, leader) < 0)) {
                        if (leader != null) {
                            possible.add(leader);
                        }
                        leader = candidate;
                    } else {
                        possible.add(candidate);
                    }
                }
                case OPENING -> {
                    if (role == null && node.leadsRole()) {
                        role = candidate;
                    }
                }
                case POSSIBLE -> possible.add(candidate);
                case DIFFERENT -> {}
            }
        }
        String own = listing.key();
        String follows = leader == null ? own : leader.node().key();
        String inRole = leader != null ? "" : role == null ? own : role.node().key();
        Candidate decided = leader != null ? leader : role;
        Optional<Evidence> evidence = Optional.ofNullable(decided)
                .map(candidate ->
                        candidate.comparison().against(candidate.node().key()));
        return new Assignment(follows, inRole, evidence, best(possible, follows));
    }

    private static List<PossibleDuplicate> best(List<Candidate> possible, String leader) {
        return possible.stream()
                .filter(candidate -> !candidate.node().assignment().leader().equals(leader))
                .sorted(BEST_FIRST)
                .limit(Algorithm.MAX_POSSIBLE)
                .map(candidate -> new PossibleDuplicate(
                        candidate.node().key(),
                        candidate.comparison().against(candidate.node().key())))
                .toList();
    }

    private record Candidate(Node node, Comparison comparison) {}
}
