package io.jobwire.scoring;

import io.jobwire.runtime.EndToEnd;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StreamsStage;
import io.jobwire.scoring.core.Rubric;

/** Makes the scoring stage. */
public final class ScoringStage {
    /** Name of the stage. */
    public static final String NAME = ScoringNames.STAGE;

    private ScoringStage() {}

    /**
     * The stage that judges listings and profiles.
     *
     * @param jobs reads the jobs of rankings
     */
    public static Stage of(StageContext context, JobDescriptions jobs) {
        EndToEnd endToEnd = new EndToEnd(NAME, context.meters(), context.clock());
        return new StreamsStage(
                NAME,
                ScoringNames.VERSION,
                new ScoringTopology(
                        context.topics(),
                        context.serdes(),
                        Rubric.load(),
                        ScoringConfig.from(context.settings()),
                        jobs,
                        recommendation -> endToEnd.record(recommendation.getListingFetchedAt())),
                context);
    }
}
