package io.jobwire.launcher.system;

import io.jobwire.dedupe.DedupeStage;
import io.jobwire.ingest.IngestStage;
import io.jobwire.launcher.UserException;
import io.jobwire.normalize.NormalizeStage;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.notify.NotifyStages;
import io.jobwire.records.SourceRun;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.EndToEnd;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.scoring.JobDescriptions;
import io.jobwire.scoring.ScoringStage;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchEngines;
import io.jobwire.search.SearchStage;
import io.jobwire.search.saved.SavedSearchStage;
import io.jobwire.taxonomy.Taxonomy;
import io.jobwire.web.Status;
import io.jobwire.web.WebStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Every stage that there is, and what several of them share in a process. Used by one thread, and by another one as long as
 * that turns to another generation.
 */
public final class StageCatalog implements AutoCloseable {
    /** Names of all stages, in the order of a listing's way. */
    public static final List<String> NAMES =
            List.of("normalize", "dedupe", "scoring", "notify", "deliver", "search", "saved-searches", "web", "ingest");
    /** Those that are Kafka Streams applications. */
    static final List<String> STREAMS = List.of("normalize", "dedupe", "scoring", "notify", "saved-searches");

    /** Those that know topics of truth only, so that they go on while all others turn. */
    static final Set<String> STEADY = Set.of("ingest");
    /** Those that go on through all generations, and write their dead letters where the first one does. */
    static final Set<String> LASTING = Set.of("ingest", "notify", "deliver");
    /** Those that read a generation and make nothing of it. */
    static final Set<String> READING = Set.of("notify", "deliver", "web");

    private final Supplier<List<Stage>> stages;
    private final String version;
    private final Instant since;
    private volatile StageContext context;
    private volatile @Nullable SearchEngine engine;
    private volatile @Nullable WebStage web;
    private @Nullable IngestStage ingest;
    private volatile @Nullable Positions positions;

    /**
     * Stages of a generation.
     *
     * @param version version of the build, shown to people
     * @param stages those that run in this process, shown to people
     */
    public StageCatalog(StageContext context, String version, Supplier<List<Stage>> stages) {
        this.context = context;
        this.version = version;
        this.since = context.clock().instant();
        this.stages = stages;
    }

    /** Names of those that make a generation, in the order of a listing's way. */
    public static List<String> making() {
        return NAMES.stream()
                .filter(name -> !READING.contains(name) && !STEADY.contains(name))
                .toList();
    }

    /**
     * Makes all stages of another generation from now on.
     *
     * @return closes what the stages made so far share, once they are closed
     */
    Runnable turn(StageContext next) {
        SearchEngine search = engine;
        Positions asking = positions;
        context = next;
        engine = null;
        positions = null;
        return () -> close(search, asking);
    }

    /** Deciding and telling go on through all generations: what was told is told, whatever made it known. */
    private StageContext lasting() {
        return context.with(context.topics().lasting());
    }

    /** Makes a stage; it belongs to the caller. */
    public Stage create(String name) {
        return switch (name) {
            case "ingest" -> ingest();
            case "normalize" -> NormalizeStage.of(context);
            case "dedupe" -> DedupeStage.of(context);
            case "scoring" -> ScoringStage.of(context, jobs());
            case "search" -> new SearchStage(context, engine());
            case "saved-searches" -> SavedSearchStage.of(context);
            case "notify" -> NotifyStages.decide(lasting());
            case "deliver" -> NotifyStages.deliver(lasting());
            case "web" -> web();
            default -> throw UserException.usage("There is no stage " + name + ".");
        };
    }

    private static JobDescriptions jobs() {
        JobReader reader = new JobReader(new ListingNormalizer(Taxonomy.load()));
        return (name, text) -> {
            try {
                return Optional.of(reader.read(name, text));
            } catch (UserException _) {
                // Said to the one who asked, in the status of the process.
                return Optional.empty();
            }
        };
    }

    private Stage ingest() {
        // It has state and dead letters of its own, which no replay touches.
        IngestStage stage = new IngestStage(context.with(context.topics().in(1)));
        ingest = stage;
        return stage;
    }

    private Stage web() {
        WebStage stage = new WebStage(context, engine(), facts(), new AlertRoutes(NotifyStages.pages(context)));
        web = stage;
        return stage;
    }

    private WebStage.ProcessFacts facts() {
        Positions open = new Positions(Admin.create(new HashMap<>(context.kafka())), context.topics());
        positions = open;
        return new WebStage.ProcessFacts(version, since, stages, () -> ends(open), this::endToEnd);
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
        close(engine, positions);
    }

    private static void close(@Nullable SearchEngine search, @Nullable Positions asking) {
        if (search != null) {
            search.close();
        }
        if (asking != null) {
            asking.close();
        }
    }
}
