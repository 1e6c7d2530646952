package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.Boards;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.records.Listing;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real boards through the topology: the same bytes as the reference; prints how fast. */
class ThroughputTest {
    @TempDir
    Path state;

    @Test
    void realBoardsGiveTheReferencesBytes() {
        Optional<Path> folder = Boards.folder();
        Assumptions.assumeTrue(folder.isPresent(), "Skipped: the shared data with real boards is not there");
        List<Listing> listings = Boards.listings(folder.get());
        try (Bench bench = new Bench(state)) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            listings.forEach(listing -> bench.put(listing));
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    "%d listings through the test driver with RocksDB, %.0f per CPU second, %.0f bucket overflows%n",
                    listings.size(), listings.size() / seconds, bench.count("jobwire.dedupe.bucket.overflow"));
            bench.settle();
            assertThat(bench.links()).hasSize(listings.size());
            bench.assertIs(new Deduplicator().deduplicate(listings));
        }
    }
}
