package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Workable: {@code workable:ACCOUNT}. One document with all texts; it has one row for each country of a job, and rows of one
 * short code are one posting with several places. All accounts share one host, which says 429 soon. Source:
 * help.workable.com, "embed your careers page"; captured answers.
 */
final class Workable implements SourceKind {
    private static final URI HOME = URI.create("https://apply.workable.com");
    private static final Set<String> OWN = Set.of("api", "j", "assets", "static", "legal");
    private static final Entries ENTRIES = Entries.of("/shortcode", "/url").requisition("/code");

    @Override
    public String name() {
        return "workable";
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
        if (host.equals("apply.workable.com")) {
            List<String> path = Tenants.segments(address);
            int accounts = path.indexOf("accounts");
            return accounts > 0 && path.getFirst().equals("api")
                    ? Tenants.segment(address, accounts + 1)
                    : Tenants.segment(address, 0).filter(name -> !OWN.contains(name));
        }
        if (host.equals("www.workable.com")) {
            return Tenants.segment(address, 1)
                    .filter(name -> name.equals("accounts"))
                    .flatMap(name -> Tenants.segment(address, 2));
        }
        return Tenants.subdomain(address, "workable.com")
                .filter(name -> !name.equals("jobs") && !name.equals("careers"));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI address = visit.at(HOME, "/api/v1/widget/accounts/" + Tenants.escape(target) + "?details=true");
        Reply reply =
                Reply.of(visit.getHereIfChanged(address, JsonBoard.ACCEPT), "no Workable account is called " + target);
        if (reply instanceof Reply.None(Harvest harvest)) {
            return harvest;
        }
        JsonNode json = ((Reply.Tree) reply).json();
        if (!json.path("jobs").isArray()) {
            return Reply.notABoard(HOME.getHost());
        }
        PagedList list = new PagedList(ENTRIES, Workable::together);
        list.add(json.path("jobs"));
        return list.harvest(Json.at(json, "/name"));
    }

    /** The first row with the places of both. */
    private static JsonNode together(JsonNode first, JsonNode later) {
        ArrayNode places = Json.MAPPER.createArrayNode();
        for (JsonNode row : List.of(first, later)) {
            JsonNode own = row.path("locations");
            for (JsonNode place : own.isArray() && !own.isEmpty()
                    ? own
                    : Json.MAPPER.createArrayNode().add(place(row))) {
                boolean there = false;
                for (JsonNode known : places) {
                    there |= known.equals(place);
                }
                if (!there) {
                    places.add(place);
                }
            }
        }
        return ((ObjectNode) first.deepCopy()).set("locations", places);
    }

    private static ObjectNode place(JsonNode row) {
        ObjectNode place = Json.MAPPER.createObjectNode();
        place.set("country", row.path("country"));
        place.set("city", row.path("city"));
        place.set("region", row.path("state"));
        return place;
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Json.read(body).map(json -> ContentHasher.json(json, ENTRIES.restless()));
    }
}
