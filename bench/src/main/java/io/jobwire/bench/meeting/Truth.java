package io.jobwire.bench.meeting;

import io.jobwire.records.CanonicalListing;
import io.jobwire.scoring.core.Judgement;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.scoring.core.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Who are the best twenty of all by the rubric, for some listings; counts how many of them a way has judged. Not thread-safe. */
final class Truth {
    private static final int TOP = 20;

    @SuppressWarnings("ArrayRecordComponent") // many small numbers, never compared
    private record Best(int[] places, int recommended) {}

    private final List<Best> best = new ArrayList<>();
    private int found;
    private int sought;
    private int foundRecommended;
    private int soughtRecommended;

    private Truth() {}

    static Truth of(Rubric rubric, People people, List<CanonicalListing> listings) {
        Truth truth = new Truth();
        Scan scan = rubric.scan();
        for (CanonicalListing listing : listings) {
            PreparedListing prepared = rubric.prepare(listing);
            scan.lay(prepared);
            long[] order = new long[people.size()];
            for (int i = 0; i < order.length; i++) {
                Judgement judged = scan.judge(prepared, people.numbers()[i]);
                // Those whose wishes are met first; of equal ones the lower place.
                order[i] = judged.order() << 20 | ((1 << 20) - 1 - i);
            }
            Arrays.sort(order);
            int[] top = new int[Math.min(TOP, order.length)];
            int recommended = 0;
            for (int i = 0; i < top.length; i++) {
                top[i] = (1 << 20) - 1 - (int) (order[order.length - 1 - i] & ((1 << 20) - 1));
            }
            for (int one : top) {
                recommended += scan.reaches(Way.FLOOR, prepared, people.numbers()[one]) ? 1 : 0;
            }
            truth.best.add(new Best(top, recommended));
        }
        return truth;
    }

    /** Counts how many of the best of a listing were judged. */
    void check(int listing, BitSet judged) {
        if (listing < best.size()) {
            int[] places = best.get(listing).places();
            for (int i = 0; i < places.length; i++) {
                int hit = judged.get(places[i]) ? 1 : 0;
                sought++;
                found += hit;
                // Those recommended come first: the order is that of the score.
                if (i < best.get(listing).recommended()) {
                    soughtRecommended++;
                    foundRecommended += hit;
                }
            }
        }
    }

    /** Share of the best that were judged since the last call. */
    String recall() {
        String recall = share(found, sought);
        found = 0;
        sought = 0;
        return recall;
    }

    /** The same of those of the best that reach the floor. */
    String recallOfRecommended() {
        String recall = share(foundRecommended, soughtRecommended);
        foundRecommended = 0;
        soughtRecommended = 0;
        return recall;
    }

    private static String share(int found, int sought) {
        return sought == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) found / sought);
    }
}
