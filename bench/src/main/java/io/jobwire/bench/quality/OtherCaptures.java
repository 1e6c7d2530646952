package io.jobwire.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.records.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Captured postings that are no boards of Ashby: one large company's, and those of some hundred companies that were read from several
 * systems. What they say is handed to the normalizer as a schema.org JobPosting. One thread.
 */
final class OtherCaptures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Corpus corpus;

    OtherCaptures(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Postings of {@code uber.json}; the tenant is {@code uber}. */
    List<Listing> uber(Path file) {
        List<Listing> listings = new ArrayList<>();
        for (JsonNode job : read(file).path("jobs")) {
            String url = job.path("url").asText();
            List<String> places = new ArrayList<>();
            job.path("locations").forEach(place -> places.add(place.asText()));
            add(
                    "uber",
                    url.replaceAll("\\D+", ""),
                    url,
                    posting(job.path("title").asText(), job.path("description").asText(), "Uber", places),
                    listings);
        }
        return listings;
    }

    /** Postings of {@code normalized-with-text.json}; the tenant is {@code several}. */
    List<Listing> several(Path file) {
        List<Listing> listings = new ArrayList<>();
        for (JsonNode job : read(file)) {
            ObjectNode posting = posting(
                    job.path("title").asText(),
                    job.path("description").asText(),
                    job.path("company").asText(),
                    List.of(job.path("location").asText().split("\\s*\\|\\s*")));
            if (job.path("remote").asBoolean()) {
                posting.put("jobLocationType", "TELECOMMUTE");
            }
            add("several", job.path("job_key").asText(), job.path("url").asText(), posting, listings);
        }
        return listings;
    }

    private void add(String tenant, String id, String url, ObjectNode posting, List<Listing> to) {
        corpus.add(
                Corpus.raw("jsonld", tenant, id, url, Corpus.DAY)
                        .setBody(posting.toString())
                        .build(),
                to);
    }

    private static ObjectNode posting(String title, String description, String company, List<String> places) {
        ObjectNode job = JSON.createObjectNode();
        job.put("@type", "JobPosting");
        job.put("title", title);
        job.put("description", description);
        job.putObject("hiringOrganization").put("name", company);
        ArrayNode locations = job.putArray("jobLocation");
        places.stream()
                .filter(place -> !place.isBlank())
                .forEach(place -> locations.addObject().put("name", place).put("address", place));
        return job;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The postings in " + file + " cannot be read", e);
        }
    }
}
