package io.jobwire.bench.quality;

import com.dynatrace.hash4j.hashing.Hashing;
import io.jobwire.bench.run.ThreadCpu;
import io.jobwire.dedupe.core.Publisher;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;

/**
 * Entry point: how the time of the stage's core grows with the number of live listings: four partitions of the index on their stores on disk, as the stage has
 * them, one thread, no broker. What is published is written and hashed, and goes nowhere. Memory is bounded, so that a million are reached.
 */
public final class StoredGrowth {
    private static final int PARTITIONS = 4;
    private static final int CHUNK = 1_000;
    private static final int AHEAD = 8;
    /** Kept free: what is on disk of a listing, twice while it is compacted. */
    private static final long DISK_BYTES = 6_000;

    private final RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
    private final List<Listing> postings;
    private final boolean giant;
    private final long[] marks;

    private StoredGrowth(List<Listing> postings, boolean giant, long[] marks) {
        this.postings = postings;
        this.giant = giant;
        this.marks = marks;
    }

    /** A listing and its bytes in the wire format. */
    private record Made(Listing listing, Bytes wire) {}

    /** Arguments: the folder that has {@code listings/}, {@code giant} for a company that has half of all, then the numbers of live listings at which to report, ascending. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2 || !Files.isDirectory(Path.of(args[0], "listings", "ashby"))) {
            System.err.println(
                    "Usage: bench/growth FOLDER [giant] LISTINGS..., where FOLDER/listings/ashby has captured boards and LISTINGS"
                            + " are whole thousands, as 10000 100000 1000000");
            System.exit(2);
            return;
        }
        boolean giant = args[1].equals("giant");
        long[] marks = Arrays.stream(args)
                .skip(giant ? 2 : 1)
                .mapToLong(Long::parseLong)
                .sorted()
                .toArray();
        Path data = Files.createTempDirectory("jobwire-growth");
        try {
            if (data.toFile().getUsableSpace() < marks[marks.length - 1] * DISK_BYTES) {
                System.err.println(
                        "Too little room in " + data.getParent() + " for " + marks[marks.length - 1] + " listings");
                System.exit(1);
                return;
            }
            new StoredGrowth(new Corpus().boards(Path.of(args[0], "listings", "ashby")), giant, marks).run(data);
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    var _ = file.toFile().delete();
                });
            }
        }
        System.exit(0);
    }

    private void run(Path data) throws InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "# Growth of the core of deduplication on disk%n%nCommit %s, %d captured postings, %d partitions%n%n"
                        + "| live listings | microseconds of the core a listing | of rocksdb | heap, MB | on disk, bytes a listing |%n|---|---|---|---|---|%n",
                System.getProperty("jobwire.bench.commit", "unknown"),
                postings.size(),
                PARTITIONS);
        BlockingQueue<List<Made>> queue = new ArrayBlockingQueue<>(AHEAD);
        Thread maker = new Thread(() -> make(queue), "bench-maker");
        maker.setDaemon(true);
        maker.start();
        StoredPartition[] partitions = new StoredPartition[PARTITIONS];
        Written written = new Written();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions[i] = StoredPartition.open(data.resolve("partition-" + i), serdes, written);
        }
        long live = 0;
        double taken = 0;
        for (long mark : marks) {
            long from = live;
            Map<String, Double> before = ThreadCpu.now();
            double core = 0;
            while (live < mark) {
                List<Made> chunk = queue.take();
                long start = System.nanoTime();
                for (Made made : chunk) {
                    partitions[
                            Math.floorMod(StoredPartition.home(made.listing()).hashCode(), PARTITIONS)].upsert(
                            made.listing(), made.wire().get());
                }
                core += (System.nanoTime() - start) / 1e9;
                live += chunk.size();
            }
            taken += core;
            Map<String, Double> cpu = ThreadCpu.between(before, ThreadCpu.now());
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "| %d to %d | %.0f | %.0f | %d | %d |%n",
                    from,
                    live,
                    core * 1e6 / (live - from),
                    cpu.getOrDefault("rocksdb", 0.0) * 1e6 / (live - from),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    size(data) / live);
            System.out.flush();
        }
        maker.interrupt();
        for (StoredPartition partition : partitions) {
            partition.close();
        }
        System.out.printf(
                Locale.ROOT,
                "%n%.0f seconds in all, %d links and canonical listings published, %d taken back%n",
                taken,
                written.published,
                written.retracted);
    }

    private void make(BlockingQueue<List<Made>> queue) {
        Copies copies = new Copies(postings);
        Serializer<Listing> serializer = serdes.of(Topics.LISTINGS_NORMALIZED).serializer();
        String topic = TopicNames.plain().of(Topics.LISTINGS_NORMALIZED);
        try {
            while (true) {
                List<Made> chunk = new ArrayList<>(CHUNK);
                for (int i = 0; i < CHUNK; i++) {
                    Listing listing = giant ? copies.nextWithGiant() : copies.next();
                    chunk.add(new Made(listing, Bytes.wrap(serializer.serialize(topic, listing))));
                }
                queue.put(chunk);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long size(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".sst"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | java.io.UncheckedIOException _) {
            return -1; // files went while they were looked at
        }
    }

    /** Writes and hashes what is published, as the stage does to see whether it is another. */
    private final class Written implements Publisher {
        private final Serializer<ListingLink> links =
                serdes.of(Topics.LISTINGS_LINKS).serializer();
        private final Serializer<CanonicalListing> canonical =
                serdes.of(Topics.LISTINGS_CANONICAL).serializer();
        private long published;
        private long retracted;

        @Override
        public long link(String companyKey, ListingLink link, long last) {
            return published(links.serialize(TopicNames.plain().of(Topics.LISTINGS_LINKS), link), last);
        }

        @Override
        public long canonical(CanonicalListing listing, long last) {
            return published(canonical.serialize(TopicNames.plain().of(Topics.LISTINGS_CANONICAL), listing), last);
        }

        private long published(byte[] bytes, long last) {
            long hash = Hashing.xxh3_64().hashBytesToLong(bytes);
            published += hash == last ? 0 : 1;
            return hash == 0 ? 1 : hash;
        }

        @Override
        public void retract(String canonicalId) {
            retracted++;
        }
    }
}
