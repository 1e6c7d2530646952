package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** At most 65,536 profiles of a {@link Roster}, with what a listing counts against each. Not thread-safe. */
final class RosterBlock {
    /** Estimates are whole tenths of a point below this. */
    static final int POINTS = 1001;

    private static final int TENTH = Weights.POINT / 10;
    private static final int MOST = 1 << 16;
    private static final int FIRST = 64;
    /** Words of titles by the lower bits of their number: two that meet are looked at more closely. */
    private static final int TITLE_WORDS = 1 << 14;
    /** A weight of words of titles that fits beside a slot; the heaviest word weighs some eight thousand. */
    private static final int HEAVIEST = 0x7FFF;

    private final Reference reference;
    private final List<String> ids = new ArrayList<>();
    private final List<PreparedProfile> profiles = new ArrayList<>();
    private final Postings skills;
    private final Postings field;
    private final Postings titles;
    private final Postings titleWords;
    /** Traits that many have in common are compared once: each slot has the place of its traits. */
    private final Map<Traits, Integer> traitsAt = new HashMap<>();

    private final List<Traits> traits = new ArrayList<>();
    private int[] traitsOf = new int[FIRST];
    private boolean[] live = new boolean[FIRST];
    private int[] required = new int[FIRST];
    private int[] extra = new int[FIRST];
    private int[] near = new int[FIRST];
    private int[] called = new int[FIRST];
    private int[] shared = new int[FIRST];
    private int[] traitPoints = new int[FIRST];

    RosterBlock(Reference reference) {
        this.reference = reference;
        this.skills = new Postings(reference.skills().size());
        this.field = new Postings(reference.concepts().size());
        this.titles = new Postings(reference.concepts().size());
        this.titleWords = new Postings(TITLE_WORDS);
    }

    boolean full() {
        return ids.size() == MOST;
    }

    /** How many slots are in use or were. */
    int size() {
        return ids.size();
    }

    /** Empties a slot. */
    void leave(int slot) {
        live[slot] = false;
        ids.set(slot, "");
    }

    /** All whose slots are not empty. */
    void each(BiConsumer<String, PreparedProfile> to) {
        for (int slot = 0; slot < ids.size(); slot++) {
            if (!ids.get(slot).isEmpty()) {
                to.accept(ids.get(slot), profiles.get(slot));
            }
        }
    }

    /** Adds a profile and says in which slot. */
    int add(String id, PreparedProfile profile) {
        int slot = ids.size();
        ids.add(id);
        profiles.add(profile);
        if (slot == live.length) {
            grow(2 * slot);
        }
        live[slot] = profile.readable;
        traitsOf[slot] = traitsAt.computeIfAbsent(profile.traits.withoutOccupation(), known -> {
            traits.add(known);
            return traits.size() - 1;
        });
        for (int i = 0; i < profile.credit.size(); i++) {
            skills.add(profile.credit.skill(i), slot, profile.credit.worth(i));
        }
        field.add(profile.field, slot);
        titles.add(profile.title, slot);
        for (Title title : profile.titles) {
            for (int word : title.words()) {
                int weight = Math.min(HEAVIEST, Title.weight(word, reference.concepts()));
                titleWords.add(word & (TITLE_WORDS - 1), slot, weight);
            }
        }
        return slot;
    }

    private void grow(int size) {
        traitsOf = Arrays.copyOf(traitsOf, size);
        live = Arrays.copyOf(live, size);
        required = new int[size];
        extra = new int[size];
        near = new int[size];
        called = new int[size];
        shared = new int[size];
    }

    /** Counts a listing against all. */
    void count(PreparedListing listing) {
        int size = ids.size();
        for (int[] sums : List.of(required, extra, near, called, shared)) {
            Arrays.fill(sums, 0, size, 0);
        }
        for (int i = 0; i < listing.requirementSkills.length; i++) {
            skills.accumulate(listing.requirementSkills[i], listing.requirementWeights[i], required);
        }
        for (int i = 0; i < listing.extraSkills.length; i++) {
            skills.accumulate(listing.extraSkills[i], listing.extraWeights[i], extra);
        }
        field.accumulate(listing.field, near);
        titles.accumulate(listing.title, called);
        for (int word : listing.titleWords) {
            titleWords.accumulate(word & (TITLE_WORDS - 1), 1, shared);
        }
        if (traitPoints.length < traits.size()) {
            traitPoints = new int[2 * traits.size()];
        }
        for (int i = 0; i < traits.size(); i++) {
            traitPoints[i] = Tally.points(Part.EXPERIENCE, Tally.experience(listing.traits, traits.get(i)))
                    + Tally.points(Part.EDUCATION, Tally.education(listing.traits, traits.get(i)));
        }
    }

    /** Adds those who may reach a total with all points for shared words. */
    void mayReach(int least, PreparedListing listing, List<String> found) {
        for (int slot = 0; slot < ids.size(); slot++) {
            if (live[slot]) {
                int counted = counted(slot, listing) + Weights.WORDS;
                if (counted + Weights.ROLE >= least && counted + role(slot, listing) >= least) {
                    found.add(ids.get(slot));
                }
            }
        }
    }

    /** Points for skills, field, years, levels and degrees. */
    private int counted(int slot, PreparedListing listing) {
        int coverage = Tally.share(required[slot], listing.requirementWeight);
        int extras = listing.extraSkills.length == 0 ? coverage : Tally.share(extra[slot], listing.extraWeight);
        return Tally.points(Part.REQUIREMENTS, coverage)
                + Tally.points(Part.EXTRAS, extras)
                + Tally.points(Part.FIELD, Tally.field(listing, near[slot]))
                + traitPoints[traitsOf[slot]];
    }

    private int role(int slot, PreparedListing listing) {
        PreparedProfile profile = profiles.get(slot);
        // Titles without a word in common are alike in nothing, so they need not be compared.
        int role = shared[slot] == 0 && !profile.titles.isEmpty()
                ? Tally.roleApart(listing, profile, called[slot], reference.concepts())
                : Tally.role(listing, profile, called[slot], reference.concepts());
        return Tally.points(Part.ROLE, role);
    }

    /** Estimates the points of everybody, and counts how many have how many tenths of a point. */
    void estimate(PreparedListing listing, int[] histogram) {
        for (int slot = 0; slot < ids.size(); slot++) {
            if (live[slot]) {
                int words =
                        listing.titleWeight == 0 ? 0 : (int) Math.min(1000, 1000L * shared[slot] / listing.titleWeight);
                int role = Math.max(words, Weights.TITLE_ANCHORS.at(Tally.cosine(called[slot])));
                int tenths = (counted(slot, listing) + Tally.points(Part.ROLE, role)) / TENTH;
                // The sum has been read: its place keeps the estimate.
                required[slot] = tenths;
                histogram[tenths]++;
            }
        }
    }

    /** Adds those whose last estimate is so many tenths of a point or more. */
    void from(int least, List<String> found) {
        for (int slot = 0; slot < ids.size(); slot++) {
            if (live[slot] && required[slot] >= least) {
                found.add(ids.get(slot));
            }
        }
    }
}
