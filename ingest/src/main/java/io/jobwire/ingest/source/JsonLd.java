package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pages with schema.org JobPosting: {@code jsonld:URL} or {@code sitemap:URL}, which differ in name only: a page, or a sitemap or sitemap index (also as a .gz file) of such
 * pages. The pages of a sitemap are asked one after the other; one whose {@code lastmod} is that of the last visit is not
 * asked again, and no page is believed unchanged for more than a week. Pages without a posting are passed over. A run that
 * could not see all pages is partial. Sources: schema.org/JobPosting, sitemaps.org/protocol.html.
 */
final class JsonLd implements AddressedKind {
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8";

    /** More pages than this are cut off, and the run is partial: at one request a second they take an hour and a half. */
    private static final int MOST_PAGES = 5_000;

    private static final int MOST_SITEMAPS = 200;

    /** So many pages in a row that are refused or broken end a run. */
    private static final int STRIKES = 5;

    private final String name;

    /** @param name the kind's name */
    JsonLd(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String format() {
        return "jsonld";
    }

    @Override
    public String example() {
        return "https://acme.example/jobs";
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return JobPostings.hash(body);
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        return new Run(URI.create(target), visit).collect();
    }

    private static final class Run {
        private final URI target;
        private final Visit visit;
        private final Collector collector = new Collector();
        private final Set<URI> pages = new LinkedHashSet<>();
        private final Map<URI, String> lastmods = new HashMap<>();
        private boolean cutOff;
        private int excluded;
        private String trouble = "";

        Run(URI target, Visit visit) {
            this.target = target;
            this.visit = visit;
        }

        Harvest collect() throws InterruptedException {
            Answer answer = visit.get(visit.rebase(target, target), ACCEPT);
            if (!(answer instanceof Answer.Page packed)) {
                return Harvest.of(answer, "check the address");
            }
            Optional<Answer.Page> page = unpack(packed);
            if (page.isEmpty()) {
                return Harvest.nothing(RunOutcome.FAILED, "The gzip file at " + target + " is damaged or too large");
            }
            if (!Sitemap.looksLikeOne(page.get().body())) {
                JobPostings.of(page.get(), target).forEach(this::add);
                return outcome(RunOutcome.PARTIAL, noneIfEmpty("The page has"));
            }
            Optional<Sitemap> first = Sitemap.read(page.get().body(), target);
            if (first.isEmpty()) {
                return Harvest.nothing(RunOutcome.FAILED, "The sitemap at " + target + " is damaged; tell its owner");
            }
            readSitemaps(first.get());
            return readPages();
        }

        private String noneIfEmpty(String what) {
            return collector.entries() > 0
                    ? ""
                    : what
                            + " no schema.org JobPosting; if jobs are listed there, give the address of one job or a"
                            + " sitemap";
        }

        private Optional<Answer.Page> unpack(Answer.Page page) {
            try {
                return Optional.of(visit.unpacked(page));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private void readSitemaps(Sitemap first) throws InterruptedException {
            pages.addAll(first.pages());
            lastmods.putAll(first.lastmods());
            Deque<URI> open = new ArrayDeque<>(first.sitemaps());
            Set<URI> known = new LinkedHashSet<>(first.sitemaps());
            int read = 0;
            while (!open.isEmpty()) {
                URI next = open.removeFirst();
                if (read++ >= MOST_SITEMAPS) {
                    cutOff = true;
                    return;
                }
                Answer answer = visit.get(visit.rebase(next, target), ACCEPT);
                Optional<Sitemap> sitemap = answer instanceof Answer.Page page
                        ? unpack(page).flatMap(plain -> Sitemap.read(plain.body(), next))
                        : Optional.empty();
                if (sitemap.isPresent()) {
                    pages.addAll(sitemap.get().pages());
                    lastmods.putAll(sitemap.get().lastmods());
                    sitemap.get().sitemaps().stream().filter(known::add).forEach(open::addLast);
                } else {
                    trouble("the sitemap " + next + " cannot be read");
                }
            }
        }

        private Harvest readPages() throws InterruptedException {
            int asked = 0;
            int strikes = 0;
            RunOutcome worst = RunOutcome.PARTIAL;
            for (URI page : pages) {
                URI url = visit.rebase(page, target);
                Optional<String> lastmod = Optional.ofNullable(lastmods.get(page));
                Remembered before = visit.remembered(url);
                boolean believed = believed(before);
                if (believed && lastmod.isPresent() && lastmod.equals(before.lastmod())) {
                    still(url, before);
                    continue;
                }
                if (asked++ >= MOST_PAGES) {
                    cutOff = true;
                    break;
                }
                switch (believed ? visit.getIfChanged(url, ACCEPT) : visit.get(url, ACCEPT)) {
                    case Answer.Page found -> {
                        strikes = 0;
                        read(found, page, url, lastmod);
                    }
                    case Answer.NotModified n -> {
                        strikes = 0;
                        still(url, before.with(lastmod, before.postings()));
                    }
                    case Answer.Missing gone -> strikes = 0;
                    case Answer.Excluded none -> excluded++;
                    case Answer.Refused refused -> {
                        strikes++;
                        worst = RunOutcome.BLOCKED;
                        trouble(refused.detail());
                    }
                    case Answer.Broken broken -> {
                        strikes++;
                        worst = worst == RunOutcome.BLOCKED ? worst : RunOutcome.FAILED;
                        trouble(broken.detail());
                    }
                }
                if (strikes >= STRIKES) {
                    cutOff = true;
                    break;
                }
            }
            return outcome(worst, noneIfEmpty("None of the " + pages.size() + " pages of the sitemap has"));
        }

        /** Whether a page was read before and all that it held is open and need not be looked at again. */
        private boolean believed(Remembered before) {
            return before.hash().isPresent()
                    && before.postings().stream().allMatch(id -> visit.known(id).isPresent());
        }

        private void still(URI url, Remembered page) {
            visit.remember(url, page);
            page.postings().forEach(collector::still);
        }

        private void read(Answer.Page found, URI page, URI url, Optional<String> lastmod) {
            List<Item> items = JobPostings.of(found, page);
            items.forEach(this::add);
            List<String> ids = items.stream()
                    .flatMap(item -> item instanceof Posting posting ? Stream.of(posting.nativeId()) : Stream.empty())
                    .distinct()
                    .toList();
            if (items.stream().noneMatch(Fault.class::isInstance)) {
                visit.remember(url, Remembered.of(found).with(lastmod, ids));
            }
        }

        private void trouble(String what) {
            trouble = trouble.isEmpty() ? what : trouble;
        }

        /** A block that turned malformed and does not even say whose it is may be any posting: then none is closed. */
        private void add(Item item) {
            collector.add(item);
            if (item instanceof Fault fault && fault.nativeId().isEmpty()) {
                trouble(fault.detail());
            }
        }

        private Harvest outcome(RunOutcome worst, String none) {
            if (!pages.isEmpty() && excluded == pages.size()) {
                return Harvest.nothing(RunOutcome.BLOCKED, "robots.txt allows none of the pages of the sitemap");
            }
            if (!cutOff && trouble.isEmpty()) {
                return collector.harvest(RunOutcome.COMPLETE, none);
            }
            String detail = trouble.isEmpty() ? "the sitemap names more pages than are read in a run" : trouble;
            return collector.harvest(
                    collector.entries() > 0 ? RunOutcome.PARTIAL : worst, "Not everything could be read: " + detail);
        }
    }
}
