package io.jobwire.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Lists and postings that are web pages and nothing else. Stateless. */
final class Markup {
    static final String ACCEPT = "text/html,application/xhtml+xml;q=0.9";

    private Markup() {}

    /** What came of asking for a page. */
    sealed interface Seen {
        /** The page. */
        record Page(Document html, String text) implements Seen {}

        /** There is none, and what that means for the run. */
        record None(Harvest harvest) implements Seen {}
    }

    static Seen of(Answer answer, String whatIsMissing) {
        if (!(answer instanceof Answer.Page page)) {
            return new Seen.None(Harvest.of(answer, whatIsMissing));
        }
        String text = new String(page.body(), StandardCharsets.UTF_8);
        return Pages.looksLikeMarkup(page.body())
                ? new Seen.Page(Jsoup.parse(text, page.url().toString()), text)
                : new Seen.None(
                        Harvest.nothing(RunOutcome.FAILED, page.url().getHost() + " did not answer with a web page"));
    }

    /** A page without what marks a board of this kind. */
    static Harvest notABoard(String host, String whatIsMissing) {
        return Harvest.nothing(RunOutcome.UNKNOWN_TENANT, host + " shows no board of this kind; " + whatIsMissing);
    }

    /**
     * Documents that are web pages: their schema.org JobPosting, else the text of an element as its {@code description}.
     *
     * @param selector CSS selector of that element
     */
    static Details details(Function<JsonNode, URI> address, String selector) {
        return new Details(address, ACCEPT, page -> posting(page, selector), "", "", Optional.empty());
    }

    private static Optional<JsonNode> posting(Answer.Page page, String selector) {
        Optional<JsonNode> stated = JobPostings.of(page, page.url()).stream()
                .flatMap(item -> item instanceof Posting posting ? Json.read(posting.body()).stream() : Stream.empty())
                .findFirst();
        return stated.or(() -> description(page, selector));
    }

    private static Optional<JsonNode> description(Answer.Page page, String selector) {
        Element text =
                Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8)).selectFirst(selector);
        if (text == null || text.text().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Json.MAPPER.createObjectNode().put("description", text.html()));
    }

    /** An address as a page links it, below the source's own host. */
    static String absolute(URI home, String href) {
        return href.startsWith("/") && !href.startsWith("//") ? home + href : href;
    }

    /** The words of an element below another one; a member is set only when there are some. */
    static void put(ObjectNode entry, String member, Element around, String selector) {
        Element found = around.selectFirst(selector);
        if (found != null && !found.text().isBlank()) {
            entry.put(member, found.text().strip());
        }
    }

    /** The JSON value that follows a mark in a script. */
    static Optional<JsonNode> embedded(String text, String mark) {
        int at = text.indexOf(mark);
        int from = at < 0 ? -1 : text.indexOf('{', at);
        if (from < 0) {
            return Optional.empty();
        }
        try (JsonParser parser = Json.LENIENT.createParser(text.substring(from))) {
            JsonNode json = Json.LENIENT.readTree(parser);
            return Optional.of(json);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
