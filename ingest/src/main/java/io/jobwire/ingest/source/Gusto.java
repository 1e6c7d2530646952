package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gusto: {@code gusto:BOARD}, what stands behind jobs.gusto.com/boards/. One web page lists all openings; each has a page of its
 * own with the text. Source: captured pages.
 */
final class Gusto implements SourceKind {
    private static final URI HOME = URI.create("https://jobs.gusto.com");
    private static final Pattern POSTING =
            Pattern.compile("/postings/[^/?#]*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Entries ENTRIES = Entries.of("/id", "/url");

    @Override
    public String name() {
        return "gusto";
    }

    @Override
    public String example() {
        return "acme-0a1b2c3d-1111-2222-3333-444455556666";
    }

    @Override
    public URI home(String target) {
        return HOME;
    }

    @Override
    public Optional<String> identify(URI address) {
        boolean board = Tenants.host(address).equals("jobs.gusto.com")
                && Tenants.segment(address, 0).filter("boards"::equals).isPresent();
        return board ? Tenants.segment(address, 1) : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String missing = "no Gusto board is called " + target;
        URI address = visit.at(HOME, "/boards/" + Tenants.escape(target));
        Markup.Seen seen = Markup.of(visit.getHere(address, Markup.ACCEPT), missing);
        if (seen instanceof Markup.Seen.None(Harvest harvest)) {
            return harvest;
        }
        Document page = ((Markup.Seen.Page) seen).html();
        Element board = page.getElementById("job-board-header");
        if (board == null) {
            return Markup.notABoard(HOME.getHost(), missing);
        }
        PagedList list = new PagedList(ENTRIES);
        list.add(openings(page));
        Optional<String> company =
                Optional.ofNullable(board.selectFirst("h1")).map(Element::text).filter(name -> !name.isBlank());
        return new Details(
                        entry -> visit.at(
                                HOME,
                                entry.path("url")
                                        .asText()
                                        .substring(HOME.toString().length())),
                        Markup.ACCEPT,
                        Gusto::text,
                        "",
                        "",
                        company)
                .of(list, visit);
    }

    private static ArrayNode openings(Document page) {
        ArrayNode openings = Json.MAPPER.createArrayNode();
        for (Element link : page.select("li a[href*=/postings/]")) {
            Matcher posting = POSTING.matcher(link.attr("href"));
            if (posting.find()) {
                ObjectNode entry = openings.addObject();
                entry.put("id", posting.group(1));
                entry.put("url", HOME + posting.group());
                Markup.put(entry, "title", link, "h3");
                Markup.put(entry, "employmentType", link, "p:not(:has(svg))");
                ArrayNode places = entry.putArray("locations");
                for (Element where : link.select("p:has(svg)")) {
                    lines(where).forEach(places::add);
                }
            }
        }
        return openings;
    }

    private static List<String> lines(Element element) {
        return element.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The sections of a posting's page, each with its heading, those of the employer included. */
    private static Optional<JsonNode> text(Answer.Page page) {
        StringBuilder html = new StringBuilder();
        for (Element section : Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8))
                .select("div:has(> h3):has(> [data-controller=rich-text])")) {
            html.append(section.html()).append('\n');
        }
        return html.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.MAPPER.createObjectNode().put("description", html.toString()));
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
