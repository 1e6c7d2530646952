package io.jobwire.normalize.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language of a text, ISO 639-1.
 *
 * <p>First by its script, then by its commonest words: some ten microseconds and a table of some kilobytes. No statistical
 * model stands behind it: of 5,961 real postings the words left three open, and OpenNLP's model, of more than eighty megabytes
 * of heap, could not tell those either. A text in two languages has none. Safe for use by many threads.
 */
public final class LanguageReader {
    /** What nobody can tell. */
    public static final String UNKNOWN = "und";

    private static final int SAMPLE = 2_000;
    private static final int LEAST_LETTERS = 20;
    private static final double CLEAR_LEAD = 1.4;
    private static final int LONGEST_WORD = 14;
    private static final double LEAST_SCORE = 3;
    /** In a text of a sentence or two there are few of the words, and the letters of a language must help. */
    private static final int SHORT = 400;

    private static final double LEAST_SCORE_SHORT = 1;

    /** Languages that share most of their commonest words; among them a small lead decides. */
    private static final List<Set<String>> RELATED = List.of(
            Set.of("da", "no", "sv"),
            Set.of("cs", "sk"),
            Set.of("es", "ca", "pt"),
            Set.of("ru", "uk", "bg", "sr"),
            Set.of("hr", "sl"),
            Set.of("ar", "fa", "ur"));

    private static final double RELATED_LEAD = 1.05;

    private static final List<String> CODES = new ArrayList<>();
    private static final Words WORDS = new Words(read());
    private static final LanguageLetters LETTERS = new LanguageLetters(CODES);
    private static final BitSet NOBODY = new BitSet();
    /** What a word counts for each of its languages, by their number. */
    private static final double[] SHARES = shares();
    /** The related languages of a language, it among them. */
    private static final Map<String, BitSet> FAMILIES = families();

    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.THAI, "th",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.DEVANAGARI, "hi",
            UnicodeScript.BENGALI, "bn",
            UnicodeScript.TAMIL, "ta",
            UnicodeScript.TELUGU, "te");

    private LanguageReader() {}

    /** The language of a text; {@code und} when it cannot be told. */
    public static String read(String text) {
        return ofLower(Phrases.lower(sample(text)));
    }

    /** The language of a text that {@link Phrases#lower} made; {@code und} when it cannot be told. */
    public static String ofLower(String lower) {
        char[] sample = sample(lower).toCharArray();
        Optional<String> byScript = byScript(sample);
        return byScript.isPresent() ? byScript.get() : byWords(sample);
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    }

    /** Script decides when one that belongs to few languages makes up a fifth of the letters. */
    private static Optional<String> byScript(char[] sample) {
        int letters = 0;
        int kana = 0;
        int han = 0;
        Map<UnicodeScript, Integer> counts = new HashMap<>(4);
        for (char c : sample) {
            if (c < 0x250) {
                letters += Letters.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                UnicodeScript script = UnicodeScript.of(c);
                kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
                han += script == UnicodeScript.HAN ? 1 : 0;
                counts.merge(script, 1, Integer::sum);
            }
        }
        if (letters < LEAST_LETTERS) {
            return Optional.of(UNKNOWN);
        }
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        int most = letters / 5;
        if (kana > 0 && kana + han > most) {
            return Optional.of("ja");
        }
        if (han > most) {
            return Optional.of("zh");
        }
        return SCRIPTS.entrySet().stream()
                .filter(script -> counts.getOrDefault(script.getKey(), 0) > most)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String byWords(char[] sample) {
        double[] scores = new double[CODES.size()];
        int from = 0;
        int hash = 0;
        for (int i = 0; i < sample.length; i++) {
            char c = sample[i];
            if (Letters.isLetter(c)) {
                hash = 31 * hash + c;
            } else {
                count(sample, from, i, hash, scores);
                from = i + 1;
                hash = 0;
            }
        }
        count(sample, from, sample.length, hash, scores);
        String clear = decided(scores, LEAST_SCORE);
        if (!clear.equals(UNKNOWN) || sample.length > SHORT) {
            return clear;
        }
        LETTERS.count(sample, scores);
        return decided(scores, LEAST_SCORE_SHORT);
    }

    private static String decided(double[] scores, double least) {
        int best = best(scores, -1, NOBODY);
        String code = CODES.get(best);
        double relative = scores[best(scores, best, NOBODY)];
        double stranger = scores[best(scores, best, FAMILIES.getOrDefault(code, NOBODY))];
        boolean clear = scores[best] >= least
                && scores[best] >= CLEAR_LEAD * stranger
                && scores[best] >= (relative > stranger ? RELATED_LEAD : CLEAR_LEAD) * relative;
        return clear ? code : UNKNOWN;
    }

    /** The language of the highest score, leaving some out. */
    private static int best(double[] scores, int without, BitSet family) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            if (i != without && !family.get(i) && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }

    private static void count(char[] sample, int from, int to, int hash, double[] scores) {
        if (from == to || to - from > LONGEST_WORD) {
            return;
        }
        int[] languages = WORDS.languages(sample, from, to, hash);
        double share = SHARES[languages.length];
        for (int language : languages) {
            scores[language] += share;
        }
    }

    /** Words with their languages, found in a text without a string for each word. */
    private static final class Words {
        private static final int[] NONE = {};

        private final char[][] words;
        /** Of the words, 0 for none. */
        private final int[] hashes;

        private final int[][] languages;

        Words(Map<String, int[]> all) {
            words = new char[Integer.highestOneBit(4 * all.size())][];
            hashes = new int[words.length];
            languages = new int[words.length][];
            Arrays.fill(languages, NONE);
            all.forEach((word, codes) -> {
                int slot = slot(word.toCharArray(), 0, word.length(), word.hashCode());
                words[slot] = word.toCharArray();
                hashes[slot] = word.hashCode();
                languages[slot] = codes;
            });
        }

        /** @param hash of the word, as {@link String#hashCode} is computed */
        int[] languages(char[] text, int from, int to, int hash) {
            return languages[slot(text, from, to, hash)];
        }

        private int slot(char[] text, int from, int to, int hash) {
            int slot = (hash ^ (hash >>> 16)) & (words.length - 1);
            while (hashes[slot] != 0
                    && !(hashes[slot] == hash && Arrays.equals(words[slot], 0, words[slot].length, text, from, to))) {
                slot = (slot + 1) & (words.length - 1);
            }
            return slot;
        }
    }

    private static double[] shares() {
        double[] shares = new double[CODES.size() + 1];
        for (int languages = 1; languages < shares.length; languages++) {
            shares[languages] = 1.0 / languages;
        }
        return shares;
    }

    private static Map<String, BitSet> families() {
        Map<String, BitSet> families = new HashMap<>();
        for (Set<String> related : RELATED) {
            BitSet family = new BitSet();
            related.forEach(code -> family.set(CODES.indexOf(code)));
            related.forEach(code -> families.put(code, family));
        }
        return families;
    }

    private static Map<String, int[]> read() {
        Map<String, int[]> words = new HashMap<>();
        String name = "function-words.tsv";
        try (InputStream in = Objects.requireNonNull(LanguageReader.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                int[] language = {CODES.size()};
                CODES.add(line.substring(0, tab));
                for (String word : line.substring(tab + 1).split(" ")) {
                    words.merge(word, language, LanguageReader::joined);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("A table of the build cannot be read: " + name, e);
        }
        return words;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more[0];
        return all;
    }
}
