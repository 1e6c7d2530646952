package io.jobwire.launcher.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Company;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Postings of captured boards as the normalizer reads them, and what may happen to them.
 *
 * @param listings of some boards, by board and in its order
 */
record CapturedListings(List<Listing> listings) {
    private static final Instant DAY = Instant.parse("2026-10-01T06:00:00Z");

    /**
     * A record of {@code listings.normalized}.
     *
     * @param listing null: a tombstone
     */
    record Change(String key, @Nullable Listing listing) {}

    /** Those of the first boards; skips the test where there are none. */
    static CapturedListings read(int boards) throws IOException {
        Path folder = Path.of(System.getProperty("jobwire.shared.data", "nowhere"), "listings", "ashby");
        assumeTrue(Files.isDirectory(folder), "skipped: no captured boards in " + folder);
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        List<Listing> listings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().limit(boards).toList()) {
                String board = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
                for (JsonNode job : new ObjectMapper().readTree(file.toFile()).path("jobs")) {
                    if (normalizer.normalize(raw(board, job)) instanceof Outcome.Normalized(Listing listing)) {
                        listings.add(listing);
                    }
                }
            }
        }
        return new CapturedListings(listings);
    }

    private static RawListing raw(String board, JsonNode job) {
        String id = job.path("id").asText();
        return RawListing.newBuilder()
                .setKey("ashby:" + board + ':' + id)
                .setSource("ashby")
                .setTenant(board)
                .setNativeId(id)
                .setUrl(job.path("jobUrl").asText())
                .setFirstSeen(DAY)
                .setFetchedAt(DAY)
                .setFormat("ashby")
                .setStatus(ListingStatus.OPEN)
                .setSourceId("ashby:" + board)
                .setCompany(board)
                .setBody(job.toString())
                .build();
    }

    /**
     * Every third posting is on another board, too; some close, some move to another company and back, some are deleted. Each key's
     * records are in their order, all else is shuffled.
     */
    List<Change> changes(long seed) {
        Random random = new Random(seed);
        List<Queue<Change>> histories = new ArrayList<>();
        for (Listing listing : listings) {
            histories.add(history(listing, random));
            if (random.nextInt(3) == 0) {
                histories.add(history(repost(listing), random));
            }
        }
        List<Change> changes = new ArrayList<>();
        while (!histories.isEmpty()) {
            int at = random.nextInt(histories.size());
            changes.add(histories.get(at).remove());
            if (histories.get(at).isEmpty()) {
                histories.set(at, histories.getLast());
                histories.removeLast();
            }
        }
        return changes;
    }

    /** What is there after all of them. */
    static Collection<Listing> remaining(List<Change> changes) {
        Map<String, Listing> remaining = new TreeMap<>();
        changes.forEach(change -> {
            if (change.listing() == null) {
                remaining.remove(change.key());
            } else {
                remaining.put(change.key(), change.listing());
            }
        });
        return remaining.values();
    }

    private static Queue<Change> history(Listing listing, Random random) {
        List<Listing> versions = switch (random.nextInt(10)) {
            case 0 -> List.of(listing, closed(listing));
            case 1 -> List.of(listing, closed(listing), listing);
            case 2 -> List.of(listing, elsewhere(listing), listing);
            case 3 -> List.of(elsewhere(listing), listing);
            default -> List.of(listing);
        };
        Queue<Change> history = new ArrayDeque<>();
        versions.forEach(version -> history.add(new Change(version.getKey(), version)));
        if (random.nextInt(20) == 0) {
            history.add(new Change(listing.getKey(), null));
        }
        return history;
    }

    private static Listing closed(Listing listing) {
        return Listing.newBuilder(listing)
                .setStatus(ListingStatus.CLOSED)
                .setClosedReason("GONE")
                .build();
    }

    private static Listing elsewhere(Listing listing) {
        return Listing.newBuilder(listing)
                .setCompany(new Company("Elsewhere", "elsewhere", false))
                .build();
    }

    private static Listing repost(Listing listing) {
        return Listing.newBuilder(listing)
                .setKey("mirror:" + listing.getKey())
                .setSource("mirror")
                .setUrl("https://mirror.example/" + listing.getKey())
                .setFirstParty(false)
                .build();
    }
}
