package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * iCIMS: {@code icims:PORTAL}, as in careers-acme.icims.com. The list is a web page of cards, "Page 1 of 5"; postings are
 * pages with schema.org JobPosting. Source: captured pages.
 */
final class Icims implements SubdomainKind {
    private static final Pattern JOB = Pattern.compile("/jobs/(\\d+)/");
    private static final Pattern OF = Pattern.compile("(?i)page\\s+\\d+\\s+of\\s+(\\d{1,4})");
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/._~%-]+");
    private static final int MOST_PAGES = 500;
    private static final Entries ENTRIES = Entries.of("/id", "/url").requisition("/requisitionId");

    @Override
    public String name() {
        return "icims";
    }

    @Override
    public String example() {
        return "careers-acme";
    }

    @Override
    public String domain() {
        return "icims.com";
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI home = home(target);
        String missing = "no iCIMS portal is called " + target;
        PagedList list = new PagedList(ENTRIES);
        int pages = 1;
        for (int page = 0; page < Math.min(pages, MOST_PAGES); page++) {
            URI address = visit.at(home, "/jobs/search?ss=1&in_iframe=1&pr=" + page);
            Markup.Seen seen = Markup.of(visit.getHere(address, Markup.ACCEPT), missing);
            if (seen instanceof Markup.Seen.None(Harvest harvest)) {
                if (page == 0) {
                    return harvest;
                }
                list.failed(harvest);
                break;
            }
            Markup.Seen.Page html = (Markup.Seen.Page) seen;
            if (!html.text().contains("iCIMS_")) {
                return Markup.notABoard(home.getHost(), missing);
            }
            Matcher of = OF.matcher(html.html().text());
            pages = of.find() ? Integer.parseInt(of.group(1)) : pages;
            if (list.add(cards(html, home)) == 0) {
                break;
            }
        }
        return Markup.details(entry -> visit.at(home, path(entry) + "?in_iframe=1"), ".iCIMS_JobContent")
                .company(Tenants.readable(target.replaceFirst("^(?:[a-z]*careers?|[a-z]*jobs)-", "")))
                .of(list, visit);
    }

    private static ArrayNode cards(Markup.Seen.Page page, URI home) {
        ArrayNode cards = Json.MAPPER.createArrayNode();
        for (Element card : page.html().select(".iCIMS_JobCardItem")) {
            Element link = card.selectFirst("a[href*=/jobs/]");
            Matcher job = JOB.matcher(link == null ? "" : link.attr("href"));
            ObjectNode entry = cards.addObject();
            if (link != null && job.find()) {
                entry.put("id", job.group(1));
                entry.put("url", Markup.absolute(home, link.attr("href").replaceFirst("\\?.*$", "")));
                Markup.put(entry, "title", link, "h1, h2, h3, h4");
            }
            card.select(".sr-only.field-label")
                    .forEach(label -> field(entry, label.text(), label.nextElementSibling()));
            card.select("dt").forEach(label -> field(entry, label.text(), label.nextElementSibling()));
        }
        return cards;
    }

    private static void field(ObjectNode entry, String label, @Nullable Element value) {
        String small = label.toLowerCase(Locale.ROOT);
        if (value == null || value.text().isBlank()) {
            return;
        }
        if (small.contains("location")) {
            entry.put("location", value.text().strip());
        } else if (small.contains("job id") || small.equals("id") || small.contains("requisition")) {
            entry.put("requisitionId", value.text().strip());
        } else if (small.contains("posted")) {
            entry.put(
                    "datePosted",
                    value.hasAttr("title") ? value.attr("title") : value.text().strip());
        } else if (small.contains("type") || small.contains("schedule")) {
            entry.put("employmentType", value.text().strip());
        }
    }

    private static String path(JsonNode entry) {
        String path = entry.path("url").asText().replaceFirst("^https?://[^/]+", "");
        return PLAIN.matcher(path).matches()
                ? path
                : "/jobs/" + entry.path("id").asText() + "/job";
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
