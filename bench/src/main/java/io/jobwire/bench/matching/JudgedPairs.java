package io.jobwire.bench.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of labels that lie beside the classes. Stateless. */
final class JudgedPairs {
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

    /** All pairs that were judged. */
    static List<Pair> pairs() {
        return rows("pairs.tsv").stream()
                .map(row -> new Pair(row[0], row[1], Integer.parseInt(row[2]), row[3]))
                .toList();
    }

    /** The trades of resumes of the same set. */
    static List<Trade> trades() {
        return rows("trades.tsv").stream().map(row -> new Trade(row[0], row[1])).toList();
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Objects.requireNonNull(JudgedPairs.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The labels " + name + " cannot be read", e);
        }
    }
}
