package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.util.Optional;
import java.util.Set;

/**
 * Ashby: {@code ashby:BOARD}. Names of boards are case-sensitive and may have blanks and dots. A posting with
 * {@code isListed} false is reachable by its link only and is not published. Source:
 * developers.ashbyhq.com/docs/public-job-posting-api.
 */
final class Ashby implements SourceKind {
    private static final String BASE = "https://api.ashbyhq.com";
    private static final JsonBoard BOARD = new JsonBoard(
            "jobs",
            "",
            job -> Json.text(job, "id"),
            job -> job.path("isListed").asBoolean(true),
            "jobUrl",
            "",
            Set.of());

    @Override
    public String name() {
        return "ashby";
    }

    @Override
    public String format() {
        return "ashby";
    }

    @Override
    public String target(String written) {
        return Tenants.name(name(), written);
    }

    @Override
    public String tenant(String target) {
        return target;
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = "/posting-api/job-board/" + Tenants.segment(target) + "?includeCompensation=true";
        return BOARD.collect(
                visit.at(BASE, path),
                visit,
                "no Ashby board is called " + target + " (capital and small letters matter)");
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return BOARD.hash(body);
    }
}
