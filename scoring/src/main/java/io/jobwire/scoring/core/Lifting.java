package io.jobwire.scoring.core;

import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGap;
import io.jobwire.records.SkillGaps;
import io.jobwire.records.SkillMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What learning one skill would open. Immutable and safe for use by many threads. */
final class Lifting {
    /** Most skills that are told of a resume: nobody learns more at once. */
    private static final int TOLD = 20;
    /** Most listings that are named for a skill. */
    private static final int EXAMPLES = 3;

    private final SkillGraph skills;

    Lifting(SkillGraph skills) {
        this.skills = skills;
    }

    /** Ids of the skills that are missing, or there in part, of which each alone, practised today, lifts a pair to a score. */
    List<String> lifting(
            int threshold, Scan scan, PreparedListing listing, PreparedProfile profile, Recommendation now) {
        Tally tally = scan.tally();
        int least = Scan.least(threshold);
        if (tally.total() >= least || !tally.wanted() || tally.highest() < least) {
            return List.of();
        }
        Answers answers = scan.answers(listing);
        List<String> lifting = new ArrayList<>();
        for (List<SkillMatch> some : List.of(now.getMissing(), now.getPartial())) {
            for (SkillMatch skill : some) {
                int number = skills.number(skill.getId());
                // Nobody learns manners for a job: they are asked for everywhere and proved nowhere.
                if (number >= 0 && skills.hard(number) && tally.with(number, answers, listing, profile) >= least) {
                    lifting.add(skill.getId());
                }
            }
        }
        lifting.sort(null);
        return lifting;
    }

    /** The gaps of a resume, those that open most listings first, equal ones by id; at most twenty. */
    SkillGaps gaps(String resume, String user, Map<String, SortedSet<String>> opened, int threshold) {
        List<SkillGap> gaps = opened.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, SortedSet<String>> skill) ->
                                -skill.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(TOLD)
                .map(skill -> new SkillGap(
                        skill.getKey(),
                        name(skill.getKey()),
                        skill.getValue().size(),
                        skill.getValue().stream().limit(EXAMPLES).toList()))
                .toList();
        return new SkillGaps(resume, user, gaps, threshold);
    }

    private String name(String id) {
        int number = skills.number(id);
        return number < 0 ? id : skills.entry(number).name();
    }
}
