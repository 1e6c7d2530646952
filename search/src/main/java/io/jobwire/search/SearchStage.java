package io.jobwire.search;

import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.StageHealth.State;
import io.jobwire.runtime.TopicIdentity;
import java.util.Optional;

/**
 * Feeds a search engine from {@code listings.canonical}. It is no member of a consumer group: one engine takes all
 * partitions, and where it stands is kept in the engine. The engine is not closed with the stage: close it after.
 */
public final class SearchStage implements Stage {
    /** Name of the stage; compatibility. */
    public static final String NAME = "search";

    private final SearchEngine engine;
    private final IndexWork work;
    private final LoopStage loop;

    /** The stage of a process; it starts nothing yet. */
    public SearchStage(StageContext context, SearchEngine engine) {
        this.engine = engine;
        this.work = new IndexWork(
                engine,
                () -> TopicIdentity.of(Topics.LISTINGS_CANONICAL, context),
                SearchConfig.from(context),
                context,
                new DeadLetterQueue(context));
        this.loop = LoopStage.consuming(NAME, context, Optional.empty(), work);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public StageHealth health() {
        StageHealth now = loop.health();
        if (now.state() == State.FAILED || now.state() == State.STOPPED) {
            return now;
        }
        StageHealth read = now.state() == State.RUNNING ? work.health() : now;
        return engine.trouble()
                .map(trouble -> new StageHealth(read.state(), trouble, read.restored(), read.toRestore()))
                .orElse(read);
    }

    @Override
    public void close() {
        engine.closing();
        loop.close();
    }
}
