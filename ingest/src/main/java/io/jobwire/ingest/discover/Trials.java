package io.jobwire.ingest.discover;

import io.jobwire.ingest.FetchReport;
import io.jobwire.ingest.discover.Clue.Strength;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.records.RawListing;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The candidates of one search: what speaks for each, and what a run of it brings. Belongs to one thread. */
final class Trials {
    /** Sources that are tried in one search. */
    private static final int MOST = 8;

    private final Asking asking;
    private final Map<SourceId, Trial> trials = new LinkedHashMap<>();
    private int tried;

    Trials(Asking asking) {
        this.asking = asking;
    }

    /** Takes note of a clue. */
    void add(Clue clue) {
        trials.computeIfAbsent(clue.source(), Trial::new).add(clue);
    }

    /** Tries what was not tried yet, the strongest first, until one brings postings. */
    void tryThem() throws InterruptedException {
        while (!done() && tried < MOST) {
            Optional<Trial> next = trials.values().stream()
                    .filter(trial -> trial.sample.isEmpty())
                    .min(Comparator.comparing(trial -> trial.strength));
            if (next.isEmpty()) {
                return;
            }
            tried++;
            next.get().sample = Optional.of(asking.sample(next.get().source));
            if (next.get().isBlog()) {
                trials.remove(next.get().source);
            }
        }
    }

    /** Whether there is a source that brings postings. */
    boolean done() {
        return trials.values().stream().anyMatch(trial -> trial.candidate().brings());
    }

    /** Whether all that was found is the page of one job. */
    boolean onlyOnePosting() {
        List<Trial> good = trials.values().stream()
                .filter(trial -> trial.candidate().brings())
                .toList();
        return good.size() == 1
                && good.getFirst().strength == Strength.ON_PAGE
                && good.getFirst().listings() == 1;
    }

    /** Tries a sitemap by some of the pages that it names: a run of it would ask for all of them. */
    void sitemap(Clue clue, List<URI> pages) throws InterruptedException {
        Trial trial = trials.computeIfAbsent(clue.source(), Trial::new);
        trial.add(clue);
        List<RawListing> listings = new ArrayList<>();
        FetchReport last = null;
        int requests = 0;
        long bytes = 0;
        for (URI page : pages.stream().limit(Discovery.SAMPLE).toList()) {
            last = asking.sample(Sites.source("jsonld", page));
            listings.addAll(last.listings());
            requests += last.requests();
            bytes += last.bytes();
        }
        if (last != null) {
            boolean good = !listings.isEmpty() || last.usable();
            trial.sample = Optional.of(new FetchReport(
                    good ? RunOutcome.PARTIAL : last.outcome(),
                    listings.isEmpty() ? last.detail() : "A sample of its pages",
                    listings.stream().limit(Discovery.SAMPLE).toList(),
                    last.faults(),
                    requests,
                    bytes,
                    Duration.ZERO));
        }
    }

    /** Whether the page of a job carries JobPosting. */
    boolean carriesPosting(URI job) throws InterruptedException {
        return !asking.sample(Sites.source("jsonld", job)).listings().isEmpty();
    }

    /** All candidates: those that bring postings, those that are there and empty, those not tried, those that fail. */
    List<Candidate> ranked() {
        return trials.values().stream()
                .filter(trial -> !trial.emptyPage())
                .sorted(Comparator.comparingInt(Trial::rank).thenComparing(trial -> trial.strength))
                .map(Trial::candidate)
                .toList();
    }

    private static final class Trial {
        private final SourceId source;
        private final List<Clue> clues = new ArrayList<>();
        private Strength strength = Strength.FEED;
        private Optional<FetchReport> sample = Optional.empty();

        Trial(SourceId source) {
            this.source = source;
        }

        void add(Clue clue) {
            clues.add(clue);
            strength = clue.strength().compareTo(strength) < 0 ? clue.strength() : strength;
        }

        Candidate candidate() {
            List<String> evidence = clues.stream()
                    .sorted(Comparator.comparing(Clue::strength))
                    .map(Clue::evidence)
                    .distinct()
                    .toList();
            return new Candidate(source, evidence, sample);
        }

        int listings() {
            return sample.map(report -> report.listings().size()).orElse(0);
        }

        /** A feed that a page names, and whose entries do not look like jobs. */
        boolean isBlog() {
            if (strength != Strength.FEED || listings() == 0) {
                return false;
            }
            boolean named = JobWords.namesJobs(source.target());
            long jobs = sample.orElseThrow().listings().stream()
                    .filter(listing -> looksLikeJob(listing.getUrl()))
                    .count();
            return !named && jobs * 2 < listings();
        }

        private static boolean looksLikeJob(String url) {
            try {
                return JobWords.looksLikeJob(Discovery.address(url));
            } catch (BadSourceException e) {
                return false;
            }
        }

        /** A page or document that was only a guess, and holds nothing. */
        boolean emptyPage() {
            boolean guess = source.target().startsWith("http");
            return guess && sample.isPresent() && !candidate().brings();
        }

        int rank() {
            if (candidate().brings()) {
                boolean alone = strength == Strength.ON_PAGE && listings() == 1;
                return alone ? 1 : 0;
            }
            return sample.map(report -> report.usable() ? 2 : 4).orElse(3);
        }
    }
}
