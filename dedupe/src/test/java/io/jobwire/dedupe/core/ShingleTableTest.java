package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A table finds what a set finds, also the hash that marks what is free and hashes that want one place. */
class ShingleTableTest {
    private static final long SEED = 20_261_122;

    @Test
    void anyTwoSetsShareWhatSetsShare() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            long[] mine = distinct(random);
            long[] others = distinct(random);
            Set<Long> common = new HashSet<>(Arrays.stream(mine).boxed().toList());
            common.retainAll(Arrays.stream(others).boxed().toList());
            assertThat(new ShingleTable(mine).common(others))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(common.size());
        }
    }

    private static long[] distinct(Random random) {
        return LongStream.generate(
                        () -> (random.nextInt(40) << 16) * (random.nextInt(4) == 0 ? 0L : 1L) + random.nextInt(3))
                .limit(random.nextInt(60))
                .distinct()
                .toArray();
    }
}
