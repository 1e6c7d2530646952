package io.jobwire.normalize.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordScanTest {
    private static final long SEED = 20_261_121;

    @Test
    void everyGroupWithAWordInTheTextIsFoundInOnePass() {
        WordScan scan = WordScan.of(List.of(List.of("visa", "sponsor"), List.of("hours"), List.of("isa")));
        assertThat(scan.in("we sponsor a visa")).isEqualTo(0b101);
        assertThat(scan.in("40 hours")).isEqualTo(0b010);
        assertThat(scan.in("40 hours".toCharArray(), 0, 7)).isZero();
        assertThat(scan.in("40 hours".toCharArray(), 4, 8)).isZero();
        assertThat(scan.in("Visa, ☃")).isEqualTo(0b100);
    }

    @Test
    void marksAtTheEndsOfAWordKeepOtherWordsOut() {
        WordScan scan = WordScan.of(List.of(List.of("<ged>", "<ms>")));
        assertThat(scan.in("managed teams")).isZero();
        assertThat(scan.in("ged or more")).isOne();
        assertThat(scan.in("a ged")).isOne();
        assertThat(scan.in("bs/ms.")).isOne();
        // the part that is looked at has an end of its own
        assertThat(scan.in("managed".toCharArray(), 4, 7)).isOne();
    }

    @Test
    void aScanFindsExactlyTheGroupsThatASearchForEachWordFinds() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            List<List<String>> groups = new ArrayList<>();
            for (int group = 0; group < 5; group++) {
                groups.add(Collections.nCopies(2, "").stream()
                        .map(each -> letters(random, 1 + random.nextInt(4)))
                        .toList());
            }
            String text = letters(random, 12);
            long expected = 0;
            for (int group = 0; group < groups.size(); group++) {
                boolean there = groups.get(group).stream().anyMatch(text::contains);
                expected |= there ? 1L << group : 0;
            }
            assertThat(WordScan.of(groups).in(text))
                    .as("seed %d, groups %s, text %s", SEED, groups, text)
                    .isEqualTo(expected);
            assertThat(WordScan.of(groups).any(text.toCharArray(), 0, text.length()))
                    .isEqualTo(expected != 0);
        }
    }

    @Test
    void moreGroupsThanBitsAreRefused() {
        assertThatThrownBy(() -> WordScan.of(Collections.nCopies(65, List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append("abcé".charAt(random.nextInt(4)));
        }
        return letters.toString();
    }
}
