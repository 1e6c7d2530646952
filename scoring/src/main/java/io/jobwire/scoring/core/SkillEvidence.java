package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Need;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.Skill;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.Span;
import io.jobwire.scoring.core.PreparedListing.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which skills of a listing a resume has, has in part, or lacks, with the words that prove it. */
final class SkillEvidence {
    /** From this worth on a related skill is as good as the one asked for. */
    private static final int AS_GOOD = 80;

    /** Least weight of a tool that is only mentioned; fields and ways of working have less. */
    private static final int TOOL = 3;

    /** One skill of the listing with its best answer in the resume. */
    private record Answer(
            Asked asked, Skill skill, int worth, @Nullable ProfileSkill by, boolean same) {}

    private final List<Answer> requirements;
    private final List<Answer> extras;
    private final String listingText;
    private final String resumeText;
    private final Profile profile;

    SkillEvidence(
            SkillGraph graph,
            PreparedListing listing,
            CanonicalListing listingText,
            PreparedProfile prepared,
            Profile profile) {
        this.listingText = listingText.getText();
        this.resumeText = profile.getText();
        this.profile = profile;
        this.requirements = answers(graph, listing.requirements, listingText, prepared, profile);
        this.extras = answers(graph, listing.extras, listingText, prepared, profile);
    }

    private static List<Answer> answers(
            SkillGraph graph, List<Asked> asked, CanonicalListing listing, PreparedProfile prepared, Profile profile) {
        List<Answer> answers = new ArrayList<>(asked.size());
        for (Asked one : asked) {
            Skill skill = listing.getSkills().get(one.at());
            answers.add(
                    prepared.credit.at(one.skill()) == 0
                            ? new Answer(one, skill, 0, null, false)
                            : answer(graph, one, skill, profile, prepared.skills));
        }
        return answers;
    }

    private static Answer answer(SkillGraph graph, Asked asked, Skill skill, Profile profile, int[] had) {
        int best = 0;
        ProfileSkill by = null;
        for (int i = 0; i < had.length; i++) {
            int worth = had[i] < 0 ? 0 : graph.worth(asked.skill(), had[i]);
            if (worth > best) {
                best = worth;
                by = profile.getSkills().get(i);
            }
        }
        return new Answer(asked, skill, best, by, best == SkillGraph.SAME);
    }

    /** Skills that are there. */
    List<SkillMatch> matched() {
        return all().stream().filter(a -> a.worth() >= AS_GOOD).map(this::match).toList();
    }

    /** Skills with a near relative there. */
    List<SkillMatch> partial() {
        return all().stream()
                .filter(a -> a.worth() > 0 && a.worth() < AS_GOOD)
                .map(this::match)
                .toList();
    }

    /** Skills that are not there, most needed first. */
    List<SkillMatch> missing() {
        boolean marked = requirements.stream().anyMatch(a -> a.asked().must());
        return all().stream()
                .filter(a -> a.worth() == 0)
                // What an employer names in passing beside its demands, such as its own field, is nothing to miss.
                .filter(a -> !marked
                        || a.skill().getNeed() != Need.MENTIONED
                        || a.asked().weight() >= TOOL)
                .sorted(Comparator.comparing((Answer a) -> a.skill().getNeed(), Comparator.reverseOrder())
                        .thenComparingInt(a -> -a.asked().weight()))
                .map(this::match)
                .toList();
    }

    private List<Answer> all() {
        List<Answer> all = new ArrayList<>(requirements);
        all.addAll(extras);
        return all;
    }

    private SkillMatch match(Answer answer) {
        ProfileSkill by = answer.by();
        return new SkillMatch(
                answer.skill().getId(),
                answer.skill().getName(),
                answer.skill().getNeed(),
                by == null || answer.same() ? null : by.getName(),
                Spans.range(
                        listingText, answer.skill().getStart(), answer.skill().getEnd()),
                by == null ? null : Spans.range(resumeText, by.getStart(), by.getEnd()));
    }

    /** Names of skills on lines of must-haves that are missed. */
    List<String> insisted(long missedLines) {
        return requirements.stream()
                .filter(a -> a.asked().must()
                        && a.asked().line() < Long.SIZE
                        && (missedLines & 1L << a.asked().line()) != 0)
                .map(a -> a.skill().getName())
                .toList();
    }

    /** One sentence on the requirements. */
    String requirementsNote() {
        if (requirements.isEmpty()) {
            return "No skill of the listing could be read.";
        }
        boolean marked = requirements.stream().anyMatch(a -> a.skill().getNeed() == Need.MUST);
        return note(requirements, marked ? "must-haves" : "skills named, none of them marked as a must,");
    }

    /** One sentence on the rest. */
    String extrasNote() {
        return extras.isEmpty()
                ? "The listing names no nice-to-haves; the same share as the requirements."
                : note(extras, "nice-to-haves and other skills");
    }

    private String note(List<Answer> answers, String what) {
        long whole = answers.stream().filter(a -> a.worth() >= AS_GOOD).count();
        long part = answers.stream()
                .filter(a -> a.worth() > 0 && a.worth() < AS_GOOD)
                .count();
        String old = String.join(
                ", ",
                answers.stream()
                        .filter(a -> a.worth() > 0 && a.by() != null && outOfDate(a.by()))
                        .map(a -> a.skill().getName())
                        .toList());
        return whole + " of " + answers.size() + " " + what + " are there"
                + (part == 0 ? "" : ", " + part + " in part")
                + "."
                + (old.isEmpty() ? "" : " Long unused: " + old + ".");
    }

    private boolean outOfDate(ProfileSkill skill) {
        return ProfileReader.idleYears(skill.getLastUsed(), profile) > ProfileReader.RECENT_YEARS;
    }

    /** Line of the listing with the first requirement that is there, or else the first. */
    @Nullable
    Span listingLine(boolean required) {
        List<Answer> answers = required ? requirements : extras;
        return proof(answers)
                .or(() -> answers.stream().findFirst())
                .map(a -> Spans.line(listingText, a.skill().getStart()))
                .orElse(null);
    }

    /** Line of the resume that answers it. */
    @Nullable
    Span resumeLine(boolean required) {
        return proof(required ? requirements : extras)
                .map(Answer::by)
                .map(by -> Spans.line(resumeText, by.getStart()))
                .orElse(null);
    }

    private static Optional<Answer> proof(List<Answer> answers) {
        return answers.stream()
                .filter(a -> a.worth() > 0)
                .max(Comparator.comparingInt(a -> a.worth() * a.asked().weight()));
    }
}
