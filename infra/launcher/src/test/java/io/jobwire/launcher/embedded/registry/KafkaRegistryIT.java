package io.jobwire.launcher.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.embedded.EmbeddedKafka;
import io.jobwire.launcher.embedded.EmbeddedRegistry;
import io.jobwire.records.registry.CompatibilityLevel;
import io.jobwire.records.registry.RegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded registry as it runs, with its topic in a Kafka. */
class KafkaRegistryIT extends RegistryContract {
    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() throws IOException {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        registry = open();
    }

    @AfterAll
    static void stop() {
        registry.close();
        kafka.close();
    }

    @Override
    String url() {
        return registry.url().toString();
    }

    @Test
    void everything_is_found_again_at_the_next_start_and_ids_go_on() throws IOException {
        Schema string = Schema.create(Schema.Type.STRING);
        int id;
        try (RegistryClient client = RegistryClient.of(url(), Optional.empty())) {
            client.setCompatibility("kept-value", CompatibilityLevel.NONE);
            id = client.register("kept-value", string);
        }
        try (EmbeddedRegistry again = open();
                RegistryClient client = RegistryClient.of(again.url().toString(), Optional.empty())) {
            assertThat(client.idOf("kept-value", string)).isEqualTo(id);
            assertThat(client.schema(id)).isEqualTo(string);
            assertThat(client.compatibility("kept-value")).contains(CompatibilityLevel.NONE);
            assertThat(client.register("kept-value", Schema.create(Schema.Type.LONG)))
                    .isGreaterThan(id);
            assertThat(client.versions("kept-value")).containsExactly(1, 2);
        }
    }

    @Test
    void a_record_of_somebody_else_in_the_topic_does_not_keep_it_from_starting()
            throws IOException, ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(EmbeddedRegistry.TOPIC, bytes, bytes))
                    .get();
            producer.send(new ProducerRecord<>(EmbeddedRegistry.TOPIC, null, bytes))
                    .get();
        } catch (ExecutionException e) {
            // a compacted topic takes no record without a key
            assertThat(e).hasMessageContaining("key");
        }
        try (EmbeddedRegistry again = open();
                RegistryClient client = RegistryClient.of(again.url().toString(), Optional.empty())) {
            assertThat(client.register("still-value", Schema.create(Schema.Type.INT)))
                    .isPositive();
        }
    }

    private static EmbeddedRegistry open() throws IOException {
        return new EmbeddedRegistry(0, settings());
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
