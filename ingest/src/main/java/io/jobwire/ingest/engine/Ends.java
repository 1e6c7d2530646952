package io.jobwire.ingest.engine;

import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where topics end, uncommitted records included. */
final class Ends {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 300;

    private final Admin admin;
    private final String sources;
    /** Those that are read back. */
    private final List<String> outputs;
    /** Those that are only written. */
    private final List<String> written;

    Ends(Admin admin, TopicNames names) {
        this.admin = admin;
        this.sources = names.of(Topics.SOURCES);
        this.outputs =
                List.of(names.of(Topics.LISTINGS_RAW), names.of(Topics.SOURCES_STATE), names.of(Topics.DEADLETTERS));
        this.written = List.of(names.of(Topics.SOURCES_RUNS));
    }

    /** Returns when all topics of the stage are there and every partition has a leader; at most a minute. */
    void waitForTopics(BooleanSupplier giveUp) {
        for (int look = 0; look < MOST_LOOKS && !giveUp.getAsBoolean(); look++) {
            if (ready(sources)
                    && Stream.concat(outputs.stream(), written.stream()).allMatch(this::ready)) {
                return;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
        if (!giveUp.getAsBoolean()) {
            throw new MachineFaultException("The topics " + sources + ", " + String.join(", ", outputs)
                    + " are not there after a minute; make them with \"jobwire topics\"");
        }
    }

    private boolean ready(String topic) {
        try {
            TopicDescription found =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            return found != null
                    && found.partitions().stream()
                            .allMatch(partition -> partition.leader() != null
                                    && !partition.leader().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw new MachineFaultException("Kafka does not say what the topic " + topic + " is like", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Where the topics that the stage writes and reads back end now. */
    Map<TopicPartition, Long> outputs() {
        try {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            admin.describeTopics(outputs)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition ->
                                    wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            return of(wanted);
        } catch (ExecutionException e) {
            throw new MachineFaultException("Kafka does not say what the topics are like", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Where a partition ends now. */
    long of(TopicPartition partition) {
        return of(Map.of(partition, OffsetSpec.latest())).getOrDefault(partition, 0L);
    }

    private Map<TopicPartition, Long> of(Map<TopicPartition, OffsetSpec> wanted) {
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new MachineFaultException("Kafka does not say where the topics end", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
