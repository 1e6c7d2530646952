package io.jobwire.bench.matching;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.Recommendation;
import io.jobwire.records.Skill;
import io.jobwire.scoring.core.Matcher;
import io.jobwire.scoring.core.Rubric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Scores all resumes for a job; higher is better. */
interface Scorer {
    /** Name of the resume to score. */
    Map<String, Double> score(CanonicalListing job, List<Profile> resumes);

    /**
     * The rubric of the stage, in its own order: scores that are shown as equal are told apart by their place.
     *
     * @param shown whether only the shown 0 to 100 counts, which is what compares across jobs
     */
    static Scorer rubric(boolean shown) {
        Matcher matcher = new Matcher(Rubric.load());
        return (job, resumes) -> {
            Map<String, Double> scores = new HashMap<>();
            List<Recommendation> ranked = matcher.rank(job, resumes);
            for (int i = 0; i < ranked.size(); i++) {
                double place = shown ? 0 : (ranked.size() - i) * 1e-6;
                scores.put(ranked.get(i).getResume(), ranked.get(i).getScore() + place);
            }
            return scores;
        };
    }

    /** The percentage of the job's skills whose ids the resume has: what common matchers show. */
    static Scorer keywords() {
        return (job, resumes) -> {
            Set<String> asked = job.getSkills().stream().map(Skill::getId).collect(Collectors.toSet());
            Map<String, Double> scores = new HashMap<>();
            for (Profile resume : resumes) {
                long found = resume.getSkills().stream()
                        .map(ProfileSkill::getId)
                        .filter(asked::contains)
                        .distinct()
                        .count();
                scores.put(resume.getResume(), asked.isEmpty() ? 0 : 100.0 * found / asked.size());
            }
            return scores;
        };
    }
}
