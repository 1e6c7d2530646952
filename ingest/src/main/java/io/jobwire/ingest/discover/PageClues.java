package io.jobwire.ingest.discover;

import io.jobwire.ingest.discover.Clue.Strength;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKinds;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page tells of where the jobs are: pure.
 *
 * @param clues sources that it names, the strongest first
 * @param careers where its links that look like careers lead, the likeliest first, on its own site or that of a stranger
 * @param jobs links that look like the page of one job
 * @param strangers job systems that it names and that have no kind of source
 * @param scriptOnly whether it shows nothing without JavaScript
 */
record PageClues(List<Clue> clues, List<URI> careers, List<URI> jobs, Set<String> strangers, boolean scriptOnly) {
    private static final int MOST_LINKS = 3_000;
    private static final int LEAST_SCORE = 4;
    private static final int LEAST_TEXT = 250;
    private static final String EMBEDDING =
            "script[src], iframe[src], embed[src], object[data], link[href], [data-src]";

    /** Reads a page that was found at an address. */
    static PageClues of(Document page, URI at) {
        List<Clue> clues = new ArrayList<>();
        Set<String> strangers = new LinkedHashSet<>();
        Map<SourceId, String> embedded = embedded(page, at, strangers);
        Map<SourceId, List<URI>> linked = new LinkedHashMap<>();
        Map<URI, Integer> careers = new LinkedHashMap<>();
        Set<URI> jobs = new LinkedHashSet<>();
        for (Element link :
                page.select("a[href], area[href]").stream().limit(MOST_LINKS).toList()) {
            Optional<URI> address = address(at, link.attr("href"));
            if (address.isEmpty()) {
                continue;
            }
            URI to = address.get();
            Optional<SourceId> source = SourceKinds.identify(to);
            if (source.isPresent()) {
                linked.computeIfAbsent(source.get(), id -> new ArrayList<>()).add(to);
                continue;
            }
            Strangers.named(to).ifPresent(strangers::add);
            if (Sites.same(to, at) && !to.equals(at)) {
                if (JobWords.looksLikeJob(to)) {
                    jobs.add(to);
                }
                careers.merge(to, JobWords.score(label(link), to), Math::max);
            }
        }
        for (SourceId source : SourceKinds.identify(page.outerHtml(), at)) {
            List<URI> links = linked.getOrDefault(source, List.of());
            if (embedded.containsKey(source)) {
                clues.add(new Clue(source, Strength.EMBEDDED, "The page loads " + embedded.get(source)));
            } else if (links.isEmpty()) {
                clues.add(new Clue(source, Strength.EMBEDDED, "A script on the page names it"));
            } else {
                clues.add(new Clue(source, Strength.LINKED, links(links)));
            }
        }
        onPage(page, at).ifPresent(clues::add);
        wordPress(page, at).ifPresent(clues::add);
        feeds(page, at).forEach(clues::add);
        return new PageClues(
                clues, best(careers), List.copyOf(jobs), strangers, clues.isEmpty() && scriptOnly(page, jobs));
    }

    private static Map<SourceId, String> embedded(Document page, URI at, Set<String> strangers) {
        Map<SourceId, String> embedded = new LinkedHashMap<>();
        for (Element element : page.select(EMBEDDING)) {
            String name = element.normalName().equals("object")
                    ? "data"
                    : element.normalName().equals("link") ? "href" : element.hasAttr("src") ? "src" : "data-src";
            address(at, element.attr(name)).ifPresent(to -> {
                SourceKinds.identify(to).ifPresent(source -> embedded.putIfAbsent(source, to.toString()));
                if (!element.normalName().equals("link")) {
                    Strangers.named(to).ifPresent(strangers::add);
                }
            });
        }
        return embedded;
    }

    private static String links(List<URI> links) {
        return (links.size() == 1 ? "A link on the page leads there: " : links.size() + " links lead there, such as ")
                + links.getFirst();
    }

    private static Optional<Clue> onPage(Document page, URI at) {
        boolean carries = page.select("script[type]").stream()
                        .filter(script -> script.attr("type")
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .startsWith("application/ld+json"))
                        .anyMatch(script -> script.data().contains("JobPosting"))
                || !page.select("[itemtype*=schema.org/JobPosting]").isEmpty();
        return carries
                ? Optional.of(new Clue(
                        Sites.source("jsonld", at), Strength.ON_PAGE, "The page carries schema.org JobPosting"))
                : Optional.empty();
    }

    /** A page of WordPress that lists what is in a category of jobs: its API has the whole texts. */
    private static Optional<Clue> wordPress(Document page, URI at) {
        boolean api = !page.select("link[rel=https://api.w.org/]").isEmpty();
        boolean jobs = String.valueOf(at.getPath()).contains("/category/") && JobWords.namesJobs(at.getPath());
        return api && jobs
                ? Optional.of(new Clue(
                        Sites.source("wordpress", at),
                        Strength.LINKED,
                        "The page shows a category of a WordPress site"))
                : Optional.empty();
    }

    /** Feeds that the page names; those that speak of jobs first. Most others are blogs, which only their entries show. */
    private static List<Clue> feeds(Document page, URI at) {
        Map<URI, String> feeds = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)alternate][href], a[type][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            if (type.startsWith("application/rss") || type.startsWith("application/atom")) {
                address(at, link.attr("href")).ifPresent(to -> feeds.putIfAbsent(to, link.attr("title")));
            }
        }
        return feeds.entrySet().stream()
                .filter(feed -> !feed.getKey().getPath().contains("/comments/"))
                .sorted(Comparator.comparing((Map.Entry<URI, String> feed) -> !JobWords.namesJobs(
                        feed.getValue() + " " + feed.getKey().getPath())))
                .limit(3)
                .map(feed -> new Clue(
                        Sites.source("rss", feed.getKey()), Strength.FEED, "The page names the feed " + feed.getKey()))
                .toList();
    }

    private static List<URI> best(Map<URI, Integer> careers) {
        return careers.entrySet().stream()
                .filter(link -> link.getValue() >= LEAST_SCORE)
                .sorted(Map.Entry.<URI, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String label(Element link) {
        String text = link.text().strip();
        return text.isEmpty() ? link.attr("aria-label") + " " + link.attr("title") : text;
    }

    private static boolean scriptOnly(Document page, Set<URI> jobs) {
        Element body = page.body();
        boolean scripts = !page.select("script").isEmpty();
        return scripts && jobs.isEmpty() && body.text().length() < LEAST_TEXT;
    }

    /** An attribute as an absolute address of the web, without fragment. */
    static Optional<URI> address(URI at, String written) {
        String text = written.strip().replace(" ", "%20");
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        try {
            URI to = at.resolve(new URI(text));
            boolean web = "http".equalsIgnoreCase(to.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
            return web && to.getHost() != null
                    ? Optional.of(new URI(to.toString().replaceFirst("#.*$", "")))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
