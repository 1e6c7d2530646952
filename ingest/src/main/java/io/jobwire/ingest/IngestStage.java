package io.jobwire.ingest;

import io.jobwire.ingest.engine.Engine;
import io.jobwire.records.SourceRun;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import java.util.concurrent.CompletableFuture;

/** The stage that collects. Thread-safe. */
public final class IngestStage implements Stage {
    /** Name of the stage; compatibility. */
    public static final String NAME = Engine.STAGE;

    private final Engine engine;
    private final LoopStage loop;

    /** The stage as the settings of the context say. */
    public IngestStage(StageContext context) {
        this.engine = new Engine(context, IngestConfig.from(context.settings()));
        this.loop = new LoopStage(NAME, context, engine);
    }

    /**
     * Runs a source as soon as possible, or joins the run that is under way.
     *
     * @param sourceId key of its record in {@code sources}; a source that is not known yet is waited for
     * @return completes when everything that the run found is committed; cancelled when the source is removed or the stage
     *     closes
     */
    public CompletableFuture<SourceRun> runNow(String sourceId) {
        return engine.runNow(sourceId);
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
        return loop.health();
    }

    @Override
    public void close() {
        loop.close();
    }
}
