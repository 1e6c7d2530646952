package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many profiles turned round, so that one pass over the skills and concepts of a listing counts it against all of them at once. Leaves
 * out only profiles that cannot reach a score, so it never changes a result: {@link Scan#reaches} decides about the rest.
 *
 * <p>A profile that is replaced leaves its slot empty; when half of the slots are, all is built anew. Not thread-safe.
 */
public final class Roster {
    /** Empty slots that are not worth building anew for. */
    private static final int SLACK = 64;
    /** Words of titles by the lower bits of their number: two that meet are looked at more closely. */
    private static final int TITLE_WORDS = 1 << 14;
    /** All points for what is not counted yet. */
    private static final int CHEAP_REST = Weights.EXPERIENCE + Weights.EDUCATION + Weights.ROLE + Weights.WORDS;

    private final Reference reference;
    private final Map<String, Integer> slotOf = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<PreparedProfile> profiles = new ArrayList<>();
    private Postings skills;
    private Postings field;
    private Postings titles;
    private Postings titleWords;
    private boolean[] live = new boolean[SLACK];
    private int[] required = new int[SLACK];
    private int[] extra = new int[SLACK];
    private int[] near = new int[SLACK];
    private int[] called = new int[SLACK];
    private int[] shared = new int[SLACK];

    Roster(Reference reference) {
        this.reference = reference;
        this.skills = new Postings(reference.skills().size());
        this.field = new Postings(reference.concepts().size());
        this.titles = new Postings(reference.concepts().size());
        this.titleWords = new Postings(TITLE_WORDS);
    }

    /** Adds a profile, or replaces the one with the same id. */
    public void put(String id, PreparedProfile profile) {
        remove(id);
        add(id, profile);
    }

    /** Removes a profile; nothing when there is none with that id. */
    public void remove(String id) {
        Integer slot = slotOf.remove(id);
        if (slot != null) {
            live[slot] = false;
            if (ids.size() > 2 * slotOf.size() + SLACK) {
                rebuild();
            }
        }
    }

    private void rebuild() {
        List<String> oldIds = List.copyOf(ids);
        List<PreparedProfile> oldProfiles = List.copyOf(profiles);
        boolean[] kept = live.clone();
        ids.clear();
        profiles.clear();
        slotOf.clear();
        Arrays.fill(live, false);
        skills = new Postings(reference.skills().size());
        field = new Postings(reference.concepts().size());
        titles = new Postings(reference.concepts().size());
        titleWords = new Postings(TITLE_WORDS);
        for (int slot = 0; slot < oldIds.size(); slot++) {
            if (kept[slot]) {
                add(oldIds.get(slot), oldProfiles.get(slot));
            }
        }
    }

    private void add(String id, PreparedProfile profile) {
        int slot = ids.size();
        ids.add(id);
        profiles.add(profile);
        slotOf.put(id, slot);
        if (slot == live.length) {
            live = Arrays.copyOf(live, 2 * slot);
            required = new int[2 * slot];
            extra = new int[2 * slot];
            near = new int[2 * slot];
            called = new int[2 * slot];
            shared = new int[2 * slot];
        }
        live[slot] = profile.readable;
        for (int skill = 0; skill < profile.credit.length; skill++) {
            if (profile.credit[skill] != 0) {
                skills.add(skill, slot, profile.credit[skill]);
            }
        }
        field.add(profile.field, slot);
        titles.add(profile.title, slot);
        for (Title title : profile.titles) {
            for (int word : title.words()) {
                titleWords.add(word & (TITLE_WORDS - 1), slot, 1);
            }
        }
    }

    /**
     * The ids of all profiles that may reach a score for a listing, in their order.
     *
     * @param floor score from 0 to 100
     */
    public List<String> mayReach(int floor, PreparedListing listing) {
        if (!listing.open()) {
            return List.of();
        }
        count(listing);
        int least = Scan.least(floor);
        List<String> found = new ArrayList<>();
        for (int slot = 0; slot < ids.size(); slot++) {
            if (live[slot]) {
                int skillsAndField = skillsAndField(slot, listing);
                if (skillsAndField + CHEAP_REST >= least
                        && skillsAndField + rest(slot, listing) + Weights.WORDS >= least) {
                    found.add(ids.get(slot));
                }
            }
        }
        found.sort(null);
        return found;
    }

    private void count(PreparedListing listing) {
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
    }

    private int skillsAndField(int slot, PreparedListing listing) {
        int coverage = Tally.share(required[slot], listing.requirementWeight);
        int extras = listing.extraSkills.length == 0 ? coverage : Tally.share(extra[slot], listing.extraWeight);
        return Tally.points(Part.REQUIREMENTS, coverage)
                + Tally.points(Part.EXTRAS, extras)
                + Tally.points(Part.FIELD, Tally.field(listing, near[slot]));
    }

    private int rest(int slot, PreparedListing listing) {
        PreparedProfile profile = profiles.get(slot);
        // Titles without a word in common are alike in nothing, so they need not be compared.
        int role = shared[slot] == 0 && !profile.titles.isEmpty()
                ? Tally.roleApart(listing, profile, called[slot], reference.concepts())
                : Tally.role(listing, profile, called[slot], reference.concepts());
        return Tally.points(Part.ROLE, role)
                + Tally.points(Part.EXPERIENCE, Tally.experience(listing.traits, profile.traits))
                + Tally.points(Part.EDUCATION, Tally.education(listing.traits, profile.traits));
    }
}
