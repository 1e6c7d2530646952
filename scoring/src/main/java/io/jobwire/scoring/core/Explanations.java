package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Explains a listing to those whom it fits, by all processors when they are many: whoever waits for the listing waits for all of them. What
 * comes out does not depend on how many processors there are. To be kept by one thread.
 */
public final class Explanations {
    /** Fewer are explained sooner than they are handed out. */
    private static final int PART = 24;

    private final Rubric rubric;
    private final int opens;
    private final List<Scan> scans = new ArrayList<>();

    /**
     * One of those whom a listing fits.
     *
     * @param fit who
     * @param recommendation why
     * @param lifting ids of the skills of which each alone would lift the pair over the threshold
     */
    public record Explained(Roster.Fit fit, Recommendation recommendation, List<String> lifting) {}

    /**
     * @param rubric what judges
     * @param opens threshold that skills lift over, 0 to 100
     */
    public Explanations(Rubric rubric, int opens) {
        this.rubric = rubric;
        this.opens = opens;
    }

    /**
     * All explanations, in the order of those whom the listing fits.
     *
     * @param texts of their resumes, in the same order
     */
    public List<Explained> of(
            PreparedListing prepared, CanonicalListing listing, List<Roster.Fit> fits, List<String> texts) {
        int parts = Math.clamp(fits.size() / PART, 1, Runtime.getRuntime().availableProcessors());
        while (scans.size() < parts) {
            scans.add(rubric.scan());
        }
        Explained[] explained = new Explained[fits.size()];
        AtomicInteger next = new AtomicInteger();
        IntStream range = IntStream.range(0, parts);
        (parts == 1 ? range : range.parallel()).forEach(part -> {
            Scan scan = scans.get(part);
            scan.lay(prepared);
            // Whoever is done first takes the next.
            for (int i = next.getAndIncrement(); i < explained.length; i = next.getAndIncrement()) {
                PreparedProfile profile = fits.get(i).numbers();
                Recommendation why = rubric.explain(scan, prepared, listing, profile, texts.get(i));
                explained[i] = new Explained(fits.get(i), why, rubric.lifting(opens, scan, prepared, profile, why));
            }
        });
        return List.of(explained);
    }
}
