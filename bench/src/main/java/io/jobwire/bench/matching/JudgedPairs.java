package io.jobwire.bench.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables of labels and composed texts that lie beside the classes. Stateless. */
final class JudgedPairs {
    /** Resumes of the labelled set and postings of Ashby boards. */
    static final String BOARDS = "pairs.tsv";
    /** Resumes of the labelled set and composed jobs of the same fields. */
    static final String WITHIN = "within-pairs.tsv";
    /** Composed resumes and composed jobs. */
    static final String MADE = "made-pairs.tsv";
    /** Resumes of both kinds and postings of other trades than software, judged before any score was seen. */
    static final String OTHERS = "other-pairs.tsv";

    /**
     * A resume and a listing that were both read.
     *
     * @param resume name of the file
     * @param listing key
     * @param grade 3 fits, 2 could be asked to talk, 1 some overlap, 0 none
     * @param reason one sentence
     */
    record Pair(String resume, String listing, int grade, String reason) {}

    /**
     * What somebody is by trade.
     *
     * @param trade as one would ask for it
     */
    record Trade(String resume, String trade) {}

    private JudgedPairs() {}

    /** All pairs of a table that were judged. */
    static List<Pair> pairs(String table) {
        return rows(table).stream()
                .map(row -> new Pair(row[0], row[1], Integer.parseInt(row[2]), row[3]))
                .toList();
    }

    /** The trades of resumes of the labelled set. */
    static List<Trade> trades() {
        return trades("trades.tsv");
    }

    /** The trades of the composed resumes. */
    static List<Trade> madeTrades() {
        return trades("made-trades.tsv");
    }

    private static List<Trade> trades(String table) {
        return rows(table).stream().map(row -> new Trade(row[0], row[1])).toList();
    }

    /** Composed jobs by key. */
    static Map<String, String> jobs() {
        return texts("jobs.txt");
    }

    /** Composed resumes by name. */
    static Map<String, String> resumes() {
        return texts("made-resumes.txt");
    }

    /** Texts behind lines with an at sign and their name. */
    private static Map<String, String> texts(String name) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines(name)) {
            if (line.startsWith("@ ")) {
                text = new StringBuilder();
                texts.put("made:" + line.substring(2).strip(), text);
            } else {
                text.append(line).append('\n');
            }
        }
        Map<String, String> read = new LinkedHashMap<>();
        texts.forEach((key, words) -> read.put(key, words.toString()));
        return read;
    }

    private static List<String[]> rows(String name) {
        return lines(name).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(JudgedPairs.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The labels " + name + " cannot be read", e);
        }
    }
}
