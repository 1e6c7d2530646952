package io.jobwire.launcher.system;

import io.jobwire.dedupe.DedupeStage;
import io.jobwire.ingest.IngestStage;
import io.jobwire.launcher.UserException;
import io.jobwire.normalize.NormalizeStage;
import io.jobwire.notify.NotifyStages;
import io.jobwire.records.SourceRun;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.EndToEnd;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.scoring.ScoringStage;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchEngines;
import io.jobwire.search.SearchStage;
import io.jobwire.search.saved.SavedSearchStage;
import io.jobwire.web.Status;
import io.jobwire.web.WebStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Every stage that there is, and what several of them share in a process. Used by one thread. */
public final class StageCatalog implements AutoCloseable {
    /** Names of all stages, in the order of a listing's way. */
    public static final List<String> NAMES =
            List.of("normalize", "dedupe", "scoring", "notify", "deliver", "search", "saved-searches", "web", "ingest");
    /** Those that are Kafka Streams applications. */
    static final List<String> STREAMS = List.of("normalize", "dedupe", "scoring", "notify", "saved-searches");

    private final StageContext context;
    private final Supplier<List<Stage>> stages;
    private final String version;
    private @Nullable SearchEngine engine;
    private @Nullable WebStage web;
    private @Nullable IngestStage ingest;
    private @Nullable Positions positions;

    StageCatalog(StageContext context, String version, Supplier<List<Stage>> stages) {
        this.context = context;
        this.version = version;
        this.stages = stages;
    }

    /** Makes a stage. */
    Stage create(String name) {
        return switch (name) {
            case "ingest" -> ingest();
            case "normalize" -> NormalizeStage.of(context);
            case "dedupe" -> DedupeStage.of(context);
            case "scoring" -> ScoringStage.of(context);
            case "search" -> new SearchStage(context, engine());
            case "saved-searches" -> SavedSearchStage.of(context);
            case "notify" -> NotifyStages.decide(context);
            case "deliver" -> NotifyStages.deliver(context);
            case "web" -> web();
            default -> throw UserException.usage("There is no stage " + name + ".");
        };
    }

    private Stage ingest() {
        IngestStage stage = new IngestStage(context);
        ingest = stage;
        return stage;
    }

    private Stage web() {
        WebStage stage = new WebStage(context, engine(), facts());
        web = stage;
        return stage;
    }

    private WebStage.ProcessFacts facts() {
        Positions open = new Positions(Admin.create(new HashMap<>(context.kafka())), context.topics());
        positions = open;
        return new WebStage.ProcessFacts(version, stages, () -> ends(open), this::endToEnd);
    }

    private static Map<String, Long> ends(Positions positions) {
        try {
            return positions.ends(Topics.all());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /** What the stage scoring measured lately; empty when it does not run here or nothing came of late. */
    private Optional<Status.EndToEnd> endToEnd() {
        return EndToEnd.of(ScoringStage.NAME, context.meters())
                .map(times -> new Status.EndToEnd(times.count(), times.p50Seconds(), times.p99Seconds()));
    }

    private SearchEngine engine() {
        SearchEngine open = engine;
        if (open == null) {
            open = SearchEngines.open(context);
            engine = open;
        }
        return open;
    }

    /** Address of the HTTP API; empty when it does not run in this process. */
    public Optional<String> webUrl() {
        return Optional.ofNullable(web).map(stage -> "http://127.0.0.1:" + stage.port());
    }

    /** Runs sources now, those that are under way a second time, and waits for what came of it. */
    public List<SourceRun> run(List<String> sources, Duration patience) throws InterruptedException {
        IngestStage stage = ingest;
        if (stage == null) {
            throw new IllegalStateException("The stage ingest does not run in this process");
        }
        List<CompletableFuture<SourceRun>> asked =
                sources.stream().map(stage::runNow).toList();
        List<SourceRun> runs = new ArrayList<>();
        try {
            for (CompletableFuture<SourceRun> run : asked) {
                runs.add(run.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            }
        } catch (ExecutionException e) {
            throw UserException.failed("A source could not be run: " + UserException.reason(e));
        } catch (TimeoutException _) {
            throw UserException.failed("A source did not finish in " + patience.toSeconds() + " s.");
        }
        return runs;
    }

    @Override
    public void close() {
        SearchEngine open = engine;
        if (open != null) {
            open.close();
        }
        Positions asking = positions;
        if (asking != null) {
            asking.close();
        }
    }
}
