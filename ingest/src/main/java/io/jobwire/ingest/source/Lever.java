package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.util.Optional;
import java.util.Set;

/**
 * Lever: {@code lever:SITE}. A bare array with the whole board as long as no limit is asked for; the text is spread over
 * description, lists and additional. Source: github.com/lever/postings-api.
 */
final class Lever implements SourceKind {
    private static final String BASE = "https://api.lever.co";
    private static final JsonBoard BOARD =
            new JsonBoard("", "", job -> Json.text(job, "id"), job -> true, "hostedUrl", "", Set.of());

    @Override
    public String name() {
        return "lever";
    }

    @Override
    public String format() {
        return "lever";
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
        String path = "/v0/postings/" + Tenants.segment(target) + "?mode=json";
        return BOARD.collect(visit.at(BASE, path), visit, "no Lever site is called " + target);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return BOARD.hash(body);
    }
}
