package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A board that comes in pages of JSON, one after the other. It fails closed: a page that is refused, breaks off or brings
 * nothing new, a count that was announced and not reached, and a cap all make the run partial, so that nothing is closed on
 * what was not seen.
 *
 * @param entries pointer to the array of entries; empty for a bare array
 * @param announced pointer to the number of entries that the board says it has; empty if it does not say
 * @param nativeId id of an entry
 * @param url page of an entry
 * @param requisitionId pointer to the employer's own number; empty for none
 * @param volatileFields members of an entry that move by themselves
 * @param mostPages pages of a run
 */
record PagedBoard(
        String entries,
        String announced,
        Function<JsonNode, Optional<String>> nativeId,
        Function<JsonNode, Optional<String>> url,
        String requisitionId,
        Set<String> volatileFields,
        int mostPages) {

    /** Where the page behind a page is; empty when it was the last. */
    interface Next {
        /**
         * @param read pages read so far
         * @param page the latest of them
         */
        Optional<URI> after(int read, JsonNode page);
    }

    /** Reads the pages from the first to the last. */
    Harvest collect(URI first, Next next, Function<URI, Request> requests, String whatIsMissing)
            throws InterruptedException {
        Collector collector = new Collector();
        Set<String> seen = new HashSet<>();
        Optional<URI> address = Optional.of(first);
        OptionalInt promised = OptionalInt.empty();
        for (int read = 1; address.isPresent(); read++) {
            Answer answer = requests.apply(address.get()).send();
            if (!(answer instanceof Answer.Page page)) {
                return read == 1 ? Harvest.of(answer, whatIsMissing) : brokenOff(collector, answer, read);
            }
            String host = page.url().getHost();
            JsonNode root = tree(page).orElse(null);
            JsonNode list = root == null ? null : entries.isEmpty() ? root : root.at(entries);
            if (root == null || list == null || !list.isArray()) {
                return read == 1 ? notABoard(page) : partial(collector, host + " sent no list of jobs as page " + read);
            }
            promised = read == 1 ? count(root) : promised;
            boolean fresh = list.isEmpty();
            for (JsonNode entry : list) {
                Item item = item(entry);
                collector.add(item);
                fresh |= !(item instanceof Posting posting) || seen.add(posting.nativeId());
            }
            if (!fresh) {
                return partial(collector, host + " sends the same page again, at page " + read);
            }
            address = list.isEmpty() ? Optional.empty() : next.after(read, root);
            if (address.isPresent() && read >= mostPages) {
                return partial(collector, host + " has more than the " + mostPages + " pages that a run reads");
            }
        }
        if (promised.isPresent() && promised.getAsInt() > collector.entries()) {
            return partial(
                    collector,
                    "The board announces " + promised.getAsInt() + " postings and sent " + collector.entries());
        }
        return collector.harvest(RunOutcome.COMPLETE, "");
    }

    /** One request that can be sent. */
    interface Request {
        Answer send() throws InterruptedException;
    }

    private static Optional<JsonNode> tree(Answer.Page page) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(page.body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Harvest notABoard(Answer.Page page) {
        String host = page.url().getHost();
        return Pages.looksLikeMarkup(page.body())
                ? Harvest.nothing(
                        RunOutcome.BLOCKED,
                        host + " sent a web page where JSON was due; it may block us or be down for a while")
                : Harvest.nothing(
                        RunOutcome.FAILED,
                        host + " answered with something that is not a board; its format may have changed");
    }

    private static Harvest brokenOff(Collector collector, Answer answer, int page) {
        Harvest meaning = Harvest.of(answer, "");
        return partial(collector, "Page " + page + " is missing: " + meaning.detail())
                .retryAt(meaning.retryAt());
    }

    private static Harvest partial(Collector collector, String why) {
        return collector.harvest(RunOutcome.PARTIAL, why + "; nothing is closed on this");
    }

    private OptionalInt count(JsonNode root) {
        JsonNode count = announced.isEmpty() ? root.path("") : root.at(announced);
        return count.canConvertToInt() && count.isNumber() ? OptionalInt.of(count.intValue()) : OptionalInt.empty();
    }

    private Item item(JsonNode entry) {
        String body = Json.write(entry);
        Optional<String> id = entry.isObject() ? nativeId.apply(entry) : Optional.empty();
        if (id.isEmpty()) {
            return new Fault("POSTING_WITHOUT_ID", "An entry of the board has no id", Optional.empty(), body);
        }
        return new Posting(
                id.get(),
                requisitionId.isEmpty() ? Optional.empty() : Json.scalar(entry.at(requisitionId)),
                url.apply(entry).orElse(""),
                body,
                ContentHasher.json(entry, volatileFields),
                Optional.empty());
    }

    /** Content hash of a posting that this board gave. */
    Optional<ContentHash> hash(String body) {
        return Json.read(body).map(node -> ContentHasher.json(node, volatileFields));
    }
}
