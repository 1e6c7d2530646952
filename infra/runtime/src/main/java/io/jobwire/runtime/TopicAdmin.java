package io.jobwire.runtime;

import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Compares the topics of the catalogue with those of the cluster, and makes them so. For use by one thread. */
public final class TopicAdmin implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final Duration LEADERS = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Admin admin;
    private final String servers;
    private final TopicNames names;
    private final Settings settings;

    /** @param kafka how to reach Kafka */
    public TopicAdmin(Map<String, Object> kafka, TopicNames names, Settings settings) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2);
        properties.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        this.admin = Admin.create(properties);
        this.servers = String.valueOf(kafka.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        this.names = names;
        this.settings = settings;
    }

    /**
     * What differs, topic by topic, in the order of the catalogue; empty: nothing.
     *
     * @throws MachineFaultException when Kafka does not answer
     */
    public List<TopicChange> plan() {
        Map<String, TopicDescription> found = describe();
        Map<String, Config> configs = configs(found.keySet());
        int work = workPartitions(found);
        List<TopicChange> changes = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            String name = names.of(topic);
            int partitions = topic.partitions() == Topic.Partitions.ONE ? 1 : work;
            TopicDescription there = found.get(name);
            Config config = configs.get(name);
            if (there == null || config == null) {
                changes.add(new TopicChange.Missing(name, partitions, expected(topic)));
                continue;
            }
            if (there.partitions().size() != partitions) {
                changes.add(new TopicChange.Partitions(name, there.partitions().size(), partitions));
            }
            expected(topic).forEach((setting, value) -> {
                ConfigEntry entry = config.get(setting);
                String is = entry == null || entry.value() == null ? "" : entry.value();
                if (!is.equals(value)) {
                    changes.add(new TopicChange.Setting(name, setting, is, value));
                }
            });
        }
        return changes;
    }

    /**
     * Makes the missing topics and corrects settings, and returns when every partition of every topic has a leader:
     * what is sent before that can be lost without an error (KAFKA-15591).
     *
     * @return what differed; numbers of partitions still do
     * @throws MachineFaultException when Kafka does not answer or refuses, with one line that says what to do
     */
    public List<TopicChange> apply() {
        List<TopicChange> changes = plan();
        List<NewTopic> missing = new ArrayList<>();
        Map<ConfigResource, Collection<AlterConfigOp>> corrections = new HashMap<>();
        for (TopicChange change : changes) {
            switch (change) {
                case TopicChange.Missing(String topic, int partitions, Map<String, String> set) ->
                    missing.add(new NewTopic(topic, Optional.of(partitions), replication()).configs(set));
                case TopicChange.Setting(String topic, String setting, String _, String expected) ->
                    corrections
                            .computeIfAbsent(
                                    new ConfigResource(ConfigResource.Type.TOPIC, topic), _ -> new ArrayList<>())
                            .add(new AlterConfigOp(new ConfigEntry(setting, expected), AlterConfigOp.OpType.SET));
                case TopicChange.Partitions _ -> {}
            }
        }
        admin.createTopics(missing).values().forEach((_, answer) -> created(answer));
        answer(admin.incrementalAlterConfigs(corrections).all());
        awaitLeaders();
        return changes;
    }

    /**
     * Partitions of the topics that share the work: those that there are, whatever the settings say now.
     *
     * @throws MachineFaultException when Kafka does not answer
     */
    public int partitions() {
        return workPartitions(describe());
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }

    /** An installation keeps the number of partitions that it was born with, so that its topics stay in step. */
    private int workPartitions(Map<String, TopicDescription> found) {
        return Topics.all().stream()
                .filter(topic -> topic.partitions() == Topic.Partitions.WORK)
                .map(topic -> found.get(names.of(topic)))
                .filter(Objects::nonNull)
                .mapToInt(there -> there.partitions().size())
                .findFirst()
                .orElse(settings.get(RuntimeSettings.TOPICS_PARTITIONS));
    }

    private Optional<Short> replication() {
        short copies = settings.get(RuntimeSettings.TOPICS_REPLICATION).shortValue();
        return copies < 0 ? Optional.empty() : Optional.of(copies);
    }

    private Map<String, String> expected(Topic<?> topic) {
        Map<String, String> expected = new TreeMap<>(topic.settings());
        expected.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaClients.recordLimit(settings)));
        return expected;
    }

    private Map<String, TopicDescription> describe() {
        Map<String, TopicDescription> found = new HashMap<>();
        List<String> all = Topics.all().stream().map(names::of).toList();
        admin.describeTopics(all)
                .topicNameValues()
                .forEach((name, answer) -> find(answer).ifPresent(there -> found.put(name, there)));
        return found;
    }

    /** What was asked for; empty when the topic is not there. */
    private <T> Optional<T> find(KafkaFuture<T> future) {
        try {
            return Optional.of(future.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw fault(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Map<String, Config> configs(Collection<String> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Config> configs = new HashMap<>();
        admin.describeConfigs(resources)
                .values()
                .forEach((resource, answer) -> find(answer).ifPresent(config -> configs.put(resource.name(), config)));
        return configs;
    }

    private void awaitLeaders() {
        long deadline = System.nanoTime() + LEADERS.toNanos();
        while (!led(describe())) {
            if (System.nanoTime() > deadline) {
                throw new MachineFaultException("Topics at " + servers + " have partitions without a leader after "
                        + LEADERS.toSeconds() + " s: are all brokers up?");
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static boolean led(Map<String, TopicDescription> found) {
        return found.size() == Topics.all().size()
                && found.values().stream()
                        .flatMap(there -> there.partitions().stream())
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty());
    }

    private void created(KafkaFuture<Void> answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw fault(e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw fault(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private MachineFaultException fault(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String remedy = cause instanceof InvalidReplicationFactorException ? " (set topics.replication)" : "";
        return new MachineFaultException("Kafka at " + servers + ": " + Faults.line(cause) + remedy, cause);
    }

    private static MachineFaultException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new MachineFaultException("Interrupted while waiting for Kafka", e);
    }
}
