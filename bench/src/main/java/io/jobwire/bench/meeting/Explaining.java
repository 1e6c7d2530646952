package io.jobwire.bench.meeting;

import io.jobwire.records.CanonicalListing;
import io.jobwire.scoring.core.Explanations;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.Roster;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.scoring.core.Scan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A way that ends with recommendations that are explained as the stage explains them, with the profile read from its bytes. */
abstract class Explaining implements Way {
    private final Rubric rubric;
    private final People people;
    private final Scan scan;
    private final Explanations explanations;
    private long finding;

    Explaining(Rubric rubric, People people) {
        this.rubric = rubric;
        this.people = people;
        this.scan = rubric.scan();
        this.explanations = new Explanations(rubric, OPENS);
    }

    /**
     * Whom a way came up with, by place.
     *
     * @param found who counts as found
     * @param fit to whom the listing is recommended
     * @param judged how many the rubric judged
     */
    record Found(BitSet found, BitSet fit, int judged) {}

    /** Finds and judges, with a scan in which the listing is laid out. */
    abstract Found find(PreparedListing listing, Scan scan);

    @Override
    public long finding() {
        return finding;
    }

    @Override
    public Met meet(CanonicalListing listing) {
        PreparedListing prepared = rubric.prepare(listing);
        scan.lay(prepared);
        long start = System.nanoTime();
        Found found = find(prepared, scan);
        finding += System.nanoTime() - start;
        List<Roster.Fit> fits = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        found.fit().stream().forEach(one -> {
            fits.add(new Roster.Fit("", people.numbers()[one], one));
            texts.add(people.text(one));
        });
        if (explanations.of(prepared, listing, fits, texts).size() != fits.size()) {
            throw new AssertionError("Not all were explained");
        }
        return new Met(found.found(), found.judged(), found.fit().cardinality());
    }
}
