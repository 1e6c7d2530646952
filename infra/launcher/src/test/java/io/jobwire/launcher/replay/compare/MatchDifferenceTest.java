package io.jobwire.launcher.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.replay.compare.MatchDifference.Change;
import io.jobwire.launcher.replay.compare.MatchDifference.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchDifferenceTest {
    private static final Match MARA_70 = new Match("mara", "role-1", 70);

    @Test
    void recommendationsAppearVanishAndGetAnotherScore() {
        MatchDifference difference = MatchDifference.of(
                Map.of(
                        "gone",
                        MARA_70,
                        "same",
                        new Match("mara", "role-2", 60),
                        "other",
                        new Match("mara", "role-3", 55)),
                Map.of(
                        "new",
                        new Match("dan", "role-1", 70),
                        "same",
                        new Match("mara", "role-2", 60),
                        "other",
                        new Match("mara", "role-3", 54)));
        assertThat(difference.changes()).extracting(Change::key).containsExactly("gone", "new", "other");
        assertThat(difference.changes())
                .extracting(Change::kind)
                .containsExactly(Kind.VANISHED, Kind.APPEARED, Kind.CHANGED);
        assertThat(difference.count(Kind.CHANGED)).isEqualTo(1);
        assertThat(difference.before()).isEqualTo(3);
        assertThat(difference.after()).isEqualTo(3);
    }

    @Test
    void whatItsUserWasRecommendedBeforeIsNoNewsAlsoUnderAnotherListingOfTheRole() {
        assertThat(MatchDifference.of(Map.of("cv|a", MARA_70), Map.of("cv|b", MARA_70))
                        .news())
                .isEmpty();
        assertThat(MatchDifference.of(Map.of("cv|a", MARA_70), Map.of("cv|a", new Match("mara", "role-1", 69)))
                        .news())
                .isEmpty();
    }

    @Test
    void anotherUserAnotherRoleOrABetterScoreIsNews() {
        MatchDifference difference = MatchDifference.of(
                Map.of("cv|a", MARA_70),
                Map.of(
                        "cv|a", new Match("mara", "role-1", 71),
                        "cv|b", new Match("mara", "role-2", 10),
                        "cw|a", new Match("dan", "role-1", 70)));
        assertThat(difference.news()).containsExactly("cv|a", "cv|b", "cw|a");
    }
}
