package io.jobwire.scoring;

import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGaps;
import org.jspecify.annotations.Nullable;

/** What leaves a partition: what holds of a pair, or what a resume lacks, or the news that there is nothing
 * any more, or its part of a ranking. */
sealed interface Outcome {
    /** The recommendation of a pair; null when it has none any more, or when this is about a resume. */
    default @Nullable Recommendation recommendation() {
        return null;
    }

    /** The gaps of a resume; null when it has none any more, or when this is about a pair. */
    default @Nullable SkillGaps gaps() {
        return null;
    }

    /** The ranking of the resumes of this partition; null when this is about something else. */
    default @Nullable RankingResult ranking() {
        return null;
    }

    /** Of a resume and a listing. */
    record OfPair(@Nullable Recommendation recommendation) implements Outcome {}

    /** Of a resume. */
    record OfResume(@Nullable SkillGaps gaps) implements Outcome {}

    /** Of a request. */
    record OfRanking(RankingResult ranking) implements Outcome {}
}
