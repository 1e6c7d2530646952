package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import io.jobwire.records.registry.RegistryAddress;
import io.jobwire.records.registry.RegistryClient;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.StageContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * A Jobwire that runs in other processes, reached through its Kafka: the one that the settings name, or else the one
 * whose process left a note in the data folder. Opened and closed by one thread.
 */
public final class RunningSystem implements AutoCloseable {
    private final StageContext base;
    private final StageContext context;
    private final RegistryClient registry;

    private RunningSystem(StageContext base, StageContext context, RegistryClient registry) {
        this.base = base;
        this.context = context;
        this.registry = registry;
    }

    /** Whether the settings name one, or one runs on the data folder. */
    public static boolean isNamed(Settings settings) {
        return settings.kafka().containsKey("bootstrap.servers")
                || RunningNote.find(settings.get(RuntimeSettings.DATA_DIR)).isPresent();
    }

    /** Finds it, or fails with one line that says how to start one. */
    public static RunningSystem find(Settings settings) {
        Map<String, Object> kafka = kafka(settings);
        String url = settings.find(RuntimeSettings.REGISTRY_URL)
                .or(() ->
                        RunningNote.find(settings.get(RuntimeSettings.DATA_DIR)).map(RunningNote::registry))
                .orElseThrow(() -> UserException.usage(
                        "A Kafka elsewhere needs its schema registry: set " + RuntimeSettings.REGISTRY_URL.name()
                                + " (with --set, the environment or the settings file)."));
        RegistryClient registry =
                new RegistryClient(RegistryAddress.of(url, settings.find(RuntimeSettings.REGISTRY_AUTH)));
        StageContext base = new StageContext(
                settings,
                kafka,
                Installation.topicNames(settings),
                new RecordSerdes(registry, settings.get(RuntimeSettings.REGISTRY_AUTO_REGISTER)),
                new SimpleMeterRegistry(),
                settings.get(RuntimeSettings.DATA_DIR),
                "",
                Clock.systemUTC());
        try {
            int named = settings.get(RuntimeSettings.TOPICS_GENERATION);
            return new RunningSystem(base, GenerationBook.chosen(base, named).in(base), registry);
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** How to reach its Kafka, for clients that should not wait for long. */
    public static Map<String, Object> kafka(Settings settings) {
        Map<String, Object> kafka = new HashMap<>(settings.kafka());
        if (!kafka.containsKey("bootstrap.servers")) {
            RunningNote running = RunningNote.find(settings.get(RuntimeSettings.DATA_DIR))
                    .orElseThrow(() -> UserException.failed("Nothing runs on the data folder "
                            + settings.get(RuntimeSettings.DATA_DIR)
                            + ". Start jobwire up, name the folder with --data, or set kafka.bootstrap.servers."));
            kafka.put("bootstrap.servers", running.kafka());
        }
        kafka.putIfAbsent("default.api.timeout.ms", 10_000);
        kafka.putIfAbsent("request.timeout.ms", 5_000);
        return kafka;
    }

    /** Fails with one line when Kafka does not answer or a topic is not there yet. */
    public void require(Topic<?> topic) throws InterruptedException {
        String name = context.topics().of(topic);
        if (!topicsThere().contains(name)) {
            throw UserException.failed("There is no topic " + name + " at "
                    + context.kafka().get("bootstrap.servers")
                    + ": start jobwire up, or a stage with the same settings, which makes the topics.");
        }
    }

    /** Full names of the topics that its Kafka has, also those of others. */
    Set<String> topicsThere() throws InterruptedException {
        try (Admin admin = Admin.create(context.kafka())) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw UserException.failed("Kafka at " + context.kafka().get("bootstrap.servers") + " does not answer ("
                    + UserException.reason(e) + "). Is it there, and is kafka.bootstrap.servers right?");
        }
    }

    /** What its clients share, in the active generation or the one that the settings name. */
    public StageContext context() {
        return context;
    }

    /** What its clients share, in a generation; with the settings of this process alone. */
    public StageContext in(int generation) {
        return base.with(base.topics().in(generation));
    }

    /** Its schema registry; closed with this. */
    public RegistryClient registry() {
        return registry;
    }

    /** Reads whole topics. */
    public TopicReader topics() {
        return new TopicReader(context.kafka(), context.topics(), context.serdes());
    }

    @Override
    public void close() {
        registry.close();
    }
}
