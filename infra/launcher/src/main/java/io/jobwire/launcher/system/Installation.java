package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.embedded.DataFolder;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import io.jobwire.records.registry.CatalogueSchemas;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.runtime.HealthServer;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.ProcessMetrics;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.TopicAdmin;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Jobwire in this process: its data folder, Kafka and the registry, the topics, the stages. Opened and closed by one
 * thread; the stages run in their own.
 */
public final class Installation implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Installation.class);
    /** What a process that stays prefers: it answers on {@code /livez}, {@code /readyz} and {@code /metrics}. */
    public static final Map<String, String> WATCHED = Map.of(RuntimeSettings.HEALTH_PORT.name(), "8090");

    /**
     * What one machine with everything in one process prefers: each partition of scoring keeps every listing, so more
     * partitions than cores that share the work only cost.
     */
    public static final Map<String, String> ALONE =
            Map.of(RuntimeSettings.HEALTH_PORT.name(), "8090", RuntimeSettings.TOPICS_PARTITIONS.name(), "2");

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final DataFolder folder;
    private final Backbone backbone;
    /** For topics of truth; those of a generation are {@link #context}'s. */
    private volatile StageContext base;

    private final boolean follows;
    private final PrometheusMeterRegistry meters;
    private Optional<HealthServer> health = Optional.empty();
    private CompletableFuture<?> schemas = CompletableFuture.completedFuture(null);
    private final Map<String, StageSlot> slots = new LinkedHashMap<>();
    private volatile List<Stage> stages = List.of();
    private final StageCatalog catalog;
    private volatile ActiveGeneration active;
    private volatile StageContext context;
    private volatile boolean announced;
    private Optional<LoopStage> watch = Optional.empty();
    /** Generations whose remains were removed; used by the thread that watches. */
    private final Set<Integer> dropped = new HashSet<>();

    private Installation(DataFolder folder, Backbone backbone, StageContext base, PrometheusMeterRegistry meters) {
        this.folder = folder;
        this.backbone = backbone;
        this.base = base;
        this.meters = meters;
        int named = base.settings().get(RuntimeSettings.TOPICS_GENERATION);
        this.follows = named == 0;
        this.active = GenerationBook.chosen(base, named);
        this.context = active.in(base);
        this.catalog = new StageCatalog(context, version(), () -> stages);
    }

    /** Opens a data folder and brings up what the settings do not name: Kafka, the registry. */
    public static Installation embedded(Settings settings) {
        return open(settings, true);
    }

    /** Opens a data folder for stages that work with a Kafka and a registry elsewhere. */
    public static Installation external(Settings settings) {
        return open(settings, false);
    }

    private static Installation open(Settings settings, boolean embedded) {
        TopicNames names = topicNames(settings);
        DataFolder folder = DataFolder.open(settings.get(RuntimeSettings.DATA_DIR));
        if (embedded) {
            ReadAhead.start();
        }
        Backbone backbone = null;
        try {
            backbone = embedded ? Backbone.open(settings, folder.path()) : Backbone.external(settings);
            PrometheusMeterRegistry meters = ProcessMetrics.registry();
            String instance = settings.find(RuntimeSettings.INSTANCE).orElse(embedded ? "local" : "");
            StageContext base = new StageContext(
                    settings,
                    backbone.kafka(),
                    names,
                    new RecordSerdes(backbone.registry(), settings.get(RuntimeSettings.REGISTRY_AUTO_REGISTER)),
                    meters,
                    folder.path(),
                    instance,
                    Clock.systemUTC());
            return new Installation(folder, backbone, base, meters);
        } catch (RuntimeException e) {
            if (backbone != null) {
                backbone.close();
            }
            folder.close();
            throw e;
        }
    }

    /** The names of topics that the settings ask for; where they ask for the active generation, those of the first. */
    static TopicNames topicNames(Settings settings) {
        try {
            int generation = settings.get(RuntimeSettings.TOPICS_GENERATION);
            return new TopicNames(settings.get(RuntimeSettings.TOPICS_PREFIX), generation == 0 ? 1 : generation);
        } catch (IllegalArgumentException e) {
            throw UserException.usage("Settings " + RuntimeSettings.TOPICS_PREFIX.name() + " and "
                    + RuntimeSettings.TOPICS_GENERATION.name() + ": " + e.getMessage());
        }
    }

    /** Version of this build. */
    public static String version() {
        return Optional.ofNullable(Installation.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    /** What the stages share; another one after a promotion. */
    public StageContext context() {
        return context;
    }

    /** The generation that it works with; another one after a promotion. */
    public ActiveGeneration active() {
        return active;
    }

    /** Where everything lies. */
    public Path dataDir() {
        return folder.path();
    }

    /** Metrics as Prometheus reads them. */
    public String metrics() {
        return meters.scrape();
    }

    /** Reads whole topics. */
    public TopicReader topics() {
        return new TopicReader(backbone.kafka(), context.topics(), context.serdes());
    }

    /** A client that asks and changes what Kafka keeps; the caller closes it. */
    public Admin admin() {
        return Admin.create(backbone.kafka());
    }

    /** URL of the schema registry. */
    public String registryUrl() {
        return backbone.registryUrl();
    }

    /** Creates the topics that are missing, and starts stages by name, in the order of a listing's way. */
    public void start(List<String> names) {
        schemas = registerSchemas();
        try (TopicAdmin topics = new TopicAdmin(context.kafka(), context.topics(), context.settings())) {
            topics.apply();
            bornWith(topics.partitions());
        }
        for (String name : StageCatalog.NAMES) {
            if (names.contains(name)) {
                slots.put(name, new StageSlot(catalog.create(name)));
            }
        }
        stages = List.copyOf(slots.values());
        health = HealthServer.start(context.settings(), stages, meters);
        beginAlerts(names);
        stages.forEach(Stage::start);
        if (follows) {
            LoopStage following = GenerationWatch.of(base, this::follow);
            watch = Optional.of(following);
            following.start();
        }
    }

    /** Stages work with the partitions that there are: those of two processes with other settings would not fit together. */
    private void bornWith(int partitions) {
        if (partitions != context.settings().get(RuntimeSettings.TOPICS_PARTITIONS)) {
            Map<String, String> there = Map.of(RuntimeSettings.TOPICS_PARTITIONS.name(), Integer.toString(partitions));
            base = base.with(base.settings().with(there));
            context = context.with(context.settings().with(there));
            // Nothing is shared yet that would have to be closed.
            var _ = catalog.turn(context);
        }
    }

    private void beginAlerts(List<String> names) {
        if (names.contains("notify") && !active.alertsFrom().isEmpty()) {
            try (Admin admin = admin()) {
                new AlertStart(admin).begin(active, base.topics());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    /** Called by the thread that watches the generations. */
    private void follow(Map<Integer, Generation> all) {
        ActiveGeneration next = ActiveGeneration.of(all.values());
        if (next.number() != active.number()) {
            log.info("Turning from generation {} to generation {}", active.number(), next.number());
            try (Admin admin = admin()) {
                context = new GenerationTurn(catalog, slots, admin).turn(context, next, base);
                active = next;
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
            if (announced) {
                announce();
            }
            log.info("Working with generation {}", next.number());
        }
        all.values().stream()
                .filter(generation -> generation.getState() == GenerationState.DROPPED)
                .map(Generation::getGeneration)
                .filter(number -> number != active.number())
                .filter(dropped::add)
                .map(number -> base.with(base.topics().in(number)))
                .forEach(gone -> {
                    new GenerationFolders(gone).delete();
                    if (slots.containsKey("search")) {
                        new GenerationIndex(gone).drop();
                    }
                });
    }

    /** All subjects are there for any client, and held to the rule; while the topics are made and the stages start. */
    private CompletableFuture<?> registerSchemas() {
        return context.settings().get(RuntimeSettings.REGISTRY_AUTO_REGISTER)
                ? CompletableFuture.runAsync(
                        () -> CatalogueSchemas.register(backbone.registry(), context.topics()),
                        task -> Thread.ofVirtual().name("jobwire-schemas").start(task))
                : CompletableFuture.completedFuture(null);
    }

    /** Waits until all stages run and the schemas are registered. */
    public void awaitRunning(Duration patience) throws InterruptedException {
        boolean _ = awaitRunning(patience, () -> false);
    }

    /**
     * Waits until all stages run and the schemas are registered.
     *
     * @param stop ends the wait early
     * @return whether they do; false when the wait was ended
     */
    public boolean awaitRunning(Duration patience, BooleanSupplier stop) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!schemas.isDone()
                || stages.stream().anyMatch(stage -> !stage.health().ready())) {
            failIfFailed();
            if (stop.getAsBoolean()) {
                return false;
            }
            if (System.nanoTime() > end) {
                throw UserException.failed("Not all stages are running after " + patience.toSeconds() + " s: "
                        + stages.stream()
                                .filter(stage -> !stage.health().ready())
                                .map(stage ->
                                        stage.name() + " " + stage.health().detail())
                                .toList());
            }
            Thread.sleep(PAUSE);
        }
        failIfFailed();
        return true;
    }

    /** Fails with one line when a stage was stopped by a fault, or the schemas were refused. */
    public void failIfFailed() {
        watch.map(Stage::health)
                .filter(now -> now.state() == StageHealth.State.FAILED)
                .ifPresent(now -> {
                    throw UserException.failed(
                            "The change to another generation failed, start it again: " + now.detail());
                });
        if (schemas.state() == Future.State.FAILED) {
            throw UserException.failed("The schemas cannot be registered: "
                    + schemas.exceptionNow().getMessage());
        }
        for (Stage stage : stages) {
            StageHealth now = stage.health();
            if (now.state() == StageHealth.State.FAILED) {
                throw UserException.failed("Stage " + stage.name() + " stopped: " + now.detail());
            }
        }
    }

    /** The stages that were started. */
    public List<Stage> stages() {
        return stages;
    }

    /** What was started besides and is needed by the command: collecting, searching, asking. */
    public StageCatalog catalog() {
        return catalog;
    }

    /** Leaves the note by which other commands find this process. */
    public void announce() {
        new RunningNote(
                        String.valueOf(backbone.kafka().get("bootstrap.servers")),
                        backbone.registryUrl(),
                        catalog.webUrl().orElse(""),
                        ProcessHandle.current().pid(),
                        active.number(),
                        MakingSettings.given(base.settings()))
                .write(folder.path());
        announced = true;
    }

    @Override
    public void close() {
        watch.ifPresent(Stage::close);
        RunningNote.remove(folder.path());
        closeStages();
        catalog.close();
        health.ifPresent(HealthServer::close);
        backbone.close();
        folder.close();
    }

    /** All at once: each has its own work to commit, and waits for Kafka most of the time. */
    private void closeStages() {
        List<Future<?>> closing = new ArrayList<>();
        try (ExecutorService closers = Executors.newVirtualThreadPerTaskExecutor()) {
            stages.forEach(stage -> closing.add(closers.submit(stage::close)));
        }
        for (Future<?> one : closing) {
            if (one.state() == Future.State.FAILED) {
                log.warn("A stage did not end in order", one.exceptionNow());
            }
        }
    }
}
