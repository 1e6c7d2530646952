package io.jobwire.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.embedded.EmbeddedKafka;
import io.jobwire.launcher.system.Drain.Group;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When work counts as done, on a broker. */
class DrainIT {
    private static final TopicPartition PARTITION = new TopicPartition("steps", 0);
    private static final List<String> TOPICS = List.of(PARTITION.topic());
    private static final Group GROUP = new Group("step", TOPICS);

    @TempDir
    private Path folder;

    @Test
    void workIsDoneWhenAllThatLiesInTheLogIsReadAndNoTransactionIsOpen() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                KafkaProducer<String, String> producer = producer(kafka.bootstrapServers())) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            Drain drain = new Drain(admin);
            producer.initTransactions();
            assertThat(drain.lag(GROUP)).isZero();
            assertThat(drain.await(List.of(GROUP), looks(0))).isTrue();
            assertThat(drain.settle(TOPICS, looks(0))).isTrue();

            producer.beginTransaction();
            producer.send(new ProducerRecord<>(PARTITION.topic(), "k", "v")).get();
            assertThat(drain.lag(GROUP)).as("a record of an open transaction").isEqualTo(1);
            assertThat(drain.await(List.of(GROUP), looks(2))).isFalse();
            assertThat(drain.settle(TOPICS, looks(2))).isFalse();

            producer.commitTransaction();
            assertThat(drain.settle(TOPICS, looks(1_000))).isTrue();
            assertThat(drain.lag(GROUP))
                    .as("the record and the mark of its end")
                    .isEqualTo(2);

            admin.alterConsumerGroupOffsets(GROUP.name(), Map.of(PARTITION, new OffsetAndMetadata(2)))
                    .all()
                    .get();
            assertThat(drain.await(List.of(GROUP), looks(0))).isTrue();
        }
    }

    /** Goes on for so many looks. */
    private static BooleanSupplier looks(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return () -> left.getAndDecrement() > 0;
    }

    private static KafkaProducer<String, String> producer(String servers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "transactional.id", "step-before"),
                new StringSerializer(),
                new StringSerializer());
    }
}
