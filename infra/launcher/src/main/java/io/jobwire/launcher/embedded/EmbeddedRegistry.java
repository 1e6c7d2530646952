package io.jobwire.launcher.embedded;

import io.jobwire.launcher.embedded.registry.RegistryServer;
import io.jobwire.launcher.embedded.registry.RegistryStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A schema registry in this process: the Confluent REST API on 127.0.0.1, kept in the compacted topic
 * {@value #TOPIC} of a Kafka. For one process and for people who try things out; a shared installation sets
 * {@code schema.registry.url} to a real one, which can go on with the same topic.
 *
 * <p>A write is answered when all replicas have acknowledged it and it was read back. Safe for use by many threads.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    /** Name of the topic; compatibility with Confluent's registry. */
    public static final String TOPIC = "_schemas";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final SchemasTopic journal;
    private final RegistryServer server;

    /**
     * Makes the topic if it is missing, reads it, and starts to answer.
     *
     * @param port to listen on; 0: any free one
     * @param kafka settings of Kafka clients, at least {@code bootstrap.servers}
     * @throws IOException when the port is taken
     * @throws IllegalStateException when Kafka does not answer or makes no leader for the topic within 30 s
     */
    public EmbeddedRegistry(int port, Map<String, Object> kafka) throws IOException {
        ensureTopic(kafka);
        RegistryStore store = new RegistryStore();
        this.journal = new SchemasTopic(TOPIC, kafka, store);
        try {
            this.server = new RegistryServer(port, store, journal);
        } catch (IOException e) {
            journal.close();
            throw new IOException("The schema registry cannot listen on port " + port + ": is it taken?", e);
        }
    }

    /** Base URL, as {@code schema.registry.url} takes it. */
    public URI url() {
        return server.url();
    }

    /** Stops to answer and lets Kafka go. */
    @Override
    public void close() {
        server.close();
        journal.close();
    }

    private static void ensureTopic(Map<String, Object> kafka) {
        NewTopic topic =
                new NewTopic(TOPIC, Optional.of(1), Optional.empty()).configs(Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(kafka)) {
            create(admin, topic);
            awaitLeader(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "Kafka at " + kafka.get("bootstrap.servers") + " gives no topic " + TOPIC, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topic " + TOPIC + " was made", e);
        }
    }

    private static void create(Admin admin, NewTopic topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void awaitLeader(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!hasLeader(admin)) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("No leader for " + TOPIC + " within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean hasLeader(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return admin.describeTopics(List.of(TOPIC)).allTopicNames().get(10, TimeUnit.SECONDS).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }
}
