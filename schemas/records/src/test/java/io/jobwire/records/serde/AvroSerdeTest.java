package io.jobwire.records.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwire.records.Feedback;
import io.jobwire.records.Listing;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.registry.PublishedSchema;
import io.jobwire.records.registry.UnknownSchemaException;
import io.jobwire.records.samples.Samples;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerdeTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final RecordSerdes serdes = new RecordSerdes(registry, true);

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    <T extends SpecificRecord> void full_and_bare_records_of_every_topic_come_back_equal(Topic<T> topic) {
        Serde<T> serde = serdes.of(topic);
        for (T record : List.of(Samples.full(topic.valueType()), Samples.bare(topic.valueType()))) {
            byte[] bytes = serde.serializer().serialize(topic.name(), record);
            assertThat(serde.deserializer().deserialize(topic.name(), bytes)).isEqualTo(record);
        }
    }

    @Test
    void the_registered_schema_says_nothing_about_java() {
        serdes.of(Topics.LISTINGS_NORMALIZED)
                .serializer()
                .serialize("listings.normalized", Samples.full(Listing.class));
        assertThat(registry.schema(1).toString()).doesNotContain("avro.java").contains("A posting in one clean shape");
        assertThat(registry.idOf("listings.normalized-value", PublishedSchema.of(Listing.getClassSchema())))
                .isEqualTo(1);
    }

    @Test
    void internal_topics_of_kafka_streams_share_one_subject_a_record_type() {
        Serde<Feedback> serde = serdes.of(Feedback.class);
        serde.serializer().serialize("jobwire-notify-v1-latest-changelog", Samples.full(Feedback.class));
        serde.serializer().serialize("jobwire-notify-v1-by-user-repartition", Samples.full(Feedback.class));
        assertThat(registry.idOf("io.jobwire.records.Feedback", PublishedSchema.of(Feedback.getClassSchema())))
                .isEqualTo(1);
    }

    @Test
    void without_auto_registration_an_unknown_schema_is_an_error_and_not_registered() {
        Serde<Feedback> serde = new RecordSerdes(registry, false).of(Topics.FEEDBACK);
        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> serde.serializer().serialize("feedback", Samples.full(Feedback.class)));
        assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> registry.schema(1));
    }

    @Test
    void many_threads_may_use_one_serde() {
        Serde<Listing> serde = serdes.of(Topics.LISTINGS_NORMALIZED);
        Listing full = Samples.full(Listing.class);
        Listing bare = Samples.bare(Listing.class);
        long equal = IntStream.range(0, 4_000)
                .parallel()
                .filter(i -> {
                    Listing record = i % 2 == 0 ? full : bare;
                    byte[] bytes = serde.serializer().serialize("listings.normalized", record);
                    return record.equals(serde.deserializer().deserialize("listings.normalized", bytes));
                })
                .count();
        assertThat(equal).isEqualTo(4_000);
    }
}
