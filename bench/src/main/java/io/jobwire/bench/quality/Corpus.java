package io.jobwire.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Captured postings as the normalizer reads them. One thread. */
final class Corpus {
    static final Instant DAY = Instant.parse("2026-10-01T06:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());

    /**
     * All postings of a folder of {@code <board>.json}, each an answer of Ashby's API, by board and in its order. First seen
     * is when they were published.
     */
    List<Listing> boards(Path folder) {
        return boards(folder, Integer.MAX_VALUE);
    }

    /** Those of the first boards only. */
    List<Listing> boards(Path folder, int most) {
        List<Listing> listings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .limit(most)
                    .toList()) {
                String board = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
                for (JsonNode job : JSON.readTree(file.toFile()).path("jobs")) {
                    Instant published = Optional.ofNullable(
                                    job.path("publishedAt").asText(null))
                            .map(text -> OffsetDateTime.parse(text).toInstant())
                            .orElse(DAY);
                    add(
                            raw(
                                            "ashby",
                                            board,
                                            job.path("id").asText(),
                                            job.path("jobUrl").asText(),
                                            published)
                                    .setCompany(board)
                                    .setBody(JSON.writeValueAsString(job))
                                    .build(),
                            listings);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The boards in " + folder + " cannot be read", e);
        }
        return listings;
    }

    /** What the normalizer makes of a raw listing; one that it refuses is left out. */
    void add(RawListing raw, List<Listing> to) {
        if (normalizer.normalize(raw) instanceof Outcome.Normalized(Listing listing)) {
            to.add(listing);
        }
    }

    /** A raw listing whose body is still to come; its format is the source. */
    static RawListing.Builder raw(String source, String tenant, String id, String url, Instant firstSeen) {
        return RawListing.newBuilder()
                .setKey(source + ':' + tenant + ':' + id)
                .setSource(source)
                .setTenant(tenant)
                .setNativeId(id)
                .setUrl(url)
                .setFirstSeen(firstSeen)
                .setFetchedAt(DAY)
                .setFormat(source)
                .setStatus(ListingStatus.OPEN)
                .setSourceId(source + ':' + tenant);
    }
}
