package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.Optional;

/**
 * Ashby: {@code ashby:BOARD}. Names of boards are case-sensitive and may have blanks and dots. A posting with
 * {@code isListed} false is reachable by its link only and is not published. Source:
 * developers.ashbyhq.com/docs/public-job-posting-api.
 */
final class Ashby implements SourceKind {
    private static final URI HOME = URI.create("https://api.ashbyhq.com");
    private static final JsonBoard BOARD = new JsonBoard(
            "jobs",
            "",
            Entries.of("/id", "/jobUrl").listedIf(job -> job.path("isListed").asBoolean(true)));

    @Override
    public String name() {
        return "ashby";
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
        return switch (Tenants.host(address)) {
            case "jobs.ashbyhq.com" -> Tenants.segment(address, 0);
            case "api.ashbyhq.com" ->
                Tenants.segment(address, 1)
                        .filter(name -> name.equals("job-board"))
                        .flatMap(n -> Tenants.segment(address, 2));
            default -> Optional.empty();
        };
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = "/posting-api/job-board/" + Tenants.escape(target) + "?includeCompensation=true";
        return BOARD.collect(
                visit.at(home(target), path),
                visit,
                "no Ashby board is called " + target + " (capital and small letters matter)");
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return BOARD.hash(body);
    }
}
