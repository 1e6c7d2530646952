package io.jobwire.dedupe.core;

import java.util.Arrays;

/** What is kept of a text beside it: lengths, the hash of its set of shingles, its bands. Immutable. */
public final class TextFacts {
    private final int chars;
    private final int words;
    private final int shingles;
    private final long setHash;
    private final long[] bands;

    /**
     * @param chars length in UTF-16 units
     * @param words number of words
     * @param shingles number of distinct shingles
     * @param setHash hash of the set of shingles
     * @param bands hashes of the bands, of {@value BucketKeys#BITS} bits each; none for a text without words
     */
    public TextFacts(int chars, int words, int shingles, long setHash, long... bands) {
        this.chars = chars;
        this.words = words;
        this.shingles = shingles;
        this.setHash = setHash;
        this.bands = bands.clone();
    }

    static TextFacts of(int chars, Shingles shingles) {
        long[] bands = shingles.size() == 0
                ? new long[0]
                : Arrays.stream(Signature.of(shingles).bandHashes())
                        .map(BucketKeys::cut)
                        .toArray();
        return new TextFacts(chars, shingles.words(), shingles.size(), shingles.setHash(), bands);
    }

    public int chars() {
        return chars;
    }

    public int words() {
        return words;
    }

    public int shingles() {
        return shingles;
    }

    public long setHash() {
        return setHash;
    }

    /** Number of bands. */
    public int bandCount() {
        return bands.length;
    }

    /** Hash of a band. */
    public long band(int number) {
        return bands[number];
    }

    /** Too little text to tell two roles apart. */
    boolean isShort() {
        return chars < Algorithm.SHORT_CHARS || words < Algorithm.SHORT_TOKENS;
    }

    /** Number of bands that agree. */
    int bandsIn(TextFacts other) {
        int count = 0;
        for (int i = 0; i < Math.min(bands.length, other.bands.length); i++) {
            count += bands[i] == other.bands[i] ? 1 : 0;
        }
        return count;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof TextFacts other
                && chars == other.chars
                && words == other.words
                && shingles == other.shingles
                && setHash == other.setHash
                && Arrays.equals(bands, other.bands);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(setHash);
    }
}
