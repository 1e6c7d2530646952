package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Mercor: {@code mercor:all}. One document with all listings of the marketplace; those that are private or no longer active are
 * left out where it says so. Source: a captured answer of the API behind work.mercor.com.
 */
final class Mercor extends PublicBoard {
    private static final Entries ENTRIES = Entries.of(
                    listing -> Json.text(listing, "listingId"),
                    listing -> Json.text(listing, "listingId").map(id -> "https://work.mercor.com/jobs/" + id))
            .listedIf(Mercor::open);

    Mercor() {
        super("mercor", "https://aws.api.mercor.com", Terms.OPEN);
    }

    private static boolean open(JsonNode listing) {
        return Json.text(listing, "status")
                        .map(status -> status.equalsIgnoreCase("active"))
                        .orElse(true)
                && !listing.path("isPrivate").asBoolean(false);
    }

    @Override
    public Optional<String> identify(URI address) {
        String host = Tenants.host(address);
        return host.equals("work.mercor.com") || host.equals("aws.api.mercor.com")
                ? Optional.of(ALL)
                : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        return new JsonBoard("listings", "", ENTRIES)
                .collect(visit.at(home(target), "/work/listings-explore-page"), visit, "Mercor's API has moved");
    }

    @Override
    Set<String> volatileFields() {
        return ENTRIES.restless();
    }
}
