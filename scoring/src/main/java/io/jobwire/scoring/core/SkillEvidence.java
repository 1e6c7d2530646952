package io.jobwire.scoring.core;

import io.jobwire.records.SkillMatch;
import io.jobwire.records.Span;
import io.jobwire.scoring.core.PreparedListing.Asked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which skills of a listing a resume has, has in part, or lacks, with the words that prove it. */
final class SkillEvidence {
    /** From this worth on a related skill is as good as the one asked for. */
    private static final int AS_GOOD = 80;

    private final ListingSide listing;
    private final PreparedProfile profile;
    private final String text;
    /** For each skill asked for: what the best answer of the resume is worth, and which of its skills that is. */
    private final int[] worth;

    private final int[] by;

    /**
     * @param text of the resume
     */
    SkillEvidence(ListingSide listing, PreparedProfile profile, String text) {
        this.listing = listing;
        this.profile = profile;
        this.text = text;
        this.worth = new int[listing.asked.size()];
        this.by = new int[worth.length];
        Answers answers = listing.answers;
        for (int i = 0; i < profile.skills.length; i++) {
            int place = answers.find(profile.skills[i]);
            if (place >= 0) {
                for (int answer = answers.from(place); answer < answers.from(place + 1); answer++) {
                    int asked = answers.asked(answer);
                    if (answers.worth(answer) > worth[asked]) {
                        worth[asked] = answers.worth(answer);
                        by[asked] = i;
                    }
                }
            }
        }
        for (int asked = 0; asked < worth.length; asked++) {
            // So little evidence that it earns nothing is none.
            if (worth[asked] > 0 && profile.credit.at(listing.asked.get(asked).skill()) == 0) {
                worth[asked] = 0;
            }
        }
    }

    /** Skills that are there. */
    List<SkillMatch> matched() {
        return matches(AS_GOOD, SkillGraph.SAME);
    }

    /** Skills with a near relative there. */
    List<SkillMatch> partial() {
        return matches(1, AS_GOOD - 1);
    }

    private List<SkillMatch> matches(int least, int most) {
        List<SkillMatch> matches = new ArrayList<>();
        for (int asked = 0; asked < worth.length; asked++) {
            if (worth[asked] >= least && worth[asked] <= most) {
                boolean same = worth[asked] == SkillGraph.SAME;
                matches.add(listing.match(
                        asked,
                        same ? null : profile.side.name(by[asked], listing.name(profile.skills[by[asked]])),
                        profile.side.skill(by[asked], text)));
            }
        }
        return matches;
    }

    /** Skills that are not there, most needed first. */
    List<SkillMatch> missing() {
        List<SkillMatch> missing = new ArrayList<>();
        for (int asked : listing.missingOrder()) {
            if (worth[asked] == 0) {
                missing.add(listing.missing(asked));
            }
        }
        return missing;
    }

    /** Names of skills on lines of must-haves that are missed. */
    List<String> insisted(long missedLines) {
        List<String> insisted = new ArrayList<>();
        for (int i = 0; i < listing.requirements; i++) {
            Asked asked = listing.asked.get(i);
            if (asked.must() && asked.line() < Long.SIZE && (missedLines & 1L << asked.line()) != 0) {
                insisted.add(listing.skills.get(i).getName());
            }
        }
        return insisted;
    }

    /** One sentence on the requirements. */
    String requirementsNote() {
        if (listing.requirements == 0) {
            return "No skill of the listing could be read.";
        }
        return note(
                0,
                listing.requirements,
                listing.marked ? "must-haves" : "skills named, none of them marked as a must,");
    }

    /** One sentence on the rest. */
    String extrasNote() {
        return listing.requirements == worth.length
                ? "The listing names no nice-to-haves; the same share as the requirements."
                : note(listing.requirements, worth.length, "nice-to-haves and other skills");
    }

    private String note(int from, int to, String what) {
        int whole = 0;
        int part = 0;
        StringBuilder old = new StringBuilder();
        for (int asked = from; asked < to; asked++) {
            if (worth[asked] > 0) {
                whole += worth[asked] >= AS_GOOD ? 1 : 0;
                part += worth[asked] < AS_GOOD ? 1 : 0;
                if (profile.side.outOfDate(by[asked])) {
                    old.append(old.isEmpty() ? "" : ", ")
                            .append(listing.skills.get(asked).getName());
                }
            }
        }
        StringBuilder note = new StringBuilder(80 + old.length());
        note.append(whole)
                .append(" of ")
                .append(to - from)
                .append(' ')
                .append(what)
                .append(" are there");
        if (part > 0) {
            note.append(", ").append(part).append(" in part");
        }
        note.append('.');
        if (!old.isEmpty()) {
            note.append(" Long unused: ").append(old).append('.');
        }
        return note.toString();
    }

    /** Line of the listing with the first requirement that is there, or else the first. */
    @Nullable
    Span listingLine(boolean required) {
        int proof = proof(required);
        int from = required ? 0 : listing.requirements;
        int to = required ? listing.requirements : worth.length;
        return proof >= 0 ? listing.skillLine(proof) : from < to ? listing.skillLine(from) : null;
    }

    /** Line of the resume that answers it. */
    @Nullable
    Span resumeLine(boolean required) {
        int proof = proof(required);
        return proof < 0 ? null : profile.side.skillLine(by[proof], text);
    }

    /** The weightiest of those that are there, the first of equal ones; -1 when none is. */
    private int proof(boolean required) {
        int best = -1;
        int most = 0;
        int to = required ? listing.requirements : worth.length;
        for (int asked = required ? 0 : listing.requirements; asked < to; asked++) {
            int weight = worth[asked] * listing.asked.get(asked).weight();
            if (weight > most) {
                most = weight;
                best = asked;
            }
        }
        return best;
    }
}
