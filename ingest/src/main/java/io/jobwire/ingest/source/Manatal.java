package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Manatal: {@code manatal:COMPANY}, the name behind www.careers-page.com. Pages of postings with their texts; {@code next} is
 * empty on the last, and {@code count} says how many there are. Source: captured answers of the API that the pages
 * themselves use.
 */
final class Manatal implements SourceKind {
    private static final URI HOME = URI.create("https://www.careers-page.com");
    private static final String API = "/api/v1.0/c/";

    /** As many as the API sends at most. */
    private static final int PAGE = 20;

    private static final Set<String> RESTLESS = Set.of("is_pinned_in_career_page");

    @Override
    public String name() {
        return "manatal";
    }

    @Override
    public String example() {
        return "acme";
    }

    @Override
    public URI home(String target) {
        return HOME;
    }

    @Override
    public Optional<String> identify(URI address) {
        String host = Tenants.host(address);
        if (!host.equals("www.careers-page.com") && !host.equals("careers-page.com")) {
            return Optional.empty();
        }
        List<String> path = Tenants.segments(address);
        boolean api = !path.isEmpty() && path.getFirst().equals("api");
        return Tenants.segment(address, api ? path.indexOf("c") + 1 : 0).filter(name -> !name.equals("api"));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = API + Tenants.escape(target) + "/jobs/?page_size=" + PAGE + "&page=";
        return board(target)
                .collect(
                        visit.at(HOME, path + 1),
                        (read, page) -> Json.text(page, "next").map(more -> visit.at(HOME, path + (read + 1))),
                        address -> () -> visit.get(address, JsonBoard.ACCEPT),
                        "no Manatal company is called " + target);
    }

    private static PagedBoard board(String target) {
        return new PagedBoard(
                "/results", "/count", job -> Json.text(job, "id"), job -> page(target, job), "", RESTLESS, 500);
    }

    private static Optional<String> page(String target, JsonNode job) {
        return Json.text(job, "hash").map(hash -> HOME + "/" + Tenants.escape(target) + "/job/" + hash);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return board("").hash(body);
    }
}
