package io.jobwire.dedupe.core;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import java.util.Arrays;

/**
 * hash4j's SuperMinHash in its stable version, with the same bytes, in half its time for the usual text: that has so many shingles that
 * nearly all components get a value from the first place that each shingle draws, and the others from the second. Anything else is
 * left to hash4j, which the tests hold this to. Stateless.
 *
 * @see <a href="https://arxiv.org/abs/1706.05698">O. Ertl, SuperMinHash</a>
 */
final class SuperMinHash {
    static final SimilarityHashPolicy POLICY =
            SimilarityHashing.superMinHash(Algorithm.COMPONENTS, Algorithm.COMPONENT_BITS, SuperMinHashVersion.V1);

    /** Steps of SplitMix64, which draws numbers and places in turn: multiples of 0x9e3779b97f4a7c15 modulo 2^64. */
    private static final long[] STEP = steps(5);

    private static final long LOW = 0xffffffffL;
    private static final int WORDS_OF_BITS = (Algorithm.COMPONENTS + Long.SIZE - 1) / Long.SIZE;

    private SuperMinHash() {}

    private static long[] steps(int count) {
        long[] steps = new long[count];
        for (int i = 1; i < count; i++) {
            steps[i] = steps[i - 1] + 0x9e3779b97f4a7c15L;
        }
        return steps;
    }

    /**
     * The signature of a set.
     *
     * @param elements hashes, at least one, each once
     */
    static byte[] of(long[] elements) {
        long[] least = new long[Algorithm.COMPONENTS];
        Arrays.fill(least, Long.MAX_VALUE);
        long[] filled = new long[WORDS_OF_BITS];
        long toNumber = STEP[1];
        long toPlace = STEP[2];
        for (long element : elements) {
            long place = (mix(element + toPlace) & LOW) * Algorithm.COMPONENTS;
            if ((place & LOW) < Algorithm.COMPONENTS) {
                return theirs(elements); // it would draw once more
            }
            int at = (int) (place >>> 32);
            least[at] = Math.min(least[at], mix(element + toNumber));
            filled[at >>> 6] |= 1L << at;
        }
        return count(filled) == Algorithm.COMPONENTS || fill(elements, least, filled)
                ? packed(least)
                : theirs(elements);
    }

    /** Gives components that have no value yet one from the second place of each element; tells whether all have one then. */
    private static boolean fill(long[] elements, long[] least, long[] filled) {
        long[] now = filled.clone();
        for (long element : elements) {
            int first = (int) (((mix(element + STEP[2]) & LOW) * Algorithm.COMPONENTS) >>> 32);
            long place = (mix(element + STEP[4]) & LOW) * (Algorithm.COMPONENTS - 1);
            if ((place & LOW) < Algorithm.COMPONENTS) {
                return false;
            }
            // The place that was drawn first has gone; the one at the front has taken it.
            int drawn = 1 + (int) (place >>> 32);
            int at = drawn == first ? 0 : drawn;
            if ((filled[at >>> 6] & 1L << at) == 0) {
                least[at] = Math.min(least[at], mix(element + STEP[3]));
                now[at >>> 6] |= 1L << at;
            }
        }
        return count(now) == Algorithm.COMPONENTS;
    }

    private static int count(long[] bits) {
        int count = 0;
        for (long some : bits) {
            count += Long.bitCount(some);
        }
        return count;
    }

    /** The lowest 16 bits of each. */
    private static byte[] packed(long[] least) {
        byte[] bytes = new byte[2 * least.length];
        for (int i = 0; i < least.length; i++) {
            bytes[2 * i] = (byte) least[i];
            bytes[2 * i + 1] = (byte) (least[i] >>> 8);
        }
        return bytes;
    }

    private static byte[] theirs(long[] elements) {
        return POLICY.createHasher().compute(ElementHashProvider.ofValues(elements));
    }

    /** Finisher of SplitMix64. */
    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
