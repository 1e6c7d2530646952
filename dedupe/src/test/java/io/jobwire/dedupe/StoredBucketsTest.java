package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.Algorithm;
import io.jobwire.dedupe.core.Ref;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** Buckets in a store are what sorted sets are, also when they are full, read anew or emptied. */
class StoredBucketsTest {
    private static final long SEED = 20261121;
    private static final int BUCKETS = 6;
    private static final int LISTINGS = 60;

    private final KeyValueStore<Bytes, byte[]> store =
            Stores.inMemoryKeyValueStore("buckets").get();
    private final Map<Long, TreeSet<Ref>> sets = new TreeMap<>();
    private StoredBuckets buckets = open();

    private StoredBuckets open() {
        return new StoredBuckets(store, new DedupeMeters(new SimpleMeterRegistry()), 16);
    }

    @Test
    void anyHistoryGivesSortedSetsAndAnEmptyStoreWhenAllListingsAreGone() {
        Random random = new Random(SEED);
        for (int event = 0; event < 2_000; event++) {
            long bucket = random.nextInt(BUCKETS);
            Ref ref = new Ref(random.nextInt(5), "ashby:acme:" + random.nextInt(LISTINGS));
            TreeSet<Ref> set = sets.computeIfAbsent(bucket, any -> new TreeSet<>());
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    buckets.add(bucket, ref);
                    set.add(ref);
                }
                case 2 -> {
                    buckets.remove(bucket, ref);
                    set.remove(ref);
                }
                default -> forget(ref);
            }
            if (random.nextInt(3) == 0) {
                buckets.flush(event);
            }
            if (random.nextInt(40) == 0) {
                buckets.flush(event);
                buckets = open();
            }
            assertThat(buckets.window(bucket))
                    .as("seed %d, event %d", SEED, event)
                    .isEqualTo(set.stream().limit(Algorithm.BUCKET_WINDOW).toList());
            assertThat(buckets.after(bucket, ref)).containsExactlyElementsOf(set.tailSet(ref, false));
        }
        assertThat(sets.values()).anyMatch(set -> set.size() > 2 * Algorithm.BUCKET_WINDOW);
        for (int listing = 0; listing < LISTINGS; listing++) {
            for (int firstSeen = 0; firstSeen < 5; firstSeen++) {
                forget(new Ref(firstSeen, "ashby:acme:" + listing));
            }
        }
        buckets.flush(2_000);
        assertThat(entries()).as("the sequence is all that is left").isEqualTo(1);
    }

    private void forget(Ref ref) {
        sets.forEach((bucket, set) -> {
            buckets.remove(bucket, ref);
            set.remove(ref);
        });
        buckets.forget(ref);
    }

    private int entries() {
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys.size();
    }
}
