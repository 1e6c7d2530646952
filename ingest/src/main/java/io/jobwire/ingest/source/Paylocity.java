package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Paylocity: {@code paylocity:ID}, the long id in recruiting.paylocity.com/recruiting/jobs/All/ID. One web page carries all
 * jobs as JSON in a script; postings are pages with schema.org JobPosting. Internal jobs are left out. Source: captured
 * pages.
 */
final class Paylocity implements SourceKind {
    private static final URI HOME = URI.create("https://recruiting.paylocity.com");
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Entries ENTRIES = Entries.of(
                    entry -> Json.at(entry, "/JobId"),
                    entry -> Json.at(entry, "/JobId").map(id -> HOME + "/Recruiting/Jobs/Details/" + id))
            .listedIf(entry -> !entry.path("IsInternal").asBoolean(false));

    @Override
    public String name() {
        return "paylocity";
    }

    @Override
    public String example() {
        return "0a1b2c3d-1111-2222-3333-444455556666";
    }

    @Override
    public URI home(String target) {
        return HOME;
    }

    @Override
    public Optional<String> identify(URI address) {
        List<String> path = Tenants.segments(address);
        return Tenants.host(address).equals("recruiting.paylocity.com")
                ? path.stream().filter(segment -> ID.matcher(segment).matches()).findFirst()
                : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String missing = "no Paylocity board has the id " + target;
        URI address = visit.at(HOME, "/recruiting/jobs/All/" + Tenants.escape(target));
        Markup.Seen seen = Markup.of(visit.getHere(address, Markup.ACCEPT), missing);
        if (seen instanceof Markup.Seen.None(Harvest harvest)) {
            return harvest;
        }
        Optional<JsonNode> data = Markup.embedded(((Markup.Seen.Page) seen).text(), "window.pageData")
                .filter(json -> json.path("Jobs").isArray());
        if (data.isEmpty()) {
            return Markup.notABoard(HOME.getHost(), missing);
        }
        PagedList list = new PagedList(ENTRIES);
        list.add(data.get().path("Jobs"));
        return Markup.details(
                        entry -> visit.at(
                                HOME,
                                "/Recruiting/Jobs/Details/"
                                        + entry.path("JobId").asText()),
                        ".job-listing-description, .job-preview-details")
                .company(Json.at(data.get(), "/ModuleTitle"))
                .of(list, visit);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
