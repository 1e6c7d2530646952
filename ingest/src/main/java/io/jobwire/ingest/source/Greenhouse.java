package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.util.Optional;
import java.util.Set;

/**
 * Greenhouse: {@code greenhouse:TOKEN}. One document holds the whole board; {@code content} is HTML with its entities
 * escaped once more; {@code updated_at} moves without a change of the text. Source:
 * developers.greenhouse.io/job-board.html.
 */
final class Greenhouse implements SourceKind {
    private static final String BASE = "https://boards-api.greenhouse.io";
    private static final JsonBoard BOARD = new JsonBoard(
            "jobs",
            "/meta/total",
            job -> Json.text(job, "id"),
            job -> true,
            "absolute_url",
            "requisition_id",
            Set.of("updated_at"));

    @Override
    public String name() {
        return "greenhouse";
    }

    @Override
    public String format() {
        return "greenhouse";
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
        String path = "/v1/boards/" + Tenants.segment(target) + "/jobs?content=true";
        return BOARD.collect(visit.at(BASE, path), visit, "no Greenhouse board is called " + target);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return BOARD.hash(body);
    }
}
