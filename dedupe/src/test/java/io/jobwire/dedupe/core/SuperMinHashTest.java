package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuperMinHashTest {
    private static final long SEED = 20261123;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    @Test
    void theBytesAreThoseOfHash4jWhateverTheSizeOfTheSet() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int set = 0; set < 4_000; set++) {
            // Few elements leave places for the third draw and on, many leave none for the second.
            int size = 1 + random.nextInt(set % 4 == 0 ? 60 : set % 4 == 1 ? 400 : 1_500);
            long[] elements = random.longs(size).toArray();
            assertThat(SuperMinHash.of(elements))
                    .as("seed %d, set %d of %d", SEED, set, size)
                    .isEqualTo(SuperMinHash.POLICY.createHasher().compute(ElementHashProvider.ofValues(elements)));
        }
    }

    @Test
    void anElementThatWouldDrawAPlaceTwiceIsLeftToHash4j() {
        // SplitMix64's second number of it ends in 32 bits of zero, which Lemire's method draws again.
        long[] elements = new SplittableRandom(SEED).longs(700).toArray();
        elements[350] = before(0x1234567800000000L) - (STEP << 1);
        assertThat(SuperMinHash.of(elements))
                .isEqualTo(SuperMinHash.POLICY.createHasher().compute(ElementHashProvider.ofValues(elements)));
    }

    /** What SplitMix64 finishes to a number. */
    private static long before(long finished) {
        long z = finished ^ (finished >>> 31) ^ (finished >>> 62);
        z *= inverse(0x94d049bb133111ebL);
        z = z ^ (z >>> 27) ^ (z >>> 54);
        z *= inverse(0xbf58476d1ce4e5b9L);
        return z ^ (z >>> 30) ^ (z >>> 60);
    }

    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
