package io.jobwire.dedupe.core;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * MinHash signature of a set of shingles: 126 components of 16 bits, 252 bytes, by hash4j's SuperMinHash in the version
 * that its makers keep stable. Immutable.
 */
public final class Signature {
    private static final long VERSION_HASH = Hash.of(Algorithm.SIGNATURE);

    private final byte[] bytes;

    private Signature(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Signature of a set that is not empty. */
    public static Signature of(Shingles shingles) {
        if (shingles.size() == 0) {
            throw new IllegalArgumentException("A text without words has no signature");
        }
        return new Signature(SuperMinHash.of(shingles.distinct()));
    }

    /** A copy of the 252 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Share of equal components: an unbiased estimate of the Jaccard similarity, standard error 0.04 at 0.7. */
    public double estimate(Signature other) {
        return SuperMinHash.POLICY.getFractionOfEqualComponents(bytes, other.bytes);
    }

    /** Whether the other one has a band in common with this, so that their listings become candidates. */
    public boolean sharesBand(Signature other) {
        long[] mine = bandHashes();
        long[] theirs = other.bandHashes();
        for (int band = 0; band < mine.length; band++) {
            if (mine[band] == theirs[band]) {
                return true;
            }
        }
        return false;
    }

    /** Hashes of (signature version, number of the band, its 12 bytes), one a band. */
    long[] bandHashes() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long[] hashes = new long[Algorithm.BANDS];
        for (int band = 0; band < hashes.length; band++) {
            int at = band * Algorithm.BAND_BYTES;
            long content = Hash.of(buffer.getLong(at), buffer.getInt(at + Long.BYTES));
            hashes[band] = Hash.of(Hash.of(VERSION_HASH, band), content);
        }
        return hashes;
    }
}
