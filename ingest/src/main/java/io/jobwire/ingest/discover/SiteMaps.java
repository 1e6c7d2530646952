package io.jobwire.ingest.discover;

import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Sitemap;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sitemaps of a site, and which of their pages look like jobs. Belongs to one thread. */
final class SiteMaps {
    /** Sitemaps that are read in one search; those whose names speak of jobs come first. */
    private static final int MOST = 6;

    private static final Pattern ROBOTS_LINE = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(\\S+)");

    private final Asking asking;

    SiteMaps(Asking asking) {
        this.asking = asking;
    }

    /** The sitemaps of an address's site that name pages like jobs, the most likely first. */
    List<Found> of(URI site) throws InterruptedException {
        Set<URI> known = new LinkedHashSet<>();
        if (asking.get(site.resolve("/robots.txt")) instanceof Answer.Page page) {
            Matcher line = ROBOTS_LINE.matcher(new String(page.body(), StandardCharsets.UTF_8));
            while (line.find()) {
                PageClues.address(site, line.group(1))
                        .filter(address -> Sites.same(address, site))
                        .ifPresent(known::add);
            }
        }
        if (known.isEmpty()) {
            known.add(site.resolve("/sitemap.xml"));
        }
        return read(known);
    }

    /** One sitemap, or the best of an index; empty when none of its pages looks like a job or it cannot be read. */
    Optional<Found> read(URI address) throws InterruptedException {
        return read(Set.of(address)).stream().findFirst();
    }

    private List<Found> read(Set<URI> first) throws InterruptedException {
        Deque<URI> open = new ArrayDeque<>(jobsFirst(first));
        Set<URI> seen = new LinkedHashSet<>(first);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < MOST && !open.isEmpty(); i++) {
            URI address = open.removeFirst();
            Optional<Sitemap> sitemap = asking.get(address) instanceof Answer.Page page
                    ? Sitemap.read(page.body(), asking.shown(page.url()))
                    : Optional.empty();
            if (sitemap.isPresent()) {
                List<URI> further =
                        sitemap.get().sitemaps().stream().filter(seen::add).toList();
                jobsFirst(further).reversed().forEach(open::addFirst);
                List<URI> pages = sitemap.get().pages();
                List<URI> jobs = pages.stream().filter(JobWords::looksLikeJob).toList();
                if (!pages.isEmpty()) {
                    found.add(new Found(address, pages.size(), jobs));
                }
            }
        }
        return found.stream()
                .filter(map -> !map.jobs.isEmpty())
                .sorted(Comparator.comparingDouble(Found::share).reversed())
                .toList();
    }

    private static List<URI> jobsFirst(Iterable<URI> sitemaps) {
        List<URI> sorted = new ArrayList<>();
        sitemaps.forEach(sorted::add);
        sorted.sort(Comparator.comparing(
                address -> !JobWords.namesJobs(String.valueOf(address.getPath()).replaceFirst(".*/(?=.)", ""))));
        return sorted;
    }

    /**
     * A sitemap.
     *
     * @param pages pages that it names
     * @param jobs those that look like the page of one job
     */
    record Found(URI address, int pages, List<URI> jobs) {

        double share() {
            return (double) jobs.size() / pages;
        }

        String evidence() {
            return jobs.size() == pages
                    ? "The sitemap " + address + " names " + pages + " pages that look like jobs"
                    : "The sitemap " + address + " names " + pages + " pages, and " + jobs.size()
                            + " of them look like jobs; a run asks for all";
        }
    }
}
