package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The one pass over a table gives what the platform's functions give one after the other. */
class WordsTest {
    private static final long SEED = 20261122;
    /** Ligatures, joiners, syllables in parts, expansions with white space in them, pictures, halves of pairs. */
    private static final String CHARACTERS = "abcXYZ019 \t\n.:/@wWwé ßİıΩπ’–•\u00a0\u2003\ufb01\u0301\u0915\u093e"
            + "\u1100\u1161№①Ⅳ東京\ud83d\ude00\ud835\udc00\ud801\udc00.www.\ufdfb\u2026\uff0f\uff57\ufe0f";

    @Test
    void anyTextHasTheWordsThatThePlatformFinds() {
        Random random = new Random(SEED);
        int addresses = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int at = 0; at < length; at++) {
                text.append(
                        random.nextInt(40) == 0
                                ? (char) random.nextInt(Character.MAX_VALUE)
                                : CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            List<String> expected = words(text.toString(), false);
            addresses += words(text.toString(), true).size() - expected.size();
            assertThat(Words.of(text.toString()).hashes())
                    .as(
                            "seed %d, %s",
                            SEED, text.chars().mapToObj(Integer::toHexString).toList())
                    .containsExactly(expected.stream().mapToLong(Hash::of).toArray());
        }
        assertThat(addresses).isGreaterThan(10_000);
    }

    @Test
    void aTextIsReadWhateverTheLengthOfTheOneBefore() {
        String grows = "\ufdfa ".repeat(6_000); // four words in each of these characters
        String longest = "Kafka, Flink and Postgres; ".repeat(3_000);
        for (String text : List.of("short one", longest, grows, "short one", grows, longest, "")) {
            assertThat(Words.of(text).hashes())
                    .containsExactly(
                            words(text, false).stream().mapToLong(Hash::of).toArray());
        }
        assertThat(Shingles.of(grows).size()).isEqualTo(4);
    }

    private static List<String> words(String text, boolean all) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder lower = new StringBuilder();
        normal.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
        List<String> words = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int at = 0; at <= lower.length(); at++) {
            if (at < lower.length() && !Letters.isSpace(lower.charAt(at))) {
                piece.append(lower.charAt(at));
                continue;
            }
            String whole = piece.toString();
            if (all || !(whole.contains("@") || whole.contains("://") || whole.startsWith("www."))) {
                StringBuilder word = new StringBuilder();
                whole.codePoints().forEach(point -> {
                    if (Letters.isWord(point)) {
                        word.appendCodePoint(point);
                    } else if (!word.isEmpty()) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                });
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
            }
            piece.setLength(0);
        }
        return words;
    }
}
