package io.jobwire.bench.meeting;

import io.jobwire.records.CanonicalListing;
import io.jobwire.scoring.core.CandidateIndex;
import io.jobwire.scoring.core.CandidateTerms;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.Roster;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.scoring.core.Scan;
import io.jobwire.scoring.core.Shortlist;
import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A way to find out to whom a listing is recommended. */
interface Way extends AutoCloseable {
    /** Skills are told that lift a score to this. */
    int OPENS = 70;

    /** Least score of a recommendation. */
    int FLOOR = 50;

    /**
     * What came of it.
     *
     * @param found who was found, by place
     * @param judged how many the rubric judged
     */
    record Met(BitSet found, int judged, int recommended) {}

    /** What it is, for the report. */
    String name();

    /** Whether fewer listings are enough to measure it. */
    default boolean slow() {
        return false;
    }

    /** Reads a listing, finds those worth judging, judges them, and explains what is recommended. */
    Met meet(CanonicalListing listing) throws IOException;

    /** Nanoseconds that all listings so far took to find and judge whom they fit, before anything is explained. */
    default long finding() {
        return 0;
    }

    @Override
    default void close() throws IOException {}

    /** The best of a Lucene index. */
    static Way index(Rubric rubric, People people, int most) {
        CandidateIndex index = new CandidateIndex();
        for (int i = 0; i < people.size(); i++) {
            index.put(id(i), CandidateTerms.of(people.numbers()[i]));
            if (i % 1_000 == 0) {
                // What waits is written when somebody asks.
                index.nearest(CandidateTerms.none(), 1);
            }
        }
        return judging(
                "index, best " + most,
                false,
                most,
                rubric,
                people,
                listing -> index.nearest(CandidateTerms.of(listing).query(), most).stream()
                        .mapToInt(Way::place));
    }

    /** A roster of everybody. */
    static Roster roster(Rubric rubric, People people) {
        Roster roster = rubric.roster();
        roster.putAll(IntStream.range(0, people.size())
                .mapToObj(i -> new Roster.Fit(id(i), people.numbers()[i], i))
                .toList());
        return roster;
    }

    /** The best of a roster that reach a floor. */
    static Way best(Rubric rubric, People people, Roster roster, int floor, int most) {
        return new Explaining(rubric, people) {
            @Override
            public String name() {
                return "roster, best " + (most == Integer.MAX_VALUE ? "" : most + " ")
                        + (floor == 0 ? "whatever they reach" : "that reach " + floor);
            }

            @Override
            public boolean slow() {
                return most == Integer.MAX_VALUE && people.size() > 20_000;
            }

            @Override
            Found find(PreparedListing listing, Scan scan) {
                BitSet found = new BitSet(people.size());
                BitSet fit = new BitSet(people.size());
                for (Roster.Fit one : roster.best(floor, most, listing, scan)) {
                    int place = place(one.id());
                    found.set(place);
                    if (floor >= FLOOR || scan.reaches(FLOOR, listing, one.numbers())) {
                        fit.set(place);
                    }
                }
                return new Found(found, fit, roster.judged());
            }
        };
    }

    /** Everybody. */
    static Way allPairs(Rubric rubric, People people) {
        return judging("all pairs", true, Integer.MAX_VALUE, rubric, people, _ -> IntStream.range(0, people.size()));
    }

    /** Each resume as a query of its own; what fits is only found, not judged. */
    static Way storedQueries(Rubric rubric, People people) throws IOException {
        return new StoredQueries(rubric, people);
    }

    private static Way judging(
            String name,
            boolean slow,
            int most,
            Rubric rubric,
            People people,
            Function<PreparedListing, IntStream> chosen) {
        return new Explaining(rubric, people) {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean slow() {
                return slow;
            }

            @Override
            Found find(PreparedListing listing, Scan scan) {
                BitSet judged = new BitSet(people.size());
                Shortlist<Integer> best = new Shortlist<>(most);
                for (int one : chosen.apply(listing).toArray()) {
                    judged.set(one);
                    if (scan.reaches(FLOOR, listing, people.numbers()[one])) {
                        best.add(scan.judged(), one);
                    }
                }
                BitSet fit = new BitSet(people.size());
                best.inOrder().forEach(fit::set);
                return new Found(judged, fit, judged.cardinality());
            }
        };
    }

    private static String id(int place) {
        return String.format(Locale.ROOT, "%06d", place);
    }

    private static int place(String id) {
        return Integer.parseInt(id);
    }
}
