package io.jobwire.dedupe.core;

/**
 * The set of 3-word shingles of a text, hashed to 64 bits. Words are runs of letters and digits of the NFKC,
 * lower-case text; URLs and e-mail addresses are left out, because syndication changes them. A text of one or two words
 * has one shingle, one without words none. Immutable.
 */
public final class Shingles {
    private final long[] distinct;
    private final int words;

    private Shingles(long[] distinct, int words) {
        this.distinct = distinct;
        this.words = words;
    }

    /** Shingles of a text. */
    public static Shingles of(String text) {
        Words words = Words.of(text);
        return new Shingles(words.shingles(), words.count());
    }

    /** Text as it is compared: NFKC, each character in its simple lower case. */
    static String fold(String text) {
        char[] chars = Letters.normal(text).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    /** Number of distinct shingles. */
    public int size() {
        return distinct.length;
    }

    /** Number of words, repeated ones included. */
    public int words() {
        return words;
    }

    /** Number of shingles that both have. */
    public int common(Shingles other) {
        return new ShingleTable(distinct).common(other.distinct);
    }

    /** Hash of the whole set; 0 for the empty one. */
    long setHash() {
        long sum = 0;
        for (long shingle : distinct) {
            sum += Hash.mix(shingle);
        }
        return distinct.length == 0 ? 0 : Hash.of(distinct.length, sum);
    }

    /** A copy of the hashes, in the order of the text. */
    public long[] hashes() {
        return distinct.clone();
    }

    /** The hashes, in the order of the text; the caller does not change them. */
    long[] distinct() {
        return distinct;
    }
}
