package io.jobwire.dedupe.core;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The set of 3-word shingles of a text, hashed to 64 bits. Words are runs of letters and digits of the NFKC,
 * lower-case text; URLs and e-mail addresses are left out, because syndication changes them. A text of one or two words
 * has one shingle, one without words none. Immutable.
 */
public final class Shingles {
    private final long[] sorted;
    private final int words;

    private Shingles(long[] sorted, int words) {
        this.sorted = sorted;
        this.words = words;
    }

    /** Shingles of a text. */
    public static Shingles of(String text) {
        char[] folded = folded(text);
        Words words = new Words(folded.length / 5 + 4);
        int at = 0;
        while (at < folded.length) {
            while (at < folded.length && isSpace(folded[at])) {
                at++;
            }
            int end = at;
            boolean address = startsWith(folded, at, "www.");
            while (end < folded.length && !isSpace(folded[end])) {
                address |= folded[end] == '@' || (folded[end] == ':' && startsWith(folded, end, "://"));
                end++;
            }
            if (!address) {
                words.addAll(folded, at, end);
            }
            at = end;
        }
        return new Shingles(words.shingles(), words.count);
    }

    private static boolean isSpace(char c) {
        return c < 128 ? c <= ' ' : Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean startsWith(char[] text, int at, String prefix) {
        if (at + prefix.length() > text.length) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text[at + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Text as it is compared: NFKC, each character in its simple lower case. */
    static String fold(String text) {
        return new String(folded(text));
    }

    private static char[] folded(String text) {
        String normal = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        char[] chars = normal.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < 128) {
                chars[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
            } else {
                chars[i] = Character.toLowerCase(c);
            }
        }
        return chars;
    }

    /** Number of distinct shingles. */
    public int size() {
        return sorted.length;
    }

    /** Number of words, repeated ones included. */
    public int words() {
        return words;
    }

    /** Number of shingles that both have. */
    public int common(Shingles other) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int order = Long.compare(sorted[i], other.sorted[j]);
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Hash of the whole set; 0 for the empty one. */
    long setHash() {
        long hash = sorted.length;
        for (long shingle : sorted) {
            hash = Hash.of(hash, shingle);
        }
        return sorted.length == 0 ? 0 : hash;
    }

    /** The hashes, ascending; the caller does not change them. */
    long[] sorted() {
        return sorted;
    }

    private static final class Words {
        private long[] hashes;
        private int count;

        Words(int capacity) {
            hashes = new long[capacity];
        }

        void addAll(char[] text, int from, int to) {
            int start = -1;
            int at = from;
            while (at < to) {
                char c = text[at];
                int length = 1;
                boolean word;
                if (c < 128) {
                    word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
                } else {
                    int point = Character.codePointAt(text, at, to);
                    length = Character.charCount(point);
                    word = isWord(point);
                }
                if (word && start < 0) {
                    start = at;
                } else if (!word && start >= 0) {
                    add(Hash.of(text, start, at));
                    start = -1;
                }
                at += length;
            }
            if (start >= 0) {
                add(Hash.of(text, start, to));
            }
        }

        private static boolean isWord(int point) {
            return switch (Character.getType(point)) {
                case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                default -> Character.isLetterOrDigit(point);
            };
        }

        private void add(long hash) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = hash;
        }

        long[] shingles() {
            if (count == 0) {
                return new long[0];
            }
            int size = Math.max(1, count - 2);
            long[] shingles = new long[size];
            for (int i = 0; i < size; i++) {
                long second = i + 1 < count ? hashes[i + 1] : 0;
                long third = i + 2 < count ? hashes[i + 2] : 0;
                shingles[i] = Hash.of(Hash.of(hashes[i], second), third);
            }
            Arrays.sort(shingles);
            int distinct = 1;
            for (int i = 1; i < size; i++) {
                if (shingles[i] != shingles[i - 1]) {
                    shingles[distinct++] = shingles[i];
                }
            }
            return Arrays.copyOf(shingles, distinct);
        }
    }
}
