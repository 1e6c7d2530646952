package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.Algorithm;
import io.jobwire.dedupe.core.Ref;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Buckets in memory are what sorted sets are, also when they hold more than they show. */
class HomeBucketsTest {
    private static final long SEED = 20261121;
    private static final int BUCKETS = 6;
    private static final int LISTINGS = 60;

    @Test
    void anyHistoryGivesSortedSets() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        HomeBuckets buckets = new HomeBuckets(new DedupeMeters(meters));
        Map<Long, TreeSet<Ref>> sets = new TreeMap<>();
        Random random = new Random(SEED);
        int overflows = 0;
        for (int event = 0; event < 5_000; event++) {
            long bucket = random.nextInt(BUCKETS);
            Ref ref = new Ref(random.nextInt(5), "ashby:acme:" + random.nextInt(LISTINGS));
            TreeSet<Ref> set = sets.computeIfAbsent(bucket, any -> new TreeSet<>());
            if (random.nextInt(3) > 0) {
                overflows += set.size() >= Algorithm.BUCKET_WINDOW && !set.contains(ref) ? 1 : 0;
                buckets.add(bucket, ref);
                set.add(ref);
            } else {
                buckets.remove(bucket, ref);
                set.remove(ref);
            }
            assertThat(buckets.window(bucket))
                    .as("seed %d, event %d", SEED, event)
                    .isEqualTo(set.stream().limit(Algorithm.BUCKET_WINDOW).toList());
            assertThat(buckets.after(bucket, ref)).containsExactlyElementsOf(set.tailSet(ref, false));
        }
        assertThat(sets.values()).anyMatch(set -> set.size() > 2 * Algorithm.BUCKET_WINDOW);
        assertThat(meters.get("jobwire.dedupe.bucket.overflow").counter().count())
                .isEqualTo(overflows);
    }

    @Test
    void eachSpellingIsCountedUntilItsLastListingLeaves() {
        HomeBuckets buckets = new HomeBuckets(new DedupeMeters(new SimpleMeterRegistry()));
        buckets.load(new Ref(1, "a"), "acme", new long[] {1, 2});
        buckets.load(new Ref(2, "b"), "acmecorp", new long[] {2});
        buckets.settle();
        assertThat(buckets.changed()).isFalse();
        buckets.entered("acme");
        assertThat(buckets.changed()).isTrue();
        assertThat(buckets.listings()).isEqualTo(3);
        assertThat(buckets.left("acmecorp")).isZero();
        assertThat(buckets.left("acme")).isEqualTo(1);
        assertThat(buckets.left("acme")).isZero();
        assertThat(buckets.listings()).isZero();
        assertThat(buckets.window(2)).containsExactly(new Ref(1, "a"), new Ref(2, "b"));
    }
}
