package io.jobwire.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds captured postings by their keys, as the texts that people would hand in. */
final class Postings {
    private final Path data;
    private final ObjectMapper mapper = new ObjectMapper();

    /** @param data folder of the shared data */
    Postings(Path data) {
        this.data = data;
    }

    /**
     * Title and description.
     *
     * @param key {@code ashby:BOARD:ID}, or {@code feed:DAY:NUMBER} of the feeds of one recruiter
     */
    String text(String key) throws IOException {
        String[] parts = key.split(":", 3);
        return parts[0].equals("feed") ? feed(parts[1], parts[2]) : board(parts[1], parts[2]);
    }

    private String board(String board, String id) throws IOException {
        JsonNode all = mapper.readTree(
                data.resolve("listings/ashby/" + board + ".json").toFile());
        for (JsonNode job : all.path("jobs")) {
            if (job.path("id").asText().equals(id)) {
                return job.path("title").asText() + "\n\n"
                        + job.path("descriptionPlain").asText();
            }
        }
        throw new IllegalStateException("The board " + board + " has no posting " + id);
    }

    private String feed(String day, String number) throws IOException {
        Document feed = Jsoup.parse(
                Files.readString(data.resolve("listings/feeds/" + day + "/feed.xml")), "", Parser.xmlParser());
        for (Element job : feed.select("job")) {
            if (job.select("> referencenumber").text().strip().equals(number)) {
                return "<h1>" + job.select("> title").text() + "</h1>\n"
                        + job.select("> description").text();
            }
        }
        throw new IllegalStateException("The feed of " + day + " has no posting " + number);
    }
}
