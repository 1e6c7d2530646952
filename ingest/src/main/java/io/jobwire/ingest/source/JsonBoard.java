package io.jobwire.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import io.jobwire.ingest.http.Answer;
import io.jobwire.records.RunOutcome;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A whole board in one JSON document: an array of postings, bare or as a member of an object. It is read as a stream, so
 * that one posting at a time is a tree; a document that breaks off is partial, never complete.
 *
 * @param postings name of the member that holds the array; empty for a bare array
 * @param announced pointer to the number of postings that the board says it has; empty if it does not say
 * @param entries where a posting keeps what
 */
record JsonBoard(String postings, String announced, Entries entries) {

    static final String ACCEPT = "application/json";

    /** Fetches and reads a board. */
    Harvest collect(URI address, Visit visit, String whatIsMissing) throws InterruptedException {
        Answer answer = visit.getIfChanged(address, ACCEPT);
        return answer instanceof Answer.Page page ? read(page) : Harvest.of(answer, whatIsMissing);
    }

    /** Reads a board. */
    Harvest read(Answer.Page page) {
        String host = page.url().getHost();
        Collector collector = new Collector();
        ObjectNode around = Json.MAPPER.createObjectNode();
        try (JsonParser parser = Json.MAPPER.createParser(page.body())) {
            if (!readInto(parser, collector, around)) {
                return Harvest.nothing(
                        RunOutcome.FAILED, host + " answered JSON that is not a board; its format may have changed");
            }
        } catch (IOException e) {
            return broken(page, host, collector);
        }
        OptionalInt count = announcedCount(around);
        if (count.isPresent() && count.getAsInt() != collector.entries()) {
            return collector.harvest(
                    RunOutcome.PARTIAL,
                    host + " announces " + count.getAsInt() + " postings and sent " + collector.entries()
                            + "; nothing is closed on this");
        }
        return collector.harvest(RunOutcome.COMPLETE, "");
    }

    private boolean readInto(JsonParser parser, Collector collector, ObjectNode around) throws IOException {
        boolean found = false;
        JsonToken first = parser.nextToken();
        if (postings.isEmpty()) {
            if (first == JsonToken.START_ARRAY) {
                readArray(parser, collector);
                found = true;
            } else {
                parser.skipChildren();
            }
        } else if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals(postings) && value == JsonToken.START_ARRAY) {
                    readArray(parser, collector);
                    found = true;
                } else {
                    around.set(name, Json.MAPPER.<JsonNode>readTree(parser));
                }
            }
        }
        if (parser.nextToken() != null) {
            throw new IOException("there is something behind the end");
        }
        return found;
    }

    private void readArray(JsonParser parser, Collector collector) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode entry = Json.MAPPER.readTree(parser);
            if (entries.shows(entry)) {
                collector.add(entries.item(entry, Optional.empty()));
            } else {
                collector.skip();
            }
        }
    }

    private OptionalInt announcedCount(ObjectNode around) {
        JsonNode count = announced.isEmpty() ? around.path("") : around.at(announced);
        return count.isInt() ? OptionalInt.of(count.intValue()) : OptionalInt.empty();
    }

    private static Harvest broken(Answer.Page page, String host, Collector collector) {
        return collector.entries() == 0
                ? Reply.unreadable(page)
                : collector.harvest(
                        RunOutcome.PARTIAL,
                        host + " sent JSON that breaks off after " + collector.entries()
                                + " postings; those are taken, and nothing is closed");
    }

    /** Content hash of a posting that this board gave. */
    Optional<ContentHash> hash(String body) {
        return Json.read(body).map(node -> ContentHasher.json(node, entries.restless()));
    }
}
