package io.jobwire.records.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.registry.CatalogueSchemas;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every schema to all that was ever published. {@code -Djobwire.publish-schemas=true} writes the next version of
 * each schema that has changed; {@code -Djobwire.publish-schemas=again} writes the newest version over, which is for
 * versions that no installation has seen yet.
 */
class HistoryTest {
    private static final String PUBLISH = System.getProperty("jobwire.publish-schemas", "");

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void the_current_schema_is_published_and_goes_with_every_version_before(Topic<?> topic)
            throws IOException, SchemaValidationException {
        List<Schema> history = History.of(topic);
        Schema current = History.current(topic);
        boolean changed = history.isEmpty() || !History.same(history.getLast(), current);
        if (changed && PUBLISH.equals("again") && !history.isEmpty()) {
            history = history.subList(0, history.size() - 1);
        }
        assertThat(CatalogueSchemas.LEVEL.faults(current, history))
                .as("faults of the new schema of %s against what was published", topic.name())
                .isEmpty();
        new SchemaValidatorBuilder().mutualReadStrategy().validateAll().validate(current, history.reversed());
        if (changed && !PUBLISH.isEmpty()) {
            History.publish(topic, history.size() + 1);
            history = History.of(topic);
        }
        int next = history.size() + 1;
        assertThat(!history.isEmpty() && History.same(history.getLast(), current))
                .as(
                        "The schema of %s is not its newest published version: add %s by running the tests of"
                                + " schemas/records with -Djobwire.publish-schemas=true",
                        topic.name(), History.file(topic, next))
                .isTrue();
    }

    @Test
    void nothing_that_was_published_is_forgotten() throws IOException {
        List<String> subjects =
                Topics.all().stream().map(topic -> topic.name() + "-value").toList();
        assertThat(History.subjects()).containsExactlyInAnyOrderElementsOf(subjects);
    }
}
