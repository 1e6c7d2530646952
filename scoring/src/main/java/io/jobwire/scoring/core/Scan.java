package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import org.jspecify.annotations.Nullable;

/**
 * One listing against many profiles, or one profile against many listings, without allocation. Made by {@link Rubric#scan()}; not
 * thread-safe, and to be kept by one thread: it holds some hundred kilobytes.
 */
public final class Scan {
    private final Concepts concepts;
    private final SkillGraph skills;
    private final int[] field;
    private final int[] words;
    private final int[] title;
    private final Tally tally = new Tally();
    private Sparse laidField = Sparse.EMPTY;
    private Sparse laidWords = Sparse.EMPTY;
    private Sparse laidTitle = Sparse.EMPTY;
    private @Nullable ListingSide side;

    Scan(Reference reference) {
        this.concepts = reference.concepts();
        this.skills = reference.skills();
        this.field = new int[concepts.size()];
        this.words = new int[reference.vocabulary().size()];
        this.title = new int[concepts.size()];
    }

    /** Lays a listing out; profiles are then judged against it. */
    public void lay(PreparedListing listing) {
        lay(listing.field, listing.words, listing.title);
    }

    /** Lays a profile out; listings are then judged against it. */
    public void lay(PreparedProfile profile) {
        lay(profile.field, profile.words, profile.title);
    }

    private void lay(Sparse newField, Sparse newWords, Sparse newTitle) {
        laidField.clear(field);
        laidWords.clear(words);
        laidTitle.clear(title);
        laidField = newField;
        laidWords = newWords;
        laidTitle = newTitle;
        laidField.scatter(field);
        laidWords.scatter(words);
        laidTitle.scatter(title);
    }

    /**
     * Whether a pair reaches a score and meets every wish. One of the two must be laid out.
     *
     * @param floor score from 0 to 100
     */
    public boolean reaches(int floor, PreparedListing listing, PreparedProfile profile) {
        if (!listing.open() || !profile.readable()) {
            return false;
        }
        int least = least(floor);
        if (!begin(least, listing, profile)) {
            return false;
        }
        complete(listing, profile);
        return tally.wanted() && tally.total() >= least;
    }

    /** Place among all pairs of the one that {@link #reaches} said yes to last: higher is better. */
    public long judged() {
        return tally.judgement().order();
    }

    /** Total of the same pair, in thousandths of a point. */
    int total() {
        return tally.total();
    }

    /** Fewest thousandths that round to a score. */
    static int least(int floor) {
        return floor * Weights.POINT - Weights.POINT / 2;
    }

    /** The outcome of a pair as a value. One of the two must be laid out. */
    public Judgement judge(PreparedListing listing, PreparedProfile profile) {
        return count(listing, profile).judgement();
    }

    /** Counts a pair of which one is laid out; what is returned is filled anew by the next call. */
    Tally count(PreparedListing listing, PreparedProfile profile) {
        begin(0, listing, profile);
        complete(listing, profile);
        return tally;
    }

    /** Product of the field of the listing that is laid out with another; changes nothing, so many threads may ask. */
    int near(Sparse other) {
        return other.dot(field);
    }

    /** The occupations that both texts of a pair are nearest to. One of the two must be laid out. */
    int[] commonOccupations(PreparedListing listing, PreparedProfile profile, int most) {
        return (laid(listing) ? profile.field : listing.field).top(most, field);
    }

    /** The words that tell most of what both texts of a pair share. One of the two must be laid out. */
    int[] commonWords(PreparedListing listing, PreparedProfile profile, int most) {
        return (laid(listing) ? profile.words : listing.words).top(most, words);
    }

    /** What is said of a listing, remembered for the next resume. */
    ListingSide side(PreparedListing listing, CanonicalListing text) {
        ListingSide known = side;
        if (known == null || !known.of(listing, text)) {
            known = new ListingSide(skills, listing, text);
            side = known;
        }
        return known;
    }

    /** The skills of a listing turned round, remembered for the next resume. */
    Answers answers(PreparedListing listing) {
        ListingSide known = side;
        return known != null && known.isOf(listing) ? known.answers : Answers.of(listing, skills);
    }

    /** The pair that was counted last. */
    Tally tally() {
        return tally;
    }

    private boolean begin(int least, PreparedListing listing, PreparedProfile profile) {
        boolean given = laid(listing);
        return tally.mayReach(
                least,
                listing,
                profile,
                (given ? profile.field : listing.field).dot(field),
                (given ? profile.title : listing.title).dot(title),
                concepts);
    }

    private void complete(PreparedListing listing, PreparedProfile profile) {
        tally.complete(listing, profile, (laid(listing) ? profile.words : listing.words).dot(words));
    }

    private boolean laid(PreparedListing listing) {
        return laidWords == listing.words && laidField == listing.field;
    }
}
