package io.jobwire.normalize;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StreamsStage;
import io.jobwire.taxonomy.Taxonomy;

/** Makes the normalize stage. It has no settings of its own. */
public final class NormalizeStage {
    /** Name of the stage. */
    public static final String NAME = NormalizeNames.STAGE;

    private NormalizeStage() {}

    /** The stage that gives listings and resumes their one clean shape. */
    public static Stage of(StageContext context) {
        Taxonomy taxonomy = Taxonomy.load();
        return new StreamsStage(
                NAME,
                NormalizeNames.VERSION,
                new NormalizeTopology(
                        context.topics(),
                        context.serdes(),
                        new ListingNormalizer(taxonomy),
                        new ResumeNormalizer(taxonomy)),
                context);
    }
}
