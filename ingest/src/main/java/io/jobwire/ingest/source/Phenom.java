package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.Optional;

/**
 * Phenom: {@code phenom:URL}, the address of a search-results page. Each page carries ten jobs as JSON in a script and the
 * number of all; postings are pages with schema.org JobPosting. Source: captured pages.
 */
final class Phenom implements SourceKind {
    private static final String MARK = "phApp.ddo";
    private static final String SEARCH = "search-results";
    private static final int MOST_PAGES = 1_000;

    @Override
    public String name() {
        return "phenom";
    }

    @Override
    public String example() {
        return "https://careers.acme.example/global/en/search-results";
    }

    @Override
    public String target(String written) {
        String address = Tenants.address(name(), written);
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    @Override
    public String tenant(String target) {
        return URI.create(target).getHost();
    }

    @Override
    public URI home(String target) {
        return Tenants.origin(target);
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI search = URI.create(target);
        String jobs = target.contains(SEARCH) ? target.substring(0, target.indexOf(SEARCH)) + "job/" : target + "/job/";
        Entries entries = entries(jobs);
        PagedList list = new PagedList(entries);
        for (int page = 0; page < MOST_PAGES; page++) {
            String query = list.size() == 0 ? "" : "?from=" + list.size() + "&s=1";
            URI address = visit.at(home(target), search.getRawPath() + query);
            Markup.Seen seen = Markup.of(visit.get(address, Markup.ACCEPT), "check the address");
            if (seen instanceof Markup.Seen.None(Harvest harvest)) {
                if (page == 0) {
                    return harvest;
                }
                list.failed(harvest);
                break;
            }
            JsonNode found = Markup.embedded(((Markup.Seen.Page) seen).text(), MARK)
                    .map(json -> json.path("eagerLoadRefineSearch"))
                    .orElse(Json.MAPPER.missingNode());
            JsonNode data = found.path("data").path("jobs");
            if (!data.isArray()) {
                return Markup.notABoard(search.getHost(), "give the address of its search results");
            }
            list.announce(found.path("totalHits"));
            int fresh = list.add(data);
            if (fresh == 0 || list.size() >= list.announced()) {
                break;
            }
        }
        return Markup.details(
                        entry -> visit.rebase(
                                URI.create(entries.url().apply(entry).orElse(target)), search),
                        ".jd-info, [data-ph-at-id=jobdescription-text]")
                .of(list, visit);
    }

    private static Entries entries(String jobs) {
        return Entries.of(
                        entry -> Json.at(entry, "/jobSeqNo").or(() -> Json.at(entry, "/jobId")),
                        entry -> Json.at(entry, "/jobSeqNo")
                                .or(() -> Json.at(entry, "/jobId"))
                                .map(id -> jobs + Tenants.escape(id)))
                .requisition("/reqId");
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, entries("").restless());
    }
}
