package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Comparison;
import io.jobwire.dedupe.core.Relation;
import io.jobwire.dedupe.core.Verifier;
import io.jobwire.records.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs of real postings that a person judged, against the verifier. The lines are in {@code dedupe-pairs.tsv}, {@code dedupe-pairs-drawn.tsv}, {@code dedupe-pairs-blind.tsv} and {@code dedupe-pairs-last.tsv}. */
final class LabelledPairs {
    private static final int DRAWS = 2_000;

    /** Where a pair comes from. */
    enum Part {
        /** Chosen. */
        FIRST("dedupe-pairs.tsv"),
        /** Drawn by {@link DrawPairs} and judged before its verdicts were seen; half of it was looked at afterwards, then all. */
        DRAWN("dedupe-pairs-drawn.tsv"),
        /** Drawn and judged likewise, later; its disagreements are shown to nobody. */
        BLIND("dedupe-pairs-blind.tsv"),
        /** Drawn and judged likewise, when messages had a reader of their own; its disagreements are shown to nobody. */
        LAST("dedupe-pairs-last.tsv");

        private final String file;

        Part(String file) {
            this.file = file;
        }
    }

    private LabelledPairs() {}

    /**
     * A judged pair.
     *
     * @param truth duplicate, opening or different
     * @param said what the verifier says
     * @param part where it comes from
     */
    record Pair(Listing a, Listing b, String truth, Comparison said, String reason, Part part) {
        boolean isDuplicate() {
            return truth.equals("duplicate");
        }

        boolean saidDuplicate() {
            return said.relation() == Relation.DUPLICATE;
        }
    }

    /**
     * Judges all labelled pairs whose postings are there.
     *
     * @param listings by key
     */
    static List<Pair> judge(Map<String, Listing> listings) {
        List<Pair> pairs = new ArrayList<>();
        for (Part part : Part.values()) {
            judge(part, listings, pairs);
        }
        return pairs;
    }

    private static void judge(Part part, Map<String, Listing> listings, List<Pair> pairs) {
        for (String line : lines(part)) {
            String[] fields = line.split("\t", -1);
            Listing a = listings.get(fields[0]);
            Listing b = listings.get(fields[1]);
            if (a != null && b != null) {
                pairs.add(new Pair(a, b, fields[2], Verifier.compare(a, b), fields[3], part));
            }
        }
    }

    /** Keys of all postings of the first parts, of so many. */
    static Set<String> keysOf(int parts) {
        return Stream.of(Part.values())
                .limit(parts)
                .flatMap(LabelledPairs::keys)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> keys(Part part) {
        return lines(part).stream()
                .flatMap(line -> Arrays.stream(line.split("\t", -1)).limit(2));
    }

    private static List<String> lines(Part part) {
        try (InputStream in = Objects.requireNonNull(LabelledPairs.class.getResourceAsStream(part.file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Precision, recall and their harmonic mean for "duplicate".
     *
     * @param low lower end of the 95 % interval of F1, by bootstrap
     * @param high its upper end
     */
    record Score(long found, long wrong, long missed, double f1, double low, double high) {
        double precision() {
            return new Share(found, found + wrong).value();
        }

        double recall() {
            return new Share(found, found + missed).value();
        }
    }

    /** Scores pairs; draws {@value #DRAWS} samples of them with replacement. */
    static Score score(List<Pair> pairs, long seed) {
        Random random = new Random(seed);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = f1(random.ints(pairs.size(), 0, pairs.size())
                    .mapToObj(pairs::get)
                    .toList());
        }
        Arrays.sort(draws);
        return new Score(
                count(pairs, pair -> pair.isDuplicate() && pair.saidDuplicate()),
                count(pairs, pair -> !pair.isDuplicate() && pair.saidDuplicate()),
                count(pairs, pair -> pair.isDuplicate() && !pair.saidDuplicate()),
                f1(pairs),
                draws[DRAWS / 40],
                draws[DRAWS - 1 - DRAWS / 40]);
    }

    private static double f1(List<Pair> pairs) {
        long found = count(pairs, pair -> pair.isDuplicate() && pair.saidDuplicate());
        long either = count(pairs, pair -> pair.isDuplicate() != pair.saidDuplicate());
        return 2.0 * found / Math.max(1, 2 * found + either);
    }

    private static long count(List<Pair> pairs, Predicate<Pair> which) {
        return pairs.stream().filter(which).count();
    }
}
