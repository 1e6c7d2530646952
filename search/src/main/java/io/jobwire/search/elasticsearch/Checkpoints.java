package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.runtime.Checkpoint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where an index stands, as a document in it. */
final class Checkpoints {
    /** No canonical id looks so. */
    private static final String ID = "#checkpoint";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Server server;

    Checkpoints(Server server) {
        this.server = server;
    }

    void write(String index, Checkpoint checkpoint) {
        ObjectNode document = JSON.createObjectNode();
        ObjectNode fields = document.putObject(EsFields.CHECKPOINT);
        fields.put("stream", checkpoint.stream()).put("at", checkpoint.at().toString());
        ObjectNode next = fields.putObject("next");
        checkpoint.next().forEach((partition, offset) -> next.put(partition.toString(), offset));
        server.insist(client -> client.index(write -> write.index(index).id(ID).document(document)));
    }

    Optional<Checkpoint> read(String index) {
        GetResponse<ObjectNode> found =
                server.insist(client -> client.get(get -> get.index(index).id(ID), ObjectNode.class));
        JsonNode fields = Optional.ofNullable(found.source())
                .map(source -> source.path(EsFields.CHECKPOINT))
                .orElseGet(JSON::missingNode);
        if (!fields.isObject()) {
            return Optional.empty();
        }
        Map<Integer, Long> next = new HashMap<>();
        fields.path("next")
                .properties()
                .forEach(entry -> next.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asLong()));
        return Optional.of(new Checkpoint(
                fields.path("stream").asText(),
                next,
                Instant.parse(fields.path("at").asText())));
    }
}
