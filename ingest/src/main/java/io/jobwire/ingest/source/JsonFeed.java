package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * JSON Feed, version 1 and 1.1: {@code jsonfeed:URL}. Pages are followed by {@code next_url}. An item's {@code url} may be
 * missing where {@code external_url} stands. Source: jsonfeed.org/version/1.1.
 */
final class JsonFeed implements AddressedKind {
    private static final String ACCEPT = "application/feed+json,application/json";
    private static final PagedBoard BOARD = new PagedBoard(
            "/items",
            "",
            item -> Json.text(item, "id")
                    .or(() -> Json.text(item, "url"))
                    .or(() -> Json.text(item, "external_url"))
                    .map(Pages::idOf),
            item -> Json.text(item, "url").or(() -> Json.text(item, "external_url")),
            "",
            Set.of("date_modified"),
            200);

    @Override
    public String name() {
        return "jsonfeed";
    }

    @Override
    public String example() {
        return "https://acme.example/feed.json";
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI address = URI.create(target);
        return BOARD.collect(
                visit.rebase(address, address),
                (read, page) -> Json.text(page, "next_url")
                        .flatMap(next -> Tenants.webAddress(next))
                        .filter(next -> Tenants.host(next).equals(Tenants.host(address)))
                        .map(next -> visit.rebase(next, address)),
                url -> () -> url.equals(visit.rebase(address, address))
                        ? visit.getIfChanged(url, ACCEPT)
                        : visit.get(url, ACCEPT),
                "check the address");
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return BOARD.hash(body);
    }
}
