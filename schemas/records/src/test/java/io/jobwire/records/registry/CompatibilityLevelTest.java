package io.jobwire.records.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {
    private static final Schema A = schema("{\"name\":\"a\",\"type\":\"string\"}");
    private static final Schema A_AND_B =
            schema("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\"}");
    private static final Schema A_AND_DEFAULT =
            schema("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}");

    @ParameterizedTest
    @CsvSource({
        "NONE, true, true, true",
        "BACKWARD, false, true, true",
        "FORWARD, true, false, true",
        "FULL, false, false, true",
        "BACKWARD_TRANSITIVE, false, true, true",
        "FORWARD_TRANSITIVE, true, false, true",
        "FULL_TRANSITIVE, false, false, true",
    })
    void each_rule_allows_what_its_name_says(
            CompatibilityLevel level, boolean required, boolean removed, boolean optional) {
        assertThat(level.faults(A_AND_B, List.of(A)).isEmpty())
                .as("a required field added")
                .isEqualTo(required);
        assertThat(level.faults(A, List.of(A_AND_B)).isEmpty())
                .as("a required field removed")
                .isEqualTo(removed);
        assertThat(level.faults(A_AND_DEFAULT, List.of(A)).isEmpty())
                .as("a field with default added")
                .isEqualTo(optional);
    }

    @Test
    void only_transitive_rules_look_further_back_than_the_latest_version() {
        List<Schema> history = List.of(A, A_AND_DEFAULT);
        assertThat(CompatibilityLevel.BACKWARD.faults(A_AND_B, history)).isEmpty();
        assertThat(CompatibilityLevel.BACKWARD_TRANSITIVE.faults(A_AND_B, history))
                .singleElement()
                .asString()
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE", "cannot read what an earlier one wrote");
    }

    @Test
    void a_first_version_is_always_compatible() {
        for (CompatibilityLevel level : CompatibilityLevel.values()) {
            assertThat(level.faults(A, List.of())).isEmpty();
        }
    }

    private static Schema schema(String fields) {
        return new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");
    }
}
