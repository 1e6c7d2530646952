package io.jobwire.scoring.core;

import io.jobwire.records.Span;
import org.jspecify.annotations.Nullable;

/** What two texts have in common: the occupations that both are near to, and the telling words that both use. */
final class TextEvidence {
    private static final int OCCUPATIONS = 3;
    private static final int WORDS = 6;

    private final Reference reference;
    private final ListingSide listing;
    private final PreparedProfile profile;
    private final int[] occupations;
    private final int[] words;

    /**
     * @param scan in which one of the two is laid out
     */
    TextEvidence(Reference reference, Scan scan, ListingSide listing, PreparedProfile profile) {
        this.reference = reference;
        this.listing = listing;
        this.profile = profile;
        this.occupations = scan.commonOccupations(listing.prepared, profile, OCCUPATIONS);
        this.words = scan.commonWords(listing.prepared, profile, WORDS);
    }

    String occupationsNote() {
        if (occupations.length == 0) {
            return "The texts are near to no occupation in common.";
        }
        StringBuilder note = new StringBuilder("Both texts are near to: ");
        for (int i = 0; i < occupations.length; i++) {
            note.append(i == 0 ? "" : ", ").append(reference.concepts().name(occupations[i]));
        }
        return note.append('.').toString();
    }

    String wordsNote() {
        if (words.length == 0) {
            return "No telling word in common.";
        }
        StringBuilder note = new StringBuilder("Telling words in common: ");
        for (int i = 0; i < words.length; i++) {
            note.append(i == 0 ? "" : ", ").append(reference.vocabulary().display(words[i]));
        }
        return note.append('.').toString();
    }

    /** Line of the listing where the most telling shared word, or the next one, stands first; null when nowhere. */
    @Nullable
    Span listingLine(int rank) {
        return rank < words.length ? listing.wordLine(listing.prepared.words.find(words[rank])) : null;
    }

    /** The same in the resume. */
    @Nullable
    Span resumeLine(int rank, String text) {
        char at = rank < words.length ? profile.wordsAt[profile.words.find(words[rank])] : PreparedProfile.NOWHERE;
        return at == PreparedProfile.NOWHERE ? null : Spans.line(text, at);
    }
}
