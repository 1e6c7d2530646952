package io.jobwire.launcher.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A client of somebody else: Kafka's, Avro's and the JDK's classes, none of Jobwire's. */
final class AnyClient {
    /** A zero byte and four bytes of the schema's id. */
    private static final int HEADER = 5;

    private final String kafka;
    private final String registry;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<Integer, Schema> schemas = new HashMap<>();

    AnyClient(String kafka, String registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    /** The latest record of each key. */
    Map<String, GenericRecord> latest(String topic) throws IOException, InterruptedException {
        Map<String, GenericRecord> latest = new TreeMap<>();
        for (var value : values(topic).entrySet()) {
            latest.put(value.getKey(), read(value.getValue()));
        }
        return latest;
    }

    /** The latest value of each key, without the header. */
    Map<String, byte[]> bodies(String topic) {
        Map<String, byte[]> bodies = new TreeMap<>();
        values(topic).forEach((key, value) -> bodies.put(key, Arrays.copyOfRange(value, HEADER, value.length)));
        return bodies;
    }

    static List<String> fields(GenericRecord record) {
        return record.getSchema().getFields().stream().map(Schema.Field::name).toList();
    }

    private Map<String, byte[]> values(String topic) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                kafka,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                "false",
                "fetch.max.wait.ms",
                "20");
        Map<String, byte[]> values = new TreeMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.value() == null) {
                        values.remove(record.key());
                    } else {
                        values.put(record.key(), record.value());
                    }
                });
            }
        }
        return values;
    }

    private GenericRecord read(byte[] value) throws IOException, InterruptedException {
        ByteBuffer header = ByteBuffer.wrap(value);
        if (header.get() != 0) {
            throw new IOException("Not the Confluent wire format");
        }
        Schema schema = schema(header.getInt());
        GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(schema);
        return reader.read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
    }

    private Schema schema(int id) throws InterruptedException {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ask = HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id))
                    .build();
            String body = client.send(ask, HttpResponse.BodyHandlers.ofString()).body();
            Schema schema = new Schema.Parser()
                    .parse(mapper.readTree(body).path("schema").asText());
            schemas.put(id, schema);
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
