package io.jobwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.http.RawSite.Visitor;
import io.jobwire.ingest.source.Harvest;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKinds;
import io.jobwire.ingest.source.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Manners, proven from the log of the site that was visited. */
class PolitenessTest {
    private static final Duration DELAY = Duration.ofMillis(1_500);
    private static final Duration CRAWL_DELAY = Duration.ofSeconds(2);
    private static final int BOARDS = 30;
    private static final int PAGES = 12;

    private final FakePace pace = new FakePace();

    @Test
    void thirtyBoardsAndASitemapOfOneHostAreAskedOneByOneWithThePauseBetweenAndNothingThatRobotsTxtKeepsToItself()
            throws Exception {
        try (RawSite site = site();
                Web web = new Web(FetchLimits.defaults(), "Jobwire/0.1", pace)) {
            List<Callable<Harvest>> runs = new ArrayList<>();
            for (int i = 0; i < BOARDS; i++) {
                String source = (i % 2 == 0 ? "greenhouse:acme" : "lever:acme") + i;
                runs.add(() -> run(web, site, source));
            }
            runs.add(() -> run(web, site, "sitemap:" + site.base() + "/sitemap.xml"));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var run : threads.invokeAll(runs)) {
                    run.get();
                }
            }
            List<Visitor> log = new ArrayList<>(site.log());
            log.sort(Comparator.comparing(Visitor::start));
            assertThat(log).hasSize(1 + BOARDS + 1 + PAGES / 2);
            assertThat(log).extracting(Visitor::path).noneMatch(path -> path.startsWith("/private"));
            assertThat(log.getFirst().path()).isEqualTo("/robots.txt");
            assertThat(site.mostAtOnce()).isEqualTo(1);
            for (int i = 1; i < log.size(); i++) {
                Duration pause =
                        Duration.between(log.get(i - 1).end(), log.get(i).start());
                assertThat(pause).as("before " + log.get(i)).isGreaterThanOrEqualTo(CRAWL_DELAY);
            }
        }
    }

    private RawSite site() {
        RawSite site = new RawSite(pace);
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 2\nDisallow: /private\n");
        for (int i = 0; i < BOARDS; i++) {
            site.page("/v1/boards/acme" + i + "/jobs?content=true", "application/json", "{\"jobs\":[]}");
            site.page("/v0/postings/acme" + i + "?mode=json", "application/json", "[]");
        }
        StringBuilder urls = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; i < PAGES; i++) {
            String path = (i % 2 == 0 ? "/private/" : "/jobs/") + i;
            urls.append("<url><loc>").append(site.base()).append(path).append("</loc></url>");
            site.page(path, "text/html", "<p>nothing");
        }
        site.page("/sitemap.xml", "application/xml", urls.append("</urlset>").toString());
        return site;
    }

    private static Harvest run(Web web, RawSite site, String source) throws InterruptedException {
        Visit visit = new Visit(web, Optional.of(site.base()), DELAY, true, Map.of());
        return SourceKinds.collect(SourceId.parse(source), visit);
    }
}
