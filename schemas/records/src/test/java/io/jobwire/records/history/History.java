package io.jobwire.records.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.jobwire.records.registry.PublishedSchema;
import io.jobwire.records.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The published versions of the topics' schemas, as files. */
final class History {
    private static final Path FOLDER = Path.of("src/main/resources/history");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private History() {}

    /** Oldest first. */
    static List<Schema> of(Topic<?> topic) throws IOException {
        List<Schema> versions = new ArrayList<>();
        for (Path file = file(topic, 1); Files.exists(file); file = file(topic, versions.size() + 1)) {
            versions.add(new Schema.Parser().parse(Files.readString(file)));
        }
        return versions;
    }

    /** Names of the subjects that have a version. */
    static List<String> subjects() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    /** The schema that this build would publish. */
    static Schema current(Topic<?> topic) {
        return PublishedSchema.of(topic.schema());
    }

    /** Also a changed description is a new version: registries compare the whole text. */
    static boolean same(Schema a, Schema b) {
        return a.toString().equals(b.toString());
    }

    static void publish(Topic<?> topic, int version) throws IOException {
        Path file = file(topic, version);
        Files.createDirectories(file.getParent());
        Object json = JSON.readTree(current(topic).toString());
        Files.writeString(file, JSON.writeValueAsString(json) + "\n");
    }

    static Path file(Topic<?> topic, int version) {
        return FOLDER.resolve(topic.name() + "-value").resolve("v" + version + ".avsc");
    }
}
