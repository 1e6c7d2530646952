package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rippling: {@code rippling:BOARD}. The list has one row for each place of a job, and no texts; rows of one id are one
 * posting, whose entry gathers the places in {@code workLocations}. Source:
 * developer.rippling.com/documentation/job-board-api.
 */
final class Rippling implements SourceKind {
    private static final URI HOME = URI.create("https://api.rippling.com");
    private static final Pattern PAGES = Pattern.compile("ats(?:\\.[a-z0-9]+)?\\.rippling\\.com");
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(?:-[A-Z]{2})?");
    private static final Set<String> OWN = Set.of("api", "embed", "_next", "static");
    private static final Entries ENTRIES = Entries.of("/uuid", "/url");

    @Override
    public String name() {
        return "rippling";
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
        List<String> path = Tenants.segments(address);
        String host = Tenants.host(address);
        if (path.contains("board")
                && (host.equals("api.rippling.com") || PAGES.matcher(host).matches())) {
            return Tenants.segment(address, path.indexOf("board") + 1);
        }
        if (!PAGES.matcher(host).matches()) {
            return Optional.empty();
        }
        int first = 0;
        while (first + 1 < path.size() && !path.get(first + 1).equals("jobs") && prefix(path.get(first))) {
            first++;
        }
        return Tenants.segment(address, first).filter(name -> !OWN.contains(name));
    }

    private static boolean prefix(String segment) {
        return segment.equals("embed") || LOCALE.matcher(segment).matches();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = "/platform/api/ats/v1/board/" + Tenants.escape(target) + "/jobs";
        Reply reply = Reply.of(
                visit.getHere(visit.at(HOME, path), JsonBoard.ACCEPT), "no Rippling board is called " + target);
        if (reply instanceof Reply.None(Harvest harvest)) {
            return harvest;
        }
        JsonNode json = ((Reply.Tree) reply).json();
        JsonNode rows = json.isArray() ? json : json.path("items");
        if (!rows.isArray()) {
            return Reply.notABoard(HOME.getHost());
        }
        PagedList list = new PagedList(ENTRIES, Rippling::together);
        list.announce(json.path("totalItems"));
        list.add(rows);
        return Details.json(
                        entry -> visit.at(
                                HOME,
                                path + "/" + Tenants.escape(entry.path("uuid").asText())),
                        "/description",
                        "/url",
                        "")
                .of(list, visit);
    }

    /** The first row with the places of both. */
    private static JsonNode together(JsonNode first, JsonNode later) {
        ObjectNode both = first.deepCopy();
        JsonNode places = both.path("workLocations");
        ArrayNode all = places.isArray()
                ? (ArrayNode) places
                : Json.MAPPER.createArrayNode().add(first.path("workLocation"));
        all.add(later.path("workLocation"));
        return both.set("workLocations", all);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
