package io.jobwire.launcher.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwire.records.registry.CompatibilityLevel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes in the topic, which a real registry reads too. */
class EventJsonTest {

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of(
                        new RegistryEvent.Registered("s-value", 2, 7, "\"string\"", false),
                        "{\"keytype\":\"SCHEMA\",\"subject\":\"s-value\",\"version\":2,\"magic\":1}",
                        "{\"subject\":\"s-value\",\"version\":2,\"id\":7,\"schema\":\"\\\"string\\\"\",\"deleted\":false}"),
                Arguments.of(
                        new RegistryEvent.RuleSet(Optional.of("s-value"), Optional.of(CompatibilityLevel.FULL)),
                        "{\"keytype\":\"CONFIG\",\"subject\":\"s-value\",\"magic\":0}",
                        "{\"compatibilityLevel\":\"FULL\"}"),
                Arguments.of(
                        new RegistryEvent.RuleSet(Optional.empty(), Optional.of(CompatibilityLevel.NONE)),
                        "{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}",
                        "{\"compatibilityLevel\":\"NONE\"}"),
                Arguments.of(
                        new RegistryEvent.SubjectDeleted("s-value", 2),
                        "{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"s-value\",\"magic\":0}",
                        "{\"subject\":\"s-value\",\"version\":2}"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void events_have_these_bytes_for_ever(RegistryEvent event, String key, String value) {
        byte[] valueBytes = EventJson.value(event);
        assertThat(new String(EventJson.key(event), StandardCharsets.UTF_8)).isEqualTo(key);
        assertThat(valueBytes).asString(StandardCharsets.UTF_8).isEqualTo(value);
        assertThat(EventJson.event(bytes(key), bytes(value))).contains(event);
    }

    @Test
    void a_tombstone_removes_a_version_or_takes_a_rule_back() {
        RegistryEvent removed = new RegistryEvent.Removed("s-value", 2);
        assertThat(EventJson.value(removed)).isNull();
        assertThat(EventJson.event(EventJson.key(removed), null)).contains(removed);
        RegistryEvent rule = new RegistryEvent.RuleSet(Optional.of("s-value"), Optional.empty());
        assertThat(EventJson.value(rule)).isNull();
        assertThat(EventJson.event(EventJson.key(rule), null)).contains(rule);
    }

    @Test
    void records_of_a_real_registry_that_do_not_matter_here_are_passed_over() {
        assertThat(EventJson.event(bytes("{\"keytype\":\"NOOP\",\"magic\":0}"), null))
                .isEmpty();
        assertThat(EventJson.event(
                        bytes("{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}"),
                        bytes("{\"mode\":\"READWRITE\"}")))
                .isEmpty();
        assertThat(
                        EventJson.event(
                                bytes("{\"keytype\":\"SCHEMA\",\"subject\":\"p\",\"version\":1,\"magic\":1}"),
                                bytes(
                                        "{\"subject\":\"p\",\"version\":1,\"id\":3,\"schemaType\":\"PROTOBUF\",\"schema\":\"m\"}")))
                .isEmpty();
    }

    @Test
    void what_is_no_json_or_names_no_rule_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EventJson.event(bytes("hello"), null));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EventJson.event(
                        bytes("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}"),
                        bytes("{\"compatibilityLevel\":\"LATER\"}")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
