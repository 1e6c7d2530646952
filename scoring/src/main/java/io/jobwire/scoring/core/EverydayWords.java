package io.jobwire.scoring.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What postings of all fields of work say, whatever the job: "mindset" and "success" are rare among the labels of occupations, and would count
 * as the most telling words of a listing. A word tells no more than its share of the companies that name it. Part of the rubric's version.
 */
final class EverydayWords {
    private static final String TABLE = "everyday-words.tsv";

    private EverydayWords() {}

    /**
     * The most that each word of the table tells, in thousandths of ln(companies / companies that name it), and no limit for all others.
     *
     * @param vocabulary that has learned all its words
     */
    static int[] limits(Vocabulary vocabulary) {
        int[] limits = new int[vocabulary.size()];
        Arrays.fill(limits, Integer.MAX_VALUE);
        table().forEach((word, companies) -> {
            int id = vocabulary.id(word);
            if (id >= 0) {
                limits[id] = (int) Math.round(1000 * StrictMath.log(100.0 / companies));
            }
        });
        return limits;
    }

    /** Words and how many companies of a hundred name them. */
    static Map<String, Integer> table() {
        try (InputStream in = Objects.requireNonNull(EverydayWords.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Integer> table = new LinkedHashMap<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                table.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
            });
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + TABLE + " cannot be read", e);
        }
    }
}
