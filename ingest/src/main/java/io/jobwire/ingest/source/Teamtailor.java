package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Teamtailor: {@code teamtailor:COMPANY}. A JSON Feed whose items carry a schema.org JobPosting. Pages follow
 * {@code next_url}; because makers of other readers disagree about how long boards are paged, a full page without one is
 * asked for its next by number and by offset, and the board counts as complete when neither brings anything new. Sources:
 * jsonfeed.org/version/1.1, captured answers.
 */
final class Teamtailor implements SourceKind {
    private static final Pattern HOST = Pattern.compile("([a-z0-9][a-z0-9-]*(?:\\.na)?)\\.teamtailor\\.com");
    private static final int FULL = 100;
    private static final int MOST_PAGES = 200;
    private static final Entries ENTRIES = Entries.of("/id", "/url");

    @Override
    public String name() {
        return "teamtailor";
    }

    @Override
    public String example() {
        return "acme";
    }

    @Override
    public URI home(String target) {
        return Tenants.host(target, "teamtailor.com");
    }

    @Override
    public Optional<String> identify(URI address) {
        String host = Tenants.host(address);
        return HOST.matcher(host).matches() && !host.startsWith("api.")
                ? Tenants.subdomain(address, "na.teamtailor.com")
                        .map(name -> name + ".na")
                        .or(() -> Tenants.subdomain(address, "teamtailor.com"))
                : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI home = home(target);
        URI first = visit.at(home, "/jobs.json");
        PagedList list = new PagedList(ENTRIES);
        Optional<String> company = Optional.empty();
        Deque<URI> next = new ArrayDeque<>(List.of(first));
        int pages = 0;
        while (!next.isEmpty()) {
            URI address = next.removeFirst();
            Reply reply = Reply.of(visit.get(address, JsonBoard.ACCEPT), "no Teamtailor company is called " + target);
            if (reply instanceof Reply.None(Harvest harvest)) {
                if (pages == 0) {
                    return harvest;
                }
                list.failed(harvest);
                break;
            }
            JsonNode json = ((Reply.Tree) reply).json();
            if (!json.path("items").isArray()) {
                return Reply.notABoard(home.getHost());
            }
            company = company.or(() -> Json.at(json, "/title"));
            int fresh = list.add(json.path("items"));
            if (++pages >= MOST_PAGES) {
                list.trouble("the board has more than " + MOST_PAGES + " pages");
                break;
            }
            if (fresh > 0) {
                next.clear();
                follow(json, visit, home, address, list.size(), next);
            }
        }
        return list.harvest(company);
    }

    private static void follow(JsonNode json, Visit visit, URI home, URI page, int seen, Deque<URI> next) {
        Optional<URI> named = Json.at(json, "/next_url").flatMap(Tenants::webAddress);
        if (named.isPresent()) {
            next.add(visit.rebase(named.get(), home));
        } else if (json.path("items").size() >= FULL) {
            int number = Tenants.parameter(page, "page")
                            .filter(value -> value.matches("\\d{1,6}"))
                            .map(Integer::valueOf)
                            .orElse(1)
                    + 1;
            next.add(visit.at(home, "/jobs.json?page=" + number));
            next.add(visit.at(home, "/jobs.json?offset=" + seen));
        }
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Json.read(body).map(json -> ContentHasher.json(json, ENTRIES.restless()));
    }
}
