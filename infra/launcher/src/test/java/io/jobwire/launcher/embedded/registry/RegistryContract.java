package io.jobwire.launcher.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Feedback;
import io.jobwire.records.Listing;
import io.jobwire.records.registry.CatalogueSchemas;
import io.jobwire.records.registry.CompatibilityLevel;
import io.jobwire.records.registry.IncompatibleSchemaException;
import io.jobwire.records.registry.PublishedSchema;
import io.jobwire.records.registry.RegistryClient;
import io.jobwire.records.registry.SchemaVersion;
import io.jobwire.records.registry.UnknownSchemaException;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any registry must do for us, embedded or real. Every test has subjects of its own. */
abstract class RegistryContract {
    private static final Schema V1 = schema("{\"name\":\"a\",\"type\":\"string\"}");
    private static final Schema V2 =
            schema("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\",\"default\":7}");
    private static final Schema BREAKING = schema("{\"name\":\"c\",\"type\":\"string\"}");

    private RegistryClient client;

    /** Base URL of the registry under test. */
    abstract String url();

    @BeforeEach
    void connect() {
        client = RegistryClient.of(url(), Optional.empty());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void registering_twice_gives_the_same_id_and_one_version() {
        int first = client.register("twice-value", V1);
        assertThat(first).isPositive();
        try (RegistryClient other = RegistryClient.of(url(), Optional.empty())) {
            assertThat(other.register("twice-value", V1)).isEqualTo(first);
            assertThat(other.versions("twice-value")).containsExactly(1);
        }
    }

    @Test
    void a_schema_is_found_under_its_subject_and_by_its_id() {
        int id = client.register("found-value", V1);
        try (RegistryClient other = RegistryClient.of(url(), Optional.empty())) {
            assertThat(other.idOf("found-value", V1)).isEqualTo(id);
            assertThat(other.schema(id)).isEqualTo(V1);
            assertThat(other.schema(id)).isSameAs(other.schema(id));
            assertThat(other.latest("found-value")).isEqualTo(new SchemaVersion("found-value", 1, id, V1));
        }
    }

    @Test
    void the_same_schema_under_another_subject_has_the_same_id() {
        int id = client.register("one-value", V1);
        assertThat(client.register("other-value", V1)).isEqualTo(id);
    }

    @Test
    void a_compatible_change_is_a_second_version() {
        client.setCompatibility("grows-value", CompatibilityLevel.FULL_TRANSITIVE);
        int first = client.register("grows-value", V1);
        assertThat(client.isCompatible("grows-value", V2)).isTrue();
        int second = client.register("grows-value", V2);
        assertThat(second).isNotEqualTo(first);
        assertThat(client.versions("grows-value")).containsExactly(1, 2);
        assertThat(client.version("grows-value", 1).schema()).isEqualTo(V1);
        assertThat(client.latest("grows-value").id()).isEqualTo(second);
        assertThat(client.subjects()).contains("grows-value");
    }

    @Test
    void an_incompatible_change_is_refused_and_leaves_no_trace() {
        client.setCompatibility("breaks-value", CompatibilityLevel.FULL);
        client.register("breaks-value", V1);
        assertThat(client.isCompatible("breaks-value", BREAKING)).isFalse();
        assertThatExceptionOfType(IncompatibleSchemaException.class)
                .isThrownBy(() -> client.register("breaks-value", BREAKING))
                .withMessageContaining("default");
        assertThat(client.versions("breaks-value")).containsExactly(1);
    }

    @Test
    void a_subject_has_the_rule_that_it_was_given() {
        assertThat(client.compatibility("ruled-value")).isEmpty();
        client.setCompatibility("ruled-value", CompatibilityLevel.FULL);
        assertThat(client.compatibility("ruled-value")).contains(CompatibilityLevel.FULL);
        client.setCompatibility("ruled-value", CompatibilityLevel.NONE);
        assertThat(client.compatibility("ruled-value")).contains(CompatibilityLevel.NONE);
        client.register("ruled-value", V1);
        client.register("ruled-value", BREAKING);
        assertThat(client.versions("ruled-value")).containsExactly(1, 2);
    }

    @Test
    void the_global_rule_can_be_set_and_read() {
        client.setCompatibility(CompatibilityLevel.FORWARD);
        assertThat(client.compatibility()).isEqualTo(CompatibilityLevel.FORWARD);
        client.setCompatibility(CompatibilityLevel.BACKWARD);
        assertThat(client.compatibility()).isEqualTo(CompatibilityLevel.BACKWARD);
    }

    @Test
    void what_is_unknown_is_said_to_be_unknown() {
        client.register("known-value", V1);
        assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> client.idOf("nobody-value", V1));
        assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> client.idOf("known-value", V2));
        assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> client.schema(987_654_321));
        assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> client.versions("nobody-value"));
        assertThatExceptionOfType(UnknownSchemaException.class).isThrownBy(() -> client.version("known-value", 9));
        assertThat(client.isCompatible("nobody-value", V1)).isTrue();
    }

    @Test
    void subjects_may_have_any_characters() {
        String subject = "a b+c%d/\u00fc-value";
        int id = client.register(subject, V1);
        assertThat(client.idOf(subject, V1)).isEqualTo(id);
        assertThat(client.subjects()).contains(subject);
    }

    @Test
    void the_catalogue_is_registered_under_its_strictest_rule_and_again_without_change() {
        TopicNames names = new TopicNames("catalogue.", 2);
        List<String> subjects = CatalogueSchemas.register(client, names);
        assertThat(subjects)
                .hasSize(2 * Topics.all().size() + Topics.internal().size())
                .contains("catalogue.listings.raw-value", "catalogue.listings.canonical.g2-value")
                .contains("io.jobwire.records.Listing");
        assertThat(CatalogueSchemas.register(client, names)).isEqualTo(subjects);
        assertThat(client.subjects()).containsAll(subjects);
        assertThat(client.compatibility("io.jobwire.records.Listing")).contains(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(client.latest("catalogue.listings.canonical.g2-value").schema())
                .isEqualTo(PublishedSchema.of(CanonicalListing.getClassSchema()));
        assertThat(client.versions("io.jobwire.records.Listing")).containsExactly(1);
        assertThat(client.idOf("io.jobwire.records.Listing", PublishedSchema.of(Listing.getClassSchema())))
                .isPositive();
    }

    @Test
    void records_travel_through_it_without_auto_registration_once_the_catalogue_is_there() {
        CatalogueSchemas.register(client, TopicNames.plain());
        Serde<Feedback> writer = new RecordSerdes(client, false).of(Topics.FEEDBACK);
        Feedback feedback = Feedback.newBuilder()
                .setUser("u")
                .setRole("r")
                .setAt(Instant.parse("2026-11-20T09:30:00Z"))
                .build();
        byte[] published = writer.serializer().serialize("feedback", feedback);
        byte[] stored = writer.serializer().serialize("jobwire-notify-v1-feedback-changelog", feedback);
        assertThat(stored).isEqualTo(published);
        try (RegistryClient other = RegistryClient.of(url(), Optional.empty())) {
            Serde<Feedback> reader = new RecordSerdes(other, false).of(Topics.FEEDBACK);
            assertThat(reader.deserializer().deserialize("feedback", published)).isEqualTo(feedback);
        }
    }

    private static Schema schema(String fields) {
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"contract\",\"fields\":[" + fields + "]}");
    }
}
