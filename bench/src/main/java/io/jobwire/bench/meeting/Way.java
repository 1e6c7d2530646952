package io.jobwire.bench.meeting;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.core.CandidateIndex;
import io.jobwire.scoring.core.CandidateTerms;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
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
     * @param judged whom the rubric judged, by place
     */
    record Met(BitSet judged, int recommended) {}

    /** What it is, for the report. */
    String name();

    /** Whether fewer listings are enough to measure it. */
    default boolean slow() {
        return false;
    }

    /** Reads a listing, finds those worth judging, judges them, and explains what is recommended. */
    Met meet(CanonicalListing listing) throws IOException;

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
        for (int i = 0; i < people.size(); i++) {
            roster.put(id(i), people.numbers()[i]);
        }
        return roster;
    }

    /** The best of a roster. */
    static Way nearest(Rubric rubric, People people, Roster roster, int judged, int most) {
        return judging(
                "roster, " + judged + " judged, best " + most + " kept",
                false,
                most,
                rubric,
                people,
                listing -> roster.nearest(judged, listing).stream().mapToInt(Way::place));
    }

    /** All who may reach the floor, counted over the skills and the field of everybody. */
    static Way mayReach(Rubric rubric, People people, Roster roster) {
        return judging(
                "roster, all who may reach the floor",
                people.size() > 20_000,
                Integer.MAX_VALUE,
                rubric,
                people,
                listing -> roster.mayReach(FLOOR, listing).stream().mapToInt(Way::place));
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
        Scan scan = rubric.scan();
        return new Way() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean slow() {
                return slow;
            }

            @Override
            public Met meet(CanonicalListing listing) {
                PreparedListing prepared = rubric.prepare(listing);
                scan.lay(prepared);
                BitSet judged = new BitSet(people.size());
                int recommended = 0;
                Shortlist<Integer> best = new Shortlist<>(most);
                for (int one : chosen.apply(prepared).toArray()) {
                    judged.set(one);
                    if (scan.reaches(FLOOR, prepared, people.numbers()[one])) {
                        best.add(scan.judged(), one);
                    }
                }
                for (int one : best.inOrder()) {
                    PreparedProfile profile = people.numbers()[one];
                    Profile text = people.profile(one);
                    Recommendation explained = rubric.explain(scan, prepared, listing, profile, text);
                    rubric.lifting(OPENS, scan, prepared, profile, explained);
                    recommended++;
                }
                return new Met(judged, recommended);
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
