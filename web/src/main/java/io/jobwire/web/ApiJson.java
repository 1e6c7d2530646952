package io.jobwire.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.json.RecordJson;
import io.jobwire.runtime.StageHealth;
import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import io.jobwire.search.Highlight;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the answers of the API back. */
final class ApiJson {
    private ApiJson() {}

    static SearchResult result(JsonNode body) {
        List<SearchHit> hits = new ArrayList<>();
        for (JsonNode hit : body.path("hits")) {
            hits.add(new SearchHit(
                    hit.path("score").asDouble(),
                    RecordJson.read(CanonicalListing.class, hit.path("listing").toString()),
                    highlights(hit.path("highlights"))));
        }
        Map<Dimension, List<FacetValue>> facets = new EnumMap<>(Dimension.class);
        for (Map.Entry<String, JsonNode> facet : body.path("facets").properties()) {
            List<FacetValue> values = new ArrayList<>();
            for (JsonNode value : facet.getValue()) {
                values.add(new FacetValue(
                        value.path("value").asText(),
                        value.path("label").asText(),
                        value.path("count").asLong()));
            }
            Dimension.of(facet.getKey()).ifPresent(dimension -> facets.put(dimension, values));
        }
        Optional<String> next =
                Optional.of(body.path("next")).filter(JsonNode::isTextual).map(JsonNode::asText);
        return new SearchResult(body.path("total").asLong(), hits, facets, next);
    }

    private static List<Highlight> highlights(JsonNode all) {
        List<Highlight> highlights = new ArrayList<>();
        for (JsonNode one : all) {
            List<Highlight.Mark> marks = new ArrayList<>();
            one.path("marks")
                    .forEach(mark -> marks.add(new Highlight.Mark(
                            mark.path(0).asInt(), mark.path(1).asInt())));
            highlights.add(
                    new Highlight(one.path("field").asText(), one.path("text").asText(), marks));
        }
        return highlights;
    }

    static Status status(JsonNode body) {
        List<Status.StageStatus> stages = new ArrayList<>();
        for (JsonNode stage : body.path("stages")) {
            stages.add(new Status.StageStatus(
                    stage.path("name").asText(),
                    new StageHealth(
                            StageHealth.State.valueOf(stage.path("state").asText()),
                            stage.path("detail").asText(),
                            stage.path("restored").asLong(),
                            stage.path("toRestore").asLong())));
        }
        Map<String, Long> topics = new LinkedHashMap<>();
        body.path("topics")
                .properties()
                .forEach(topic -> topics.put(topic.getKey(), topic.getValue().asLong()));
        Optional<Status.EndToEnd> endToEnd = Optional.of(body.path("endToEnd"))
                .filter(JsonNode::isObject)
                .map(measured -> new Status.EndToEnd(
                        measured.path("count").asLong(),
                        measured.path("p50Seconds").asDouble(),
                        measured.path("p99Seconds").asDouble()));
        return new Status(
                body.path("version").asText(),
                Duration.ofSeconds(body.path("uptimeSeconds").asLong()),
                body.path("listings").asLong(),
                stages,
                topics,
                endToEnd);
    }
}
