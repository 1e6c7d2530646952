package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index gives what the reference gives, whatever the order, over any number of partitions. */
class AnyOrderTest {
    private static final long SEED = 20261103;
    private static final int SHUFFLES = 20;
    private static final Keeping KEEPING = new Keeping(Duration.ofDays(90), Duration.ofDays(730));

    @ParameterizedTest(name = "{0} partitions")
    @ValueSource(ints = {1, 4, 8})
    void twentyShufflesGiveTheSame(int partitions) {
        World world = new World(SEED, 120, 20);
        Deduplicator.Result expected =
                new Deduplicator().deduplicate(world.remaining(), Splits.of(world.splitsThatRemain()));
        assertThat(expected.canonical()).hasSizeGreaterThan(50);
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            long seed = SEED + shuffle;
            Cluster cluster = new Cluster(partitions, seed);
            world.shuffled(seed).forEach(change -> {
                if (change.split() != null) {
                    cluster.tell(change.split(), !change.undone());
                } else if (change.listing() == null) {
                    cluster.delete(change.key());
                } else {
                    cluster.put(change.listing());
                }
            });
            cluster.drain();
            assertThat(cluster.links).as("links, seed %d", seed).isEqualTo(expected.links());
            assertThat(cluster.canonical)
                    .as("canonical listings, seed %d", seed)
                    .isEqualTo(expected.canonical());
        }
    }

    /**
     * Partitions that work at their own pace: each takes its own records in order, which one is next the seed says. What
     * a company says of a listing counts as long as the listing belongs to it, as behind the link gate. Now
     * and then a partition loses its buckets and makes them again.
     */
    private static final class Cluster {
        private final Map<String, String> homes = new HashMap<>();
        private final Map<String, TreeSet<String>> apart = new HashMap<>();
        private final Map<String, ListingLink> links = new TreeMap<>();
        private final Map<String, CanonicalListing> canonical = new TreeMap<>();
        private final List<MemoryState> states = new ArrayList<>();
        private final List<DedupeIndex> indexes = new ArrayList<>();
        private final List<Queue<Runnable>> waiting = new ArrayList<>();
        private final Random pace;

        Cluster(int partitions, long seed) {
            pace = new Random(seed);
            for (int i = 0; i < partitions; i++) {
                MemoryState state = new MemoryState();
                states.add(state);
                indexes.add(new DedupeIndex(state, new Collecting(), KEEPING));
                waiting.add(new ArrayDeque<>());
            }
        }

        void put(Listing listing) {
            String home = Employers.home(listing.getCompany().getKey());
            String before = homes.put(listing.getKey(), home);
            if (before != null && !before.equals(home)) {
                leave(listing.getKey(), before);
            }
            int partition = partition(home);
            send(partition, home, index -> index.upsert(listing));
            if (!home.equals(before)) {
                tell(listing.getKey());
            }
        }

        void tell(ListingSplit pair, boolean isApart) {
            side(pair.getListing(), pair.getOther(), isApart);
            side(pair.getOther(), pair.getListing(), isApart);
        }

        private void side(String key, String other, boolean isApart) {
            TreeSet<String> others = apart.computeIfAbsent(key, any -> new TreeSet<>());
            if (isApart) {
                others.add(other);
            } else {
                others.remove(other);
            }
            tell(key);
        }

        private void tell(String key) {
            String home = homes.get(key);
            if (home != null) {
                int partition = partition(home);
                List<String> others = List.copyOf(apart.getOrDefault(key, new TreeSet<>()));
                send(partition, home, index -> index.tellApart(key, others));
            }
        }

        void delete(String key) {
            String before = homes.remove(key);
            if (before != null) {
                leave(key, before);
            }
            links.remove(key);
        }

        private void leave(String key, String home) {
            int partition = partition(home);
            send(partition, home, index -> index.remove(key));
        }

        private void send(int partition, String home, Consumer<DedupeIndex> record) {
            waiting.get(partition).add(() -> {
                states.get(partition).within(home);
                record.accept(indexes.get(partition));
            });
            if (pace.nextInt(3) > 0) {
                step();
            }
        }

        private void step() {
            Runnable next = waiting.get(pace.nextInt(waiting.size())).poll();
            if (next != null) {
                next.run();
                if (pace.nextInt(50) == 0) {
                    states.get(pace.nextInt(states.size())).rebuild();
                }
            }
        }

        void drain() {
            while (waiting.stream().anyMatch(queue -> !queue.isEmpty())) {
                step();
            }
        }

        private int partition(String home) {
            return Math.floorMod(home.hashCode(), indexes.size());
        }

        private final class Collecting implements Publisher {
            @Override
            public long link(String companyKey, ListingLink link, long last) {
                if (Employers.home(companyKey).equals(homes.get(link.getListing()))) {
                    links.put(link.getListing(), link);
                }
                return link.hashCode() | 1L;
            }

            @Override
            public long canonical(CanonicalListing listing, long last) {
                canonical.put(listing.getCanonical(), listing);
                return listing.hashCode() | 1L;
            }

            @Override
            public void retract(String canonicalId) {
                canonical.remove(canonicalId);
            }
        }
    }
}
