package io.jobwire.search.saved;

import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StreamsStage;
import io.jobwire.search.query.TaxonomySkillNames;
import io.jobwire.taxonomy.Taxonomy;

/** Makes the stage that matches saved searches. */
public final class SavedSearchStage {
    /** Name of the stage. */
    public static final String NAME = SavedNames.STAGE;

    private SavedSearchStage() {}

    /** The stage of a process. */
    public static Stage of(StageContext context) {
        return new StreamsStage(
                NAME,
                SavedNames.VERSION,
                new SavedSearchTopology(
                        context.topics(),
                        context.serdes(),
                        new StandingQueries(new TaxonomySkillNames(Taxonomy.load())),
                        context.dataDir()
                                .resolve("saved-searches-g" + context.topics().generation()),
                        context.settings().get(RuntimeSettings.TOPICS_PARTITIONS)),
                context);
    }
}
