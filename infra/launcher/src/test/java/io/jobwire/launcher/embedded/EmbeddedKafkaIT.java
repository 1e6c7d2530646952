package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.launcher.system.ChildJvm;
import io.jobwire.runtime.MachineFaultException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    private static final int RECORDS = 2_000;
    private static final int PRODUCERS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final TopicPartition PARTITION = new TopicPartition("things", 0);

    @TempDir
    private Path folder;

    @Test
    void aTopicIsFoundAgainAtTheNextStart() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            createTopic(kafka.bootstrapServers());
            produce(kafka.bootstrapServers(), 10, "first");
        }
        try (EmbeddedKafka again = EmbeddedKafka.start(folder, 0)) {
            assertThat(count(again.bootstrapServers(), 10)).isEqualTo(10);
        }
    }

    @Test
    void aPortInUseIsRefusedWithItsNumberAndTheSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
                    .isInstanceOf(MachineFaultException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1 is in use")
                    .hasMessageContaining("embedded.kafka.port");
        }
    }

    @Test
    void whatWasCommittedSurvivesAKillAndTheFolderIsFreeAgain() throws Exception {
        Broker first = Broker.start(folder);
        createTopic(first.address);
        produce(first.address, RECORDS, "first");
        assertThatThrownBy(() -> DataFolder.open(folder)).hasMessageContaining("is in use by another jobwire");
        first.kill();

        Instant before = Instant.now();
        Broker second = Broker.start(folder);
        System.out.println(
                "start after a kill " + Duration.between(before, Instant.now()).toMillis() + " ms, with the JVM");
        assertThat(count(second.address, RECORDS)).isEqualTo(RECORDS);
        produce(second.address, RECORDS, "second");
        second.kill();

        Broker third = Broker.start(folder);
        assertThat(count(third.address, 2 * RECORDS)).isEqualTo(2 * RECORDS);
        assertThat(third.end()).isZero();
    }

    @Test
    void aTransactionThatTheKillCutBetweenDecisionAndMarkersEndsAtTheNextStart() throws Exception {
        Broker first = Broker.start(folder);
        createTopic(first.address);
        CountDownLatch committed = new CountDownLatch(5 * PRODUCERS);
        try (ExecutorService producers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PRODUCERS; i++) {
                String id = "producer-" + i;
                var _ = producers.submit(() -> commitUntilKilled(first.address, id, committed));
            }
            assertThat(committed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            first.kill();
        }

        Broker second = Broker.start(folder);
        try (ExecutorService producers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PRODUCERS; i++) {
                String id = "producer-" + i;
                var _ = producers.submit(() -> produceNone(second.address, id));
            }
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        long written = end(second.address, IsolationLevel.READ_UNCOMMITTED);
        long readable = end(second.address, IsolationLevel.READ_COMMITTED);
        while (readable < written && Instant.now().isBefore(deadline)) {
            readable = end(second.address, IsolationLevel.READ_COMMITTED);
        }
        assertThat(readable).as("the end of what is committed").isEqualTo(written);
        assertThat(second.end()).isZero();
    }

    private static void commitUntilKilled(String servers, String transactionalId, CountDownLatch committed) {
        KafkaProducer<String, String> producer = transactional(servers, transactionalId);
        try {
            producer.initTransactions();
            while (true) {
                producer.beginTransaction();
                var _ = producer.send(new ProducerRecord<>(PARTITION.topic(), "k", "v"));
                producer.commitTransaction();
                committed.countDown();
            }
        } catch (KafkaException _) {
            producer.close(Duration.ZERO);
        }
    }

    /** A producer that comes again ends the transactions that were not decided. */
    private static void produceNone(String servers, String transactionalId) {
        try (KafkaProducer<String, String> producer = transactional(servers, transactionalId)) {
            producer.initTransactions();
        }
    }

    private static KafkaProducer<String, String> transactional(String servers, String transactionalId) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                servers,
                "transactional.id",
                transactionalId,
                "max.in.flight.requests.per.connection",
                1,
                "max.block.ms",
                3_000);
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    private static long end(String servers, IsolationLevel level) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            return admin.listOffsets(Map.of(PARTITION, OffsetSpec.latest()), new ListOffsetsOptions(level))
                    .partitionResult(PARTITION)
                    .get()
                    .offset();
        }
    }

    private static void createTopic(String servers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void produce(String servers, int count, String transactionalId)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = transactional(servers, transactionalId)) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sent.add(producer.send(new ProducerRecord<>(PARTITION.topic(), "k" + i, "v")));
            }
            producer.commitTransaction();
            for (Future<RecordMetadata> one : sent) {
                assertThat(one.get().partition()).isZero();
            }
        }
    }

    /** Waits for the last transaction: its marker is written after the producer was told that it is committed. */
    private static int count(String servers, int expected) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                servers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(PARTITION));
            consumer.seekToBeginning(Set.of(PARTITION));
            Instant deadline = Instant.now().plusSeconds(20);
            int count = 0;
            while (count < expected && Instant.now().isBefore(deadline)) {
                count += consumer.poll(Duration.ofMillis(100)).count();
            }
            return count + consumer.poll(Duration.ofMillis(300)).count();
        }
    }

    private record Broker(Process process, String address) {
        static Broker start(Path folder) throws IOException {
            Process process = ChildJvm.of(256, BrokerProcess.class, List.of(folder.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("READY ")) {
                    return new Broker(process, line.substring("READY ".length()));
                }
            }
            throw new IOException("The broker's process ended with " + process.exitValue());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        int end() throws IOException, InterruptedException {
            process.getOutputStream().close();
            return process.waitFor();
        }
    }
}
