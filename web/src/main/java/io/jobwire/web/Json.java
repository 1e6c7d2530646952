package io.jobwire.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SavedSearch;
import io.jobwire.records.json.RecordJson;
import io.jobwire.search.FacetValue;
import io.jobwire.search.Highlight;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchResult;
import io.jobwire.search.Suggestion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers of the API as JSON. Names are compatibility; those of records are the Avro fields'. */
final class Json {
    static final JsonFactory FACTORY = new JsonFactory();

    /** Long fields that a list of hits does without. */
    private static final Set<String> ONLY_FULL = Set.of("text", "sections", "provenance", "normalizer");

    private Json() {}

    /** Writes one JSON value. */
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String text(Writing writing) {
        StringWriter text = new StringWriter(4096);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }

    static String of(SearchResult result, boolean full) {
        return text(json -> {
            json.writeStartObject();
            json.writeNumberField("total", result.total());
            json.writeArrayFieldStart("hits");
            for (SearchHit hit : result.hits()) {
                hit(json, hit, full);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("facets");
            for (var facet : result.facets().entrySet()) {
                json.writeArrayFieldStart(facet.getKey().parameter());
                for (FacetValue value : facet.getValue()) {
                    json.writeStartObject();
                    json.writeStringField("value", value.value());
                    json.writeStringField("label", value.label());
                    json.writeNumberField("count", value.count());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeStringField("next", result.next().orElse(null));
            json.writeEndObject();
        });
    }

    /** Hits in order, without anything around them. */
    static String ofHits(List<SearchHit> hits, boolean full) {
        return text(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("hits");
            for (SearchHit hit : hits) {
                hit(json, hit, full);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static String ofSuggestions(List<Suggestion> suggestions) {
        return text(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("suggestions");
            for (Suggestion one : suggestions) {
                json.writeStartObject();
                json.writeStringField("kind", one.kind().name());
                json.writeStringField("text", one.text());
                json.writeNumberField("count", one.count());
                json.writeStringField("query", one.query());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void hit(JsonGenerator json, SearchHit hit, boolean full) throws IOException {
        json.writeStartObject();
        json.writeStringField("canonical", hit.canonical());
        json.writeNumberField("score", hit.score());
        json.writeFieldName("listing");
        if (full) {
            json.writeRawValue(RecordJson.write(hit.listing()));
        } else {
            summary(json, hit.listing());
        }
        json.writeArrayFieldStart("highlights");
        for (Highlight highlight : hit.highlights()) {
            json.writeStartObject();
            json.writeStringField("field", highlight.field());
            json.writeStringField("text", highlight.text());
            json.writeStringField("html", highlight.html());
            json.writeArrayFieldStart("marks");
            for (Highlight.Mark mark : highlight.marks()) {
                json.writeArray(new int[] {mark.start(), mark.end()}, 0, 2);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, CanonicalListing listing) throws IOException {
        try (JsonParser record = FACTORY.createParser(RecordJson.write(listing))) {
            record.nextToken();
            json.writeStartObject();
            while (record.nextToken() != JsonToken.END_OBJECT) {
                String name = record.currentName();
                record.nextToken();
                if (ONLY_FULL.contains(name)) {
                    record.skipChildren();
                } else {
                    json.writeFieldName(name);
                    json.copyCurrentStructure(record);
                }
            }
            json.writeEndObject();
        }
    }

    static String of(String resume, RecommendationsView.Page page) {
        return text(json -> {
            json.writeStartObject();
            json.writeStringField("resume", resume);
            json.writeNumberField("total", page.total());
            json.writeArrayFieldStart("recommendations");
            List<Recommendation> best = page.recommendations();
            for (Recommendation recommendation : best) {
                json.writeRawValue(RecordJson.write(recommendation));
            }
            json.writeEndArray();
            json.writeStringField("next", page.next().orElse(null));
            json.writeEndObject();
        });
    }

    static String ofSearches(String user, List<SavedSearch> searches) {
        return text(json -> {
            json.writeStartObject();
            json.writeStringField("user", user);
            json.writeArrayFieldStart("searches");
            for (SavedSearch search : searches) {
                json.writeRawValue(RecordJson.write(search));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static String of(Status status) {
        return text(json -> {
            json.writeStartObject();
            json.writeStringField("version", status.version());
            json.writeNumberField("uptimeSeconds", status.uptime().toSeconds());
            json.writeNumberField("listings", status.listings());
            json.writeArrayFieldStart("stages");
            for (Status.StageStatus stage : status.stages()) {
                json.writeStartObject();
                json.writeStringField("name", stage.name());
                json.writeStringField("state", stage.health().state().name());
                json.writeStringField("detail", stage.health().detail());
                json.writeNumberField("restored", stage.health().restored());
                json.writeNumberField("toRestore", stage.health().toRestore());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("topics");
            for (Map.Entry<String, Long> topic : status.topics().entrySet()) {
                json.writeNumberField(topic.getKey(), topic.getValue());
            }
            json.writeEndObject();
            if (status.endToEnd().isPresent()) {
                Status.EndToEnd measured = status.endToEnd().get();
                json.writeObjectFieldStart("endToEnd");
                json.writeNumberField("count", measured.count());
                json.writeNumberField("p50Seconds", measured.p50Seconds());
                json.writeNumberField("p99Seconds", measured.p99Seconds());
                json.writeEndObject();
            } else {
                json.writeNullField("endToEnd");
            }
            json.writeEndObject();
        });
    }
}
