package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import io.jobwire.records.RunOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * BambooHR: {@code bamboohr:COMPANY}. The list has no texts. Where it is not JSON, the older widget is read instead, whose
 * items become entries of the same shape. A name that is not known is sent to BambooHR's own pages, or answered with one.
 * Sources: captured answers; the widget's own markup.
 */
final class BambooHr implements SubdomainKind {
    private static final Pattern POSITION = Pattern.compile("bhrPositionID_(\\d+)");
    private static final Entries ENTRIES = Entries.of("/id", "");

    @Override
    public String name() {
        return "bamboohr";
    }

    @Override
    public String domain() {
        return "bamboohr.com";
    }

    @Override
    public List<Pattern> embeds() {
        return List.of(Pattern.compile("data-domain=[\"']([a-z0-9-]+)\\.bamboohr\\.com"));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String missing = "no BambooHR company is called " + target;
        Answer answer = visit.getHere(visit.at(home(target), "/careers/list"), JsonBoard.ACCEPT);
        Reply reply = Reply.of(answer, missing);
        boolean json = reply instanceof Reply.Tree;
        boolean markup = answer instanceof Answer.Page page && Pages.looksLikeMarkup(page.body());
        if (!json && (markup || answer instanceof Answer.Missing)) {
            reply = widget(visit.getHere(visit.at(home(target), "/jobs/embed2.php"), "text/html"), missing);
        }
        if (reply instanceof Reply.None(Harvest harvest)) {
            return harvest;
        }
        JsonNode list = ((Reply.Tree) reply).json();
        if (!list.path("result").isArray()) {
            return Reply.notABoard(home(target).getHost());
        }
        PagedList entries = new PagedList(ENTRIES.url(entry -> Optional.of(page(target, entry))));
        entries.announce(list.path("meta").path("totalCount"));
        entries.add(list.path("result"));
        return Details.json(
                        entry -> visit.at(home(target), "/careers/" + id(entry) + "/detail"),
                        "/result/jobOpening",
                        "/result/jobOpening/jobOpeningShareUrl",
                        "")
                .of(entries, visit);
    }

    private String page(String target, JsonNode entry) {
        return home(target) + "/careers/" + id(entry);
    }

    private static String id(JsonNode entry) {
        return Tenants.escape(entry.path("id").asText());
    }

    private static Reply widget(Answer answer, String missing) {
        if (!(answer instanceof Answer.Page page)) {
            return new Reply.None(Harvest.of(answer, missing));
        }
        String html = new String(page.body(), StandardCharsets.UTF_8);
        if (!html.contains("BambooHR-ATS")) {
            return new Reply.None(
                    Harvest.nothing(RunOutcome.UNKNOWN_TENANT, page.url().getHost() + " shows no board; " + missing));
        }
        ObjectNode list = Json.MAPPER.createObjectNode();
        ArrayNode result = list.putArray("result");
        for (Element item : Jsoup.parse(html).select("li[id^=bhrPositionID_]")) {
            Matcher id = POSITION.matcher(item.id());
            Element title = item.selectFirst("a");
            if (id.matches() && title != null) {
                ObjectNode entry = result.addObject();
                entry.put("id", id.group(1));
                entry.put("jobOpeningName", title.text());
                Element department = item.closest(".BambooHR-ATS-Department-Item");
                Element header = department == null ? null : department.selectFirst(".BambooHR-ATS-Department-Header");
                entry.put("departmentLabel", header == null ? "" : header.text());
                Element place = item.selectFirst(".BambooHR-ATS-Location");
                entry.put("locationText", place == null ? "" : place.text());
            }
        }
        return new Reply.Tree(list);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
