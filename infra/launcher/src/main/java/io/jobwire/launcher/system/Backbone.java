package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.embedded.EmbeddedKafka;
import io.jobwire.launcher.embedded.EmbeddedRegistry;
import io.jobwire.records.registry.RegistryAddress;
import io.jobwire.records.registry.RegistryClient;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;

/** Kafka and the schema registry that a process works with: those that its settings name, else ones inside it. */
final class Backbone implements AutoCloseable {
    private final Map<String, Object> kafka;
    private final String registryUrl;
    private final RegistryClient registry;
    private final Optional<EmbeddedKafka> embeddedKafka;
    private final Optional<EmbeddedRegistry> embeddedRegistry;

    private Backbone(
            Map<String, Object> kafka,
            String registryUrl,
            RegistryClient registry,
            Optional<EmbeddedKafka> embeddedKafka,
            Optional<EmbeddedRegistry> embeddedRegistry) {
        this.kafka = kafka;
        this.registryUrl = registryUrl;
        this.registry = registry;
        this.embeddedKafka = embeddedKafka;
        this.embeddedRegistry = embeddedRegistry;
    }

    /** Starts what the settings do not name. */
    static Backbone open(Settings settings, Path dataDir) {
        Map<String, Object> kafka = new HashMap<>(settings.kafka());
        Optional<EmbeddedKafka> broker = Optional.empty();
        if (!kafka.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            EmbeddedKafka started = EmbeddedKafka.start(dataDir.resolve("kafka"), settings.get(EmbeddedKafka.PORT));
            kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, started.bootstrapServers());
            broker = Optional.of(started);
        }
        try {
            return withRegistry(settings, kafka, broker);
        } catch (RuntimeException e) {
            broker.ifPresent(EmbeddedKafka::close);
            throw e;
        }
    }

    /** Only what the settings name; a stage of its own does not bring a Kafka along. */
    static Backbone external(Settings settings) {
        if (!settings.kafka().containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
                || settings.find(RuntimeSettings.REGISTRY_URL).isEmpty()) {
            throw UserException.usage(
                    "A stage of its own needs a Kafka and a schema registry: set kafka.bootstrap.servers and"
                            + " schema.registry.url (with --set, JOBWIRE_KAFKA_BOOTSTRAP_SERVERS or the settings file).");
        }
        return withRegistry(settings, new HashMap<>(settings.kafka()), Optional.empty());
    }

    private static Backbone withRegistry(Settings settings, Map<String, Object> kafka, Optional<EmbeddedKafka> broker) {
        Optional<String> url = settings.find(RuntimeSettings.REGISTRY_URL);
        if (url.isPresent()) {
            return new Backbone(kafka, url.get(), client(settings, url.get()), broker, Optional.empty());
        }
        try {
            EmbeddedRegistry started = new EmbeddedRegistry(settings.get(LauncherSettings.REGISTRY_PORT), kafka);
            String own = started.url().toString();
            return new Backbone(kafka, own, client(settings, own), broker, Optional.of(started));
        } catch (IOException | IllegalArgumentException _) {
            throw UserException.failed("Port " + settings.get(LauncherSettings.REGISTRY_PORT)
                    + " on 127.0.0.1 is in use or not allowed: stop what uses it, or set "
                    + LauncherSettings.REGISTRY_PORT.name() + " to another port or to 0.");
        }
    }

    private static RegistryClient client(Settings settings, String url) {
        return new RegistryClient(RegistryAddress.of(url, settings.find(RuntimeSettings.REGISTRY_AUTH)));
    }

    Map<String, Object> kafka() {
        return kafka;
    }

    String registryUrl() {
        return registryUrl;
    }

    RegistryClient registry() {
        return registry;
    }

    @Override
    public void close() {
        registry.close();
        embeddedRegistry.ifPresent(EmbeddedRegistry::close);
        embeddedKafka.ifPresent(EmbeddedKafka::close);
    }
}
