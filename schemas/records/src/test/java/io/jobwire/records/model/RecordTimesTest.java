package io.jobwire.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Feedback;
import io.jobwire.records.FeedbackAction;
import java.time.Instant;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;

class RecordTimesTest {

    @Test
    void a_builder_may_fill_enum_defaults_before_anything_else_was_called() {
        Feedback feedback = Feedback.newBuilder()
                .setUser("u")
                .setRole("r")
                .setAt(Instant.EPOCH)
                .build();
        assertThat(feedback.getAction()).isEqualTo(FeedbackAction.UNKNOWN);
    }

    @Test
    void only_records_are_trusted() {
        SpecificData model = new SpecificData();
        assertThat(model.getConversionByClass(Instant.class)).isInstanceOf(RecordTimes.class);
        assertThat(ClassSecurityValidator.getGlobal().isTrusted(Feedback.class)).isTrue();
        assertThat(ClassSecurityValidator.getGlobal().isTrusted(RecordTimes.class))
                .isFalse();
        assertThat(ClassSecurityValidator.getGlobal().isTrusted(ProcessBuilder.class))
                .isFalse();
        assertThat(ClassSecurityValidator.getGlobal().isTrusted(String.class)).isTrue();
    }
}
