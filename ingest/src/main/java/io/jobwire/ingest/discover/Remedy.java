package io.jobwire.ingest.discover;

import io.jobwire.ingest.FetchReport;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to tell a person when a search found nothing, or nothing that brings postings. Belongs to one search. */
final class Remedy {
    private static final String OPEN_ONE_JOB = "open one job in a browser and give the address behind its Apply button";

    private final Set<String> strangers = new LinkedHashSet<>();
    private String unread = "";
    private String scriptOnly = "";
    private String jobPages = "";

    /** The page that was asked for could not be read. */
    void unread(URI url, String why) {
        unread = why.isEmpty() ? url + " gave no page" : why;
    }

    /** A page was read. */
    void page(URI at, PageClues clues) {
        Strangers.named(at).ifPresent(strangers::add);
        strangers.addAll(clues.strangers());
        if (clues.scriptOnly() && scriptOnly.isEmpty()) {
            scriptOnly = at + " shows nothing without JavaScript, which is not run here: " + OPEN_ONE_JOB;
        }
    }

    /** A sitemap was read and names pages like jobs. */
    void sitemap(SiteMaps.Found found) {
        if (jobPages.isEmpty()) {
            jobPages = found.jobs().size() + " pages of the sitemap look like jobs, such as "
                    + found.jobs().getFirst() + ", and carry no schema.org JobPosting";
        }
    }

    /** The pages link to pages of single jobs. */
    void jobPages(Set<URI> jobs, boolean carry) {
        URI first = jobs.iterator().next();
        jobPages = carry
                ? "The page links to " + jobs.size() + " jobs that carry schema.org JobPosting, such as " + first
                        + ", but no sitemap names them. Each can be added as jsonld:URL; ask the owner for a sitemap"
                : jobs.size() + " links look like jobs, such as " + first + ", and carry no schema.org JobPosting";
    }

    /** One or two sentences; empty when the best candidate brings postings. */
    String of(URI asked, List<Candidate> candidates) {
        if (candidates.stream().anyMatch(Candidate::brings)) {
            return "";
        }
        if (!candidates.isEmpty()) {
            Candidate best = candidates.getFirst();
            String why = best.sample().map(FetchReport::detail).orElse("");
            boolean empty = best.sample().filter(FetchReport::usable).isPresent();
            return empty
                    ? "The board is there and lists no posting at the moment" + (why.isEmpty() ? "" : ". " + why)
                    : best.source() + " cannot be read: " + why;
        }
        if (!strangers.isEmpty()) {
            return "The jobs seem to be run by " + String.join(" and ", strangers)
                    + ", for which there is no kind of source yet. If their pages carry schema.org JobPosting, the"
                    + " address of a sitemap that names them will do";
        }
        if (!unread.isEmpty()) {
            return unread;
        }
        if (!scriptOnly.isEmpty()) {
            return scriptOnly;
        }
        if (!jobPages.isEmpty()) {
            return jobPages
                    + (jobPages.contains("no schema.org") ? ", which is all that can be read from a page: " : "")
                    + (jobPages.contains("no schema.org") ? OPEN_ONE_JOB : "");
        }
        return "Neither " + asked
                + " nor what it links to names a job system, a JobPosting, a feed of jobs or a sitemap"
                + " with jobs: give the address of the page that lists the jobs, or " + OPEN_ONE_JOB;
    }
}
