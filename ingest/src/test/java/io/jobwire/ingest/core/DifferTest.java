package io.jobwire.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.RunOutcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferTest {
    /** Known and seen are written key=text, a closed posting with a minus before it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // known      | seen      | outcome        | empty | fresh | reopened | changed | unchanged | vanished |
                // suspect
                "''           | a=1 b=1   | COMPLETE       | 0     | a b   | ''       | ''      | ''        | ''      "
                        + " | false",
                "a=1 b=1      | a=1 b=2   | COMPLETE       | 0     | ''    | ''       | b       | a         | ''      "
                        + " | false",
                "a=1 b=1      | a=1       | COMPLETE       | 0     | ''    | ''       | ''      | a         | b       "
                        + " | false",
                "a=1 b=1      | a=1       | PARTIAL        | 0     | ''    | ''       | ''      | a         | ''      "
                        + " | false",
                "a=1 b=1      | ''        | BLOCKED        | 0     | ''    | ''       | ''      | ''        | ''      "
                        + " | false",
                "a=1          | ''        | FAILED         | 9     | ''    | ''       | ''      | ''        | ''      "
                        + " | false",
                "a=1          | ''        | UNKNOWN_TENANT | 9     | ''    | ''       | ''      | ''        | ''      "
                        + " | false",
                "a=1 -b=1     | a=1 b=1   | COMPLETE       | 0     | ''    | b        | ''      | a         | ''      "
                        + " | false",
                "-a=1         | ''        | COMPLETE       | 0     | ''    | ''       | ''      | ''        | ''      "
                        + " | false",
                "a=1 b=1      | ''        | COMPLETE       | 0     | ''    | ''       | ''      | ''        | ''      "
                        + " | true",
                "a=1 b=1      | ''        | COMPLETE       | 4     | ''    | ''       | ''      | ''        | ''      "
                        + " | true",
                "a=1 b=1      | ''        | COMPLETE       | 5     | ''    | ''       | ''      | ''        | a b     "
                        + " | false",
                "a=1 b=1      | c=1       | COMPLETE       | 0     | c     | ''       | ''      | ''        | a b     "
                        + " | false"
            })
    void aRunIsComparedWithWhatIsKnown(
            String known,
            String seen,
            RunOutcome outcome,
            int emptyBefore,
            String fresh,
            String reopened,
            String changed,
            String unchanged,
            String vanished,
            boolean suspect) {
        Difference difference = Differ.diff(known(known), new Sighting(outcome, seen(seen), Set.of(), emptyBefore, 0));
        assertThat(String.join(" ", difference.fresh())).isEqualTo(fresh);
        assertThat(String.join(" ", difference.reopened())).isEqualTo(reopened);
        assertThat(String.join(" ", difference.changed())).isEqualTo(changed);
        assertThat(String.join(" ", difference.unchanged())).isEqualTo(unchanged);
        assertThat(String.join(" ", difference.vanished())).isEqualTo(vanished);
        assertThat(difference.suspect()).isEqualTo(suspect);
    }

    @Test
    void aPostingThatIsThereButUnreadableIsNotGone() {
        Difference difference =
                Differ.diff(known("a=1 b=1"), new Sighting(RunOutcome.COMPLETE, seen("a=1"), Set.of("b"), 0, 0));
        assertThat(difference.vanished()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // open, seen, halved before, closed
        "10, 4, 0, 0",
        "10, 4, 1, 0",
        "10, 4, 2, 6",
        "10, 5, 0, 5",
        "9, 1, 0, 8",
        "300, 1, 0, 0",
        "300, 1, 2, 299"
    })
    void aBoardThatSuddenlyLacksMoreThanHalfIsLookedAtAgain(int open, int seen, int halvedBefore, int closed) {
        Difference difference = Differ.diff(
                known(numbered(open)),
                new Sighting(RunOutcome.COMPLETE, seen(numbered(seen)), Set.of(), 0, halvedBefore));
        assertThat(difference.vanished()).hasSize(closed);
        assertThat(difference.doubt()).isEqualTo(closed == 0 ? Difference.Doubt.HALVED : Difference.Doubt.NONE);
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining(" "));
    }

    private static Map<String, ContentHash> seen(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toMap(word -> word.split("=")[0], word -> ContentHash.of(word.split("=")[1])));
    }

    private static Map<String, Known> known(String text) {
        Map<String, Known> known = new HashMap<>();
        seen(text)
                .forEach((key, hash) ->
                        known.put(key.replace("-", ""), new Known(hash, !key.startsWith("-"), Instant.EPOCH)));
        return known;
    }
}
