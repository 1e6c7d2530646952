package io.jobwire.ingest.discover;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.discover.Clue.Strength;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKind;
import io.jobwire.ingest.source.SourceKinds;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One search. Belongs to one thread. */
final class Search {
    /** Pages of a site that are read for their links, the first one included. */
    private static final int MOST_PAGES = 5;

    private final URI asked;
    private final Asking asking;
    private final Trials trials;
    private final Remedy remedy = new Remedy();
    private final Set<URI> been = new LinkedHashSet<>();
    private final Deque<URI> next = new ArrayDeque<>();
    private final Set<URI> jobs = new LinkedHashSet<>();

    Search(Fetch fetch, URI asked, FetchOptions options, Consumer<String> progress) {
        this.asked = asked;
        this.asking = new Asking(fetch, asked, options, progress);
        this.trials = new Trials(asking);
    }

    Discovered run() throws InterruptedException {
        SourceKinds.identify(asked)
                .ifPresent(source ->
                        trials.add(new Clue(source, Strength.ADDRESS, "The address is that of a board of this kind")));
        trials.tryThem();
        if (!trials.done()) {
            read(asked);
            trials.tryThem();
        }
        while (!trials.done() && been.size() < MOST_PAGES && !next.isEmpty()) {
            URI page = next.removeFirst();
            if (!been.contains(page)) {
                read(page);
                trials.tryThem();
            }
        }
        if (!trials.done() || trials.onlyOnePosting()) {
            sitemaps();
        }
        List<Candidate> candidates = trials.ranked();
        return new Discovered(asked, candidates, remedy.of(asked, candidates), asking.requests());
    }

    private void read(URI url) throws InterruptedException {
        been.add(url);
        if (!(asking.get(url) instanceof Answer.Page page)) {
            if (url.equals(asked)) {
                remedy.unread(url, asking.last());
            }
            return;
        }
        URI at = asking.shown(page.url());
        been.add(at);
        if (!at.equals(url)) {
            SourceKinds.identify(at)
                    .ifPresent(source ->
                            trials.add(new Clue(source, Strength.ADDRESS, url + " redirects to its board " + at)));
        }
        switch (Contents.of(page.body())) {
            case SITEMAP -> sitemap(at);
            case FEED -> trials.add(new Clue(Sites.source("rss", at), Strength.ADDRESS, "The address is a feed"));
            case XML, JSON -> document(at);
            case PAGE -> page(page, at);
        }
    }

    private void page(Answer.Page page, URI at) {
        PageClues found = PageClues.of(Contents.page(page, at), at);
        found.clues().forEach(trials::add);
        found.careers().stream().limit(MOST_PAGES).forEach(next::addLast);
        jobs.addAll(found.jobs());
        remedy.page(at, found);
    }

    /** A document of data: every kind that takes addresses is asked whether it can read it. */
    private void document(URI at) {
        for (SourceKind kind : SourceKinds.all()) {
            boolean takesAddresses = kind.example().startsWith("http");
            if (takesAddresses && !kind.name().equals("sitemap")) {
                try {
                    trials.add(new Clue(
                            Sites.source(kind.name(), at), Strength.ADDRESS, "The address is a document of this kind"));
                } catch (BadSourceException e) {
                    // Not every address is one of a kind that takes addresses.
                }
            }
        }
    }

    private void sitemaps() throws InterruptedException {
        for (SiteMaps.Found found : new SiteMaps(asking).of(asked)) {
            sitemap(found);
        }
        if (!trials.done() && !jobs.isEmpty()) {
            jobPage();
        }
    }

    private void sitemap(URI at) throws InterruptedException {
        Optional<SiteMaps.Found> found = new SiteMaps(asking).read(at);
        if (found.isPresent()) {
            sitemap(found.get());
        }
    }

    /** A sitemap is worth what the pages that it names are worth: three of them are asked. */
    private void sitemap(SiteMaps.Found found) throws InterruptedException {
        remedy.sitemap(found);
        if (!found.jobs().isEmpty()) {
            SourceId source = Sites.source("sitemap", found.address());
            trials.sitemap(new Clue(source, Strength.SITEMAP, found.evidence()), found.jobs());
        }
    }

    /** Nothing collects this, but a person wants to know why not. */
    private void jobPage() throws InterruptedException {
        URI job = jobs.iterator().next();
        boolean carries = trials.carriesPosting(job);
        remedy.jobPages(jobs, carries);
    }
}
