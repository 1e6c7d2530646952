package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHasher;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The monthly thread "Ask HN: Who is hiring?" of Hacker News: {@code hackernews:whoishiring} for the newest one, or {@code
 * hackernews:ID} for a thread. Each top-level comment is a posting; answers to comments, and who wrote them, are left out.
 * A new thread closes the postings of the one before. Source: hn.algolia.com/api.
 */
final class HackerNews extends PublicBoard {
    private static final String NEWEST = "whoishiring";

    HackerNews() {
        super("hackernews", "https://hn.algolia.com", Terms.OPEN);
    }

    @Override
    public String example() {
        return NEWEST;
    }

    @Override
    public String target(String written) {
        return written.isBlank() || written.equals(ALL) ? NEWEST : super.target(written);
    }

    @Override
    public Optional<String> identify(URI address) {
        return Tenants.host(address).equals("news.ycombinator.com") && "/item".equals(address.getPath())
                ? Tenants.parameter(address, "id").filter(id -> id.matches("\\d{1,12}"))
                : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String thread = target;
        if (!target.matches("\\d{1,12}")) {
            Answer found = visit.get(
                    visit.at(home(target), "/api/v1/search_by_date?tags=story,author_" + Tenants.escape(target)),
                    JsonBoard.ACCEPT);
            if (!(found instanceof Answer.Page page)) {
                return Harvest.of(found, "Hacker News' search has moved");
            }
            Optional<String> newest = tree(page).flatMap(HackerNews::newest);
            if (newest.isEmpty()) {
                return Harvest.nothing(
                        RunOutcome.UNKNOWN_TENANT,
                        "Hacker News' search knows no thread \"Who is hiring?\" of " + target
                                + "; give the number of a thread");
            }
            thread = newest.get();
        }
        Answer answer = visit.getIfChanged(visit.at(home(target), "/api/v1/items/" + thread), JsonBoard.ACCEPT);
        return answer instanceof Answer.Page page ? read(page) : Harvest.of(answer, "there is no thread " + thread);
    }

    private static Optional<String> newest(JsonNode search) {
        return StreamSupport.stream(search.path("hits").spliterator(), false)
                .filter(hit -> {
                    String title = hit.path("title").asText().toLowerCase(Locale.ROOT);
                    return title.contains("hiring") && !title.contains("freelancer") && !title.contains("wants to be");
                })
                .max(Comparator.comparingLong(hit -> hit.path("created_at_i").asLong()))
                .flatMap(hit -> Json.text(hit, "objectID").or(() -> Json.text(hit, "story_id")));
    }

    private static Optional<JsonNode> tree(Answer.Page page) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(page.body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Harvest read(Answer.Page page) {
        Optional<JsonNode> thread =
                tree(page).filter(root -> root.path("children").isArray());
        if (thread.isEmpty()) {
            return Harvest.nothing(
                    Pages.looksLikeMarkup(page.body()) ? RunOutcome.BLOCKED : RunOutcome.FAILED,
                    page.url().getHost() + " did not answer with a thread and its comments");
        }
        Collector collector = new Collector();
        for (JsonNode comment : thread.get().path("children")) {
            Optional<String> id = Json.text(comment, "id");
            boolean gone = comment.path("deleted").asBoolean()
                    || comment.path("dead").asBoolean()
                    || Json.text(comment, "text").isEmpty();
            if (gone || id.isEmpty() || !(comment instanceof ObjectNode object)) {
                collector.skip();
                continue;
            }
            ObjectNode posting = object.deepCopy()
                    .without(Set.of("children", "author", "by", "kids", "points", "options", "updated_at"));
            collector.add(new Posting(
                    id.get(),
                    Optional.empty(),
                    "https://news.ycombinator.com/item?id=" + id.get(),
                    Json.write(posting),
                    ContentHasher.json(posting, Set.of()),
                    Optional.empty()));
        }
        return collector.harvest(RunOutcome.COMPLETE, "");
    }
}
