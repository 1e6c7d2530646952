package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.Boards;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.records.Listing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real boards through the topology give the bytes that the reference gives. */
class RealBoardsTopologyTest {
    @TempDir
    Path state;

    @Test
    void realBoardsGiveTheReferencesBytes() {
        Optional<Path> folder = Boards.folder();
        Assumptions.assumeTrue(folder.isPresent(), "Skipped: the shared data with real boards is not there");
        List<Listing> listings = Boards.listings(folder.get()).subList(0, 1_000);
        try (Bench bench = new Bench(state)) {
            listings.forEach(listing -> bench.put(listing));
            bench.settle();
            assertThat(bench.links()).hasSize(listings.size());
            bench.assertIs(new Deduplicator().deduplicate(listings));
            long sum = 0;
            for (String store :
                    List.of(DedupeNames.COMPANIES, DedupeNames.NODES, DedupeNames.TEXTS, DedupeNames.DICTIONARIES)) {
                long bytes = bench.bytes(store) / listings.size();
                System.out.println(store + ": " + bytes + " bytes a listing");
                sum += bytes;
            }
            assertThat(sum).as("bytes of state a listing").isLessThan(2_200);
        }
    }
}
