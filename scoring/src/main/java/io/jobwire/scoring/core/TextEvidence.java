package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What two texts have in common: the occupations that both are near to, and the telling words that both use. */
final class TextEvidence {
    private static final int OCCUPATIONS = 3;
    private static final int WORDS = 6;

    /** An entry of both vectors, with its places in them. */
    private record Shared(int id, int ours, int theirs, long product) {}

    private final Reference reference;
    private final List<Shared> occupations;
    private final List<Shared> words;
    private final int[] listingAt;
    private final char[] resumeAt;

    TextEvidence(Reference reference, PreparedListing listing, PreparedProfile profile) {
        this.reference = reference;
        this.occupations = top(listing.field, profile.field, OCCUPATIONS);
        this.words = top(listing.words, profile.words, WORDS);
        this.listingAt = listing.wordsAt;
        this.resumeAt = profile.wordsAt;
    }

    private static List<Shared> top(Sparse ours, Sparse theirs, int keep) {
        List<Shared> best = new ArrayList<>(keep + 1);
        for (int i = 0, j = 0; i < ours.size() && j < theirs.size(); ) {
            if (ours.id(i) == theirs.id(j)) {
                long product = (long) ours.weight(i) * theirs.weight(j);
                if (best.size() < keep || product > best.getLast().product()) {
                    insert(new Shared(ours.id(i), i, j, product), best, keep);
                }
                i++;
                j++;
            } else if (ours.id(i) < theirs.id(j)) {
                i++;
            } else {
                j++;
            }
        }
        return best;
    }

    /** Keeps the best in order; of equal ones the one that came first, which has the lower id. */
    private static void insert(Shared one, List<Shared> best, int keep) {
        int at = best.size();
        while (at > 0 && best.get(at - 1).product() < one.product()) {
            at--;
        }
        best.add(at, one);
        if (best.size() > keep) {
            best.removeLast();
        }
    }

    String occupationsNote() {
        return occupations.isEmpty()
                ? "The texts are near to no occupation in common."
                : "Both texts are near to: "
                        + occupations.stream()
                                .map(shared -> reference.concepts().name(shared.id()))
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    String wordsNote() {
        return words.isEmpty()
                ? "No telling word in common."
                : "Telling words in common: "
                        + words.stream()
                                .map(shared -> reference.vocabulary().display(shared.id()))
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    /** Where the most telling shared word, or the next one, stands in the listing; -1 when nowhere. */
    int listingAt(int rank) {
        return rank < words.size() ? listingAt[words.get(rank).ours()] : -1;
    }

    /** The same in the resume. */
    int resumeAt(int rank) {
        char at = rank < words.size() ? resumeAt[words.get(rank).theirs()] : PreparedProfile.NOWHERE;
        return at == PreparedProfile.NOWHERE ? -1 : at;
    }
}
