package io.jobwire.records.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwire.records.DeadLetter;
import io.jobwire.records.Feedback;
import io.jobwire.records.FeedbackAction;
import io.jobwire.records.Place;
import io.jobwire.records.RawListing;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.registry.PublishedSchema;
import io.jobwire.records.registry.SchemaRegistry;
import io.jobwire.records.registry.UnknownSchemaException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes that other tools read, fixed; and bytes that nobody should have written. */
class WireFormatTest {
    private static final int ID = 0x01020304;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.001Z");

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of(
                        new Feedback("u1", "c1-ab", FeedbackAction.SAVED, NOON),
                        "00" + "01020304" + "047531" + "0a63312d6162" + "02" + "82a89f8dbf68"),
                Arguments.of(
                        new Place("Z\u00fcrich", null, "ZH", "CH", 47.5, null),
                        "00" + "01020304" + "0e5ac3bc72696368" + "00" + "02045a48" + "02044348" + "020000000000c04740"
                                + "00"),
                Arguments.of(
                        new DeadLetter(
                                "n", "BAD", "", "t", -1, 300L, "k", ByteBuffer.wrap(new byte[] {0, -1}), NOON, 1),
                        "00" + "01020304" + "026e" + "06424144" + "00" + "0274" + "01" + "d804" + "02026b" + "0400ff"
                                + "82a89f8dbf68" + "02"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    <T extends SpecificRecord> void records_have_these_bytes_for_ever(T record, String hex) {
        Serde<T> serde = serde(record);
        byte[] bytes = serde.serializer().serialize("t", record);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualToIgnoringCase(hex);
        assertThat(serde.deserializer().deserialize("t", HexFormat.of().parseHex(hex)))
                .isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "00, TOO_SHORT",
        "0001, TOO_SHORT",
        "000102, TOO_SHORT",
        "00010203, TOO_SHORT",
        "0701020304047531, MAGIC_UNKNOWN",
        "0101020304047531, MAGIC_UNKNOWN",
        "7b22757365722231, MAGIC_UNKNOWN",
        "0000000009047531, SCHEMA_UNKNOWN",
        "00ffffffff047531, SCHEMA_UNKNOWN",
        "0001020304, AVRO_UNREADABLE",
        "00010203040475, AVRO_UNREADABLE",
        "0001020304047531020261, AVRO_UNREADABLE",
        "0001020304047531eeffffff0f, AVRO_UNREADABLE",
        "000102030403, AVRO_UNREADABLE",
        "0001020304feffffff0f41, AVRO_UNREADABLE",
        "0001020304feffffffffffffffff0141, AVRO_UNREADABLE",
        "0001020304ffffffffffffffffffffff, AVRO_UNREADABLE",
        "00010203040475310a63312d61620282a89f8dbf6800, TRAILING_BYTES",
    })
    void malformed_bytes_are_refused_with_a_code(String hex, String code) {
        Serde<Feedback> serde = serde(new Feedback());
        assertThatExceptionOfType(MalformedRecordException.class)
                .isThrownBy(() ->
                        serde.deserializer().deserialize("t", HexFormat.of().parseHex(hex)))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void a_record_cut_off_anywhere_is_refused() {
        RawListing record = RawListing.newBuilder()
                .setKey("greenhouse:acme:1")
                .setSource("greenhouse")
                .setTenant("acme")
                .setNativeId("1")
                .setUrl("https://acme.test/1")
                .setFirstSeen(NOON)
                .setFetchedAt(NOON)
                .setFormat("greenhouse")
                .setBody("{}")
                .build();
        Serde<RawListing> serde = serde(record);
        byte[] bytes = serde.serializer().serialize("t", record);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(MalformedRecordException.class)
                    .as("cut to %d bytes", length)
                    .isThrownBy(() -> serde.deserializer().deserialize("t", cut));
        }
    }

    @ParameterizedTest
    @CsvSource({"string", "bytes", "array", "map"})
    void huge_lengths_are_not_believed(String kind) {
        // the writer's schema claims the type, the length that follows is two gigabytes
        String type = switch (kind) {
            case "array" -> "{\"type\":\"array\",\"items\":\"long\"}";
            case "map" -> "{\"type\":\"map\",\"values\":\"long\"}";
            default -> "\"" + kind + "\"";
        };
        Schema writer = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Feedback\",\"namespace\":\"io.jobwire.records\",\"fields\":["
                        + "{\"name\":\"blob\",\"type\":" + type + "},"
                        + "{\"name\":\"user\",\"type\":\"string\"},{\"name\":\"role\",\"type\":\"string\"},"
                        + "{\"name\":\"at\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}");
        Serde<Feedback> serde = new AvroSerde<>(Feedback.class, one(writer), false);
        byte[] bytes = HexFormat.of().parseHex("0001020304" + "eeffffff0f" + "0000");
        assertThatExceptionOfType(MalformedRecordException.class)
                .isThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("AVRO_UNREADABLE"));
    }

    @Test
    void any_single_bit_flipped_gives_a_record_or_a_malformed_record_and_nothing_else() {
        Feedback record = new Feedback("user", "role", FeedbackAction.APPLIED, NOON);
        Serde<Feedback> serde = serde(record);
        byte[] bytes = serde.serializer().serialize("t", record);
        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                assertThat(serde.deserializer().deserialize("t", flipped)).isNotNull();
            } catch (MalformedRecordException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(bytes.length);
    }

    @Test
    void a_record_of_an_older_writer_gets_the_default_of_the_field_that_it_lacks() {
        Schema old = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Feedback\",\"namespace\":\"io.jobwire.records\",\"fields\":["
                        + "{\"name\":\"user\",\"type\":\"string\"},{\"name\":\"role\",\"type\":\"string\"},"
                        + "{\"name\":\"at\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}");
        Serde<Feedback> serde = new AvroSerde<>(Feedback.class, one(old), false);
        byte[] bytes = HexFormat.of().parseHex("0001020304" + "047531" + "0272" + "82a89f8dbf68");
        assertThat(serde.deserializer().deserialize("t", bytes))
                .isEqualTo(new Feedback("u1", "r", FeedbackAction.UNKNOWN, NOON));
    }

    @Test
    void a_schema_of_something_else_cannot_be_read() {
        Serde<Feedback> serde = new AvroSerde<>(Feedback.class, one(PublishedSchema.of(Place.getClassSchema())), false);
        assertThatExceptionOfType(MalformedRecordException.class)
                .isThrownBy(() ->
                        serde.deserializer().deserialize("t", HexFormat.of().parseHex("000102030402410000000000")))
                .withMessageContaining("Feedback");
    }

    @Test
    void null_is_a_tombstone_both_ways() {
        Serde<Feedback> serde = serde(new Feedback());
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }

    @Test
    void a_record_longer_than_the_usual_buffer_comes_back_and_so_does_the_next_one() {
        InMemoryRegistry registry = new InMemoryRegistry();
        Serde<DeadLetter> serde = new RecordSerdes(registry, true).of(DeadLetter.class);
        for (int size : new int[] {3_000_000, 10, 9_000, 0}) {
            byte[] payload = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
            DeadLetter letter = new DeadLetter("n", "BAD", "", "t", -1, 300L, null, ByteBuffer.wrap(payload), NOON, 1);
            byte[] bytes = serde.serializer().serialize("t", letter);
            assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(letter);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecord> Serde<T> serde(T record) {
        return new AvroSerde<>((Class<T>) record.getClass(), one(PublishedSchema.of(record.getSchema())), false);
    }

    /** A registry with one schema under one id. */
    private static SchemaRegistry one(Schema schema) {
        return new SchemaRegistry() {
            @Override
            public int register(String subject, Schema added) {
                throw new UnknownSchemaException("Takes no schema");
            }

            @Override
            public int idOf(String subject, Schema known) {
                assertThat(subject).isEqualTo("t-value");
                assertThat(known).isEqualTo(schema);
                return ID;
            }

            @Override
            public Schema schema(int id) {
                if (id != ID) {
                    throw new UnknownSchemaException("No " + id);
                }
                return schema;
            }
        };
    }
}
