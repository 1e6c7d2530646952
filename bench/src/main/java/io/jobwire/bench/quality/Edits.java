package io.jobwire.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What reposting does to a text, by a seed. */
enum Edits {
    FOOTER_60 {
        @Override
        String apply(String text, Random random) {
            return text + "\n" + filler(random, 60);
        }
    },
    HEADER_40_FOOTER_120 {
        @Override
        String apply(String text, Random random) {
            return filler(random, 40) + "\n" + text + "\n" + filler(random, 120);
        }
    },
    WORDS_2_PERCENT {
        @Override
        String apply(String text, Random random) {
            return words(text, 0.02, random);
        }
    },
    WORDS_5_PERCENT {
        @Override
        String apply(String text, Random random) {
            return words(text, 0.05, random);
        }
    },
    BLOCKS_REORDERED {
        @Override
        String apply(String text, Random random) {
            List<String> blocks = blocks(text);
            Collections.shuffle(blocks, random);
            return String.join("\n", blocks);
        }
    },
    QUARTER_DROPPED {
        @Override
        String apply(String text, Random random) {
            List<String> blocks = blocks(text);
            blocks.removeIf(block -> random.nextInt(4) == 0);
            return String.join("\n", blocks);
        }
    },
    HALF_TRUNCATED {
        @Override
        String apply(String text, Random random) {
            return text.substring(0, text.length() / 2);
        }
    },
    TEASER_80_WORDS {
        @Override
        String apply(String text, Random random) {
            List<String> words = Arrays.asList(text.split("\\s+"));
            return String.join(" ", words.subList(0, Math.min(80, words.size())));
        }
    },
    COMBINED {
        @Override
        String apply(String text, Random random) {
            List<String> blocks = blocks(words(text, 0.02, random));
            blocks.removeIf(block -> random.nextInt(10) == 0);
            Collections.shuffle(blocks, random);
            return String.join("\n", blocks) + "\n" + filler(random, 60);
        }
    };

    abstract String apply(String text, Random random);

    /** Invented words. */
    private static String filler(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> random.ints(3 + random.nextInt(6), 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static List<String> blocks(String text) {
        return new ArrayList<>(Arrays.asList(text.split("\n+")));
    }

    private static String words(String text, double share, Random random) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> Arrays.stream(line.split(" ", -1))
                        .map(word -> random.nextDouble() < share ? "word" + random.nextInt(100_000) : word)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
