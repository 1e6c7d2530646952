package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.util.Optional;

/**
 * Recruitee: {@code recruitee:COMPANY}. One document with all offers, texts in two parts. Offers that are not published are
 * left out; the company's mail address is not kept. Source: docs.recruitee.com/reference/offers.
 */
final class Recruitee implements SubdomainKind {
    private static final JsonBoard BOARD = new JsonBoard(
            "offers",
            "",
            Entries.of("/id", "/careers_url")
                    .listedIf(offer -> offer.path("status").asText("published").equals("published"))
                    .ignoring("updated_at", "position")
                    .without("mailbox_email"));

    @Override
    public String name() {
        return "recruitee";
    }

    @Override
    public String domain() {
        return "recruitee.com";
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        return BOARD.collect(visit.at(home(target), "/api/offers/"), visit, "no Recruitee company is called " + target);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return BOARD.hash(body);
    }
}
