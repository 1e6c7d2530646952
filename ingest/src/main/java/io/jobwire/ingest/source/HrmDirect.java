package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * HRMDirect (ClearCompany): {@code hrmdirect:COMPANY}. One web page has a table of all openings, which each company arranges
 * as it likes; each opening has a page of its own. Source: captured pages.
 */
final class HrmDirect implements SubdomainKind {
    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Entries ENTRIES = Entries.of("/id", "/url").requisition("/requisitionId");

    @Override
    public String name() {
        return "hrmdirect";
    }

    @Override
    public String domain() {
        return "hrmdirect.com";
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI home = home(target);
        String missing = "no HRMDirect company is called " + target;
        URI address = visit.at(home, "/employment/job-openings.php?search=true");
        Markup.Seen seen = Markup.of(visit.getHere(address, Markup.ACCEPT), missing);
        if (seen instanceof Markup.Seen.None(Harvest harvest)) {
            return harvest;
        }
        Markup.Seen.Page page = (Markup.Seen.Page) seen;
        boolean board = page.text().contains("reqitem") || page.text().contains("job-opening");
        if (!board) {
            return Markup.notABoard(home.getHost(), missing);
        }
        PagedList list = new PagedList(ENTRIES);
        list.add(openings(page, home));
        return Markup.details(
                        entry -> visit.at(
                                home,
                                "/employment/job-opening.php?req="
                                        + entry.path("id").asText()),
                        ".jobDesc, #jobDesc, .reqResult")
                .of(list, visit);
    }

    private static ArrayNode openings(Markup.Seen.Page page, URI home) {
        ArrayNode openings = Json.MAPPER.createArrayNode();
        for (Element row : page.html().select("tr[data-req-id]")) {
            ObjectNode entry = openings.addObject();
            entry.put("id", row.attr("data-req-id"));
            entry.put("url", home + "/employment/job-opening.php?req=" + row.attr("data-req-id"));
            String own = row.attr("data-custom-req-id");
            if (!own.isBlank() && !own.equals(row.attr("data-req-id"))) {
                entry.put("requisitionId", own);
            }
            Markup.put(entry, "title", row, ".posTitle");
            Markup.put(entry, "department", row, ".departments");
            Markup.put(entry, "location", row, ".offices, .cities, .locations");
            Markup.put(entry, "region", row, ".states");
            for (Element cell : row.select("td")) {
                if (DATE.matcher(cell.text().strip()).matches()) {
                    entry.put("datePosted", cell.text().strip());
                }
            }
        }
        return openings;
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
