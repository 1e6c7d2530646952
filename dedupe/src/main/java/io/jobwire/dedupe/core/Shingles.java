package io.jobwire.dedupe.core;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The set of 3-word shingles of a text, hashed to 64 bits. Words are runs of letters and digits of the NFKC,
 * lower-case text; URLs and e-mail addresses are left out, because syndication changes them. A text of one or two words
 * has one shingle, one without words none. Immutable.
 */
public final class Shingles {
    private final long[] distinct;
    private final int words;
    /** Made when it is first needed: most texts are never compared. */
    private volatile long @Nullable [] sorted;

    private Shingles(long[] distinct, int words) {
        this.distinct = distinct;
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
        return distinct.length;
    }

    /** Number of words, repeated ones included. */
    public int words() {
        return words;
    }

    /** Number of shingles that both have. */
    public int common(Shingles other) {
        long[] mine = sorted();
        long[] theirs = other.sorted();
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < mine.length && j < theirs.length) {
            int order = Long.compare(mine[i], theirs[j]);
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
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

    private long[] sorted() {
        long[] known = sorted;
        if (known == null) {
            known = distinct.clone();
            Arrays.sort(known);
            sorted = known;
        }
        return known;
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
            return distinct(shingles);
        }

        /** Drops repeated hashes by an open hash table of at most half its size. */
        private static long[] distinct(long[] shingles) {
            int mask = (Integer.highestOneBit(shingles.length) << 2) - 1;
            long[] table = new long[mask + 1];
            boolean zero = false;
            int count = 0;
            for (long shingle : shingles) {
                if (shingle == 0) {
                    if (!zero) {
                        zero = true;
                        shingles[count++] = 0;
                    }
                    continue;
                }
                int at = (int) shingle & mask;
                while (table[at] != 0 && table[at] != shingle) {
                    at = (at + 1) & mask;
                }
                if (table[at] == 0) {
                    table[at] = shingle;
                    shingles[count++] = shingle;
                }
            }
            return Arrays.copyOf(shingles, count);
        }
    }
}
