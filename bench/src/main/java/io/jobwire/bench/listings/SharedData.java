package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The folder of real data, and the postings of its captured boards. Stateless. */
final class SharedData {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant FETCHED = Instant.parse("2026-11-01T00:00:00Z");

    /**
     * A posting as Ashby's API answered it.
     *
     * @param company name of the board
     * @param job the posting
     */
    record Posting(String company, JsonNode job) {

        /** Whether it is of the part that is only reported. */
        boolean reported() {
            return SharedData.reported(company);
        }

        /** The raw listing of a body in Ashby's shape. */
        RawListing raw(JsonNode body) {
            String id = job.path("id").asText();
            return RawListing.newBuilder()
                    .setKey("ashby:" + company + ":" + id)
                    .setSource("ashby")
                    .setTenant(company)
                    .setNativeId(id)
                    .setUrl(job.path("jobUrl").asText())
                    .setFirstSeen(FETCHED)
                    .setFetchedAt(FETCHED)
                    .setFormat("ashby")
                    .setBody(body.toString())
                    .build();
        }

        RawListing raw() {
            return raw(job);
        }

        /** The listing of a body in Ashby's shape; empty when it is rejected. */
        Optional<Listing> listing(ListingNormalizer normalizer, JsonNode body) {
            return normalizer.normalize(raw(body)) instanceof Outcome.Normalized(Listing listing)
                    ? Optional.of(listing)
                    : Optional.empty();
        }
    }

    private SharedData() {}

    /** A file or folder of the real data; a sentence and exit code 2 when it is not there. */
    static Path path(String relative) {
        Path path = Path.of(System.getProperty("jobwire.shared.data", "absent")).resolve(relative);
        if (!Files.exists(path)) {
            System.err.println("There is no " + relative
                    + ": set JOBWIRE_JAVA_OPTS=-Djobwire.shared.data=FOLDER to a folder that has it.");
            System.exit(2);
        }
        return path;
    }

    /** A JSON file of the real data. */
    static JsonNode json(String relative) {
        try {
            return JSON.readTree(path(relative).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + relative + " cannot be read", e);
        }
    }

    /** All postings of the captured boards, board after board. */
    static List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        try (Stream<Path> files = Files.list(path("listings/ashby"))) {
            for (Path file : files.sorted().toList()) {
                String company = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
                for (JsonNode job : JSON.readTree(file.toFile()).path("jobs")) {
                    postings.add(new Posting(company, job));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The captured boards cannot be read", e);
        }
        return postings;
    }

    /** Whether a company is of the part that is only reported: two in five, by a checksum of the name. */
    static boolean reported(String company) {
        CRC32 sum = new CRC32();
        sum.update(company.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 5 >= 3;
    }
}
