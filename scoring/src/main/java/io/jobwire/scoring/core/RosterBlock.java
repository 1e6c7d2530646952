package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some thousand profiles of a {@link Roster}, turned round: few enough that the sums over them stay in the fastest memory of a processor.
 * Not thread-safe.
 */
final class RosterBlock {
    static final int SLOTS = 4096;
    /** Words of titles by the lower bits of their number: what two of them that meet add up to is only a bound. */
    private static final int TITLE_WORDS = 1 << 12;
    /** A weight of words of titles that fits beside a slot; the heaviest word weighs some eight thousand. */
    private static final int HEAVIEST = 0x7FFF;

    private final Reference reference;
    private final List<Roster.Fit> seats = new ArrayList<>();
    private final Postings skills;
    private final Postings titles;
    private final Postings titleWords;
    private final Postings words;

    final boolean[] live = new boolean[SLOTS];
    /** Number that the roster gave to the code of the occupation. */
    final char[] occupation = new char[SLOTS];

    final short[] confidence = new short[SLOTS];
    final short[] months = new short[SLOTS];
    final byte[] step = new byte[SLOTS];
    final byte[] degree = new byte[SLOTS];

    /** Empty, to be filled one by one. */
    RosterBlock(Reference reference) {
        this.reference = reference;
        this.skills = new Postings(reference.skills().size());
        this.titles = new Postings(reference.concepts().size());
        this.titleWords = new Postings(TITLE_WORDS);
        this.words = new Postings(reference.vocabulary().size());
    }

    /**
     * Filled at once, which takes a fraction of the time.
     *
     * @param all as many as there are slots
     * @param occupationNumbers of each
     */
    RosterBlock(Reference reference, List<Roster.Fit> all, int[] occupationNumbers) {
        this.reference = reference;
        for (int slot = 0; slot < all.size(); slot++) {
            seat(all.get(slot), occupationNumbers[slot]);
        }
        this.skills = postings(reference.skills().size(), RosterBlock::skills);
        this.titles = postings(reference.concepts().size(), (profile, slot, to) -> entries(profile.title, slot, to));
        this.titleWords = postings(TITLE_WORDS, this::titleWords);
        this.words = postings(reference.vocabulary().size(), (profile, slot, to) -> entries(profile.words, slot, to));
    }

    private interface Entries {
        void of(PreparedProfile profile, int slot, Postings.Sink to);
    }

    private Postings postings(int ids, Entries entries) {
        return Postings.of(ids, to -> {
            for (int slot = 0; slot < seats.size(); slot++) {
                entries.of(seats.get(slot).numbers(), slot, to);
            }
        });
    }

    private static void entries(Sparse vector, int slot, Postings.Sink to) {
        for (int i = 0; i < vector.size(); i++) {
            to.entry(vector.id(i), slot, vector.weight(i));
        }
    }

    private static void skills(PreparedProfile profile, int slot, Postings.Sink to) {
        for (int i = 0; i < profile.credit.size(); i++) {
            to.entry(profile.credit.skill(i), slot, profile.credit.worth(i));
        }
    }

    private void titleWords(PreparedProfile profile, int slot, Postings.Sink to) {
        profile.titles.stream()
                .flatMapToInt(title -> Arrays.stream(title.words()))
                .distinct()
                .forEach(word -> to.entry(
                        word & (TITLE_WORDS - 1), slot, Math.min(HEAVIEST, Title.weight(word, reference.concepts()))));
    }

    boolean full() {
        return seats.size() == SLOTS;
    }

    /** How many slots are in use or were. */
    int size() {
        return seats.size();
    }

    /** Who sits in a slot that is not empty. */
    Roster.Fit seat(int slot) {
        return seats.get(slot);
    }

    /** Empties a slot. */
    void leave(int slot) {
        live[slot] = false;
    }

    /** Adds a profile and says in which slot. */
    int add(Roster.Fit fit, int occupationNumber) {
        int slot = seat(fit, occupationNumber);
        PreparedProfile profile = fit.numbers();
        skills(profile, slot, skills::add);
        entries(profile.title, slot, titles::add);
        entries(profile.words, slot, words::add);
        titleWords(profile, slot, titleWords::add);
        if (full()) {
            skills.close();
            titles.close();
            words.close();
            titleWords.close();
        }
        return slot;
    }

    private int seat(Roster.Fit fit, int occupationNumber) {
        int slot = seats.size();
        seats.add(fit);
        Traits traits = fit.numbers().traits;
        live[slot] = true;
        occupation[slot] = (char) occupationNumber;
        confidence[slot] = (short) traits.confidence();
        months[slot] = (short) traits.impliedMonths();
        step[slot] = (byte) traits.step();
        degree[slot] = (byte) traits.degree();
        return slot;
    }

    /** Counts a listing against all: skills, titles and words. */
    void count(PreparedListing listing, Sums sums) {
        sums.clear(seats.size());
        for (int i = 0; i < listing.requirementSkills.length; i++) {
            skills.accumulate(listing.requirementSkills[i], listing.requirementWeights[i], sums.required);
        }
        for (int i = 0; i < listing.extraSkills.length; i++) {
            skills.accumulate(listing.extraSkills[i], listing.extraWeights[i], sums.extra);
        }
        titles.accumulate(listing.title, sums.called);
        words.accumulate(listing.words, sums.telling);
        for (int word : listing.titleWords) {
            titleWords.accumulate(word & (TITLE_WORDS - 1), 1, sums.shared);
            if (word >= 0) {
                words.accumulate(word, Title.weight(word, reference.concepts()), sums.named);
            }
        }
    }
}
