package io.jobwire.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPlanTest {
    private static final RetryPlan STANDARD = RetryPlan.parse("5s, 5m, 30m, 2h, 5h, 10h, 14h, 20h, 24h");

    @Test
    void theWaitsAreThoseOfTheSettingShiftedByATenthAtMost() {
        List<Duration> waits = STANDARD.waits();
        assertThat(waits).hasSize(9).startsWith(Duration.ofSeconds(5)).endsWith(Duration.ofHours(24));
        for (int alert = 0; alert < 1_000; alert++) {
            for (int attempt = 1; attempt <= waits.size(); attempt++) {
                assertThat(STANDARD.after("a2-" + alert, attempt).orElseThrow())
                        .isBetween(
                                waits.get(attempt - 1).multipliedBy(9).dividedBy(10),
                                waits.get(attempt - 1).multipliedBy(11).dividedBy(10));
            }
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        Set<Duration> waits = new HashSet<>();
        for (int alert = 0; alert < 1_000; alert++) {
            waits.add(STANDARD.after("a2-" + alert, 3).orElseThrow());
        }
        assertThat(waits.size()).isGreaterThan(950);
    }

    @Test
    void theSameAttemptOfTheSameAlertAlwaysWaitsAsLong() {
        assertThat(STANDARD.after("a2-1", 4)).isEqualTo(STANDARD.after("a2-1", 4));
    }

    @Test
    void afterTheLastWaitThereIsNoFurtherAttempt() {
        assertThat(STANDARD.after("a2-1", 9)).isPresent();
        assertThat(STANDARD.after("a2-1", 10)).isEmpty();
        assertThat(RetryPlan.parse(" ").after("a2-1", 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 days", "-5s", "5s,", "5s;5m", "1.5s", "99999999s"})
    void whatIsNoTimeSpanIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RetryPlan.parse(text));
    }
}
