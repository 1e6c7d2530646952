package io.jobwire.dedupe.core;

import java.util.Arrays;

/** Hashes of the words of a text, in order, not yet mixed. One pass, because postings come by the thousand. One thread. */
final class Words {
    private static final long WWW = Hash.next(Hash.next(Hash.next(Hash.START, 'w'), 'w'), 'w');

    private final char[] text;
    private final int length;
    private long[] hashes;
    private int count;

    private Words(String text) {
        length = text.length();
        // White space at the end, so that words end and nobody looks behind them.
        this.text = new char[length + 1];
        text.getChars(0, length, this.text, 0);
        this.text[length] = ' ';
        hashes = new long[length / 4 + 4];
    }

    /** Words of a text without those of its addresses: of what has a "@" or "://" in it or starts with "www.". */
    static Words of(String text) {
        Words words = new Words(text);
        if (!words.read()) {
            words = new Words(Letters.normal(text));
            words.readNormal();
        }
        return words;
    }

    /**
     * Reads a text of characters that do not join; tells whether it is one. Addresses are few: their words are taken back when
     * one is seen. What the loop changes is local, which is twice as fast.
     */
    private boolean read() {
        char[] chars = text;
        long[] found = hashes;
        int words = 0;
        int at = 0;
        while (at < chars.length) {
            char kind = Letters.kind(chars[at]);
            boolean address = false;
            if (kind > Letters.LAST_KIND) {
                int start = at;
                long hash = Hash.START;
                do {
                    hash = Hash.next(hash, kind);
                    kind = Letters.kind(chars[++at]);
                } while (kind > Letters.LAST_KIND);
                if (words == found.length) {
                    found = Arrays.copyOf(found, words * 2);
                }
                found[words++] = hash;
                address = hash == WWW && isDot(chars[at]) && pieceStart(at) == start;
            }
            if (kind > Letters.SPACE) {
                if (kind >= Letters.EXPANDS) {
                    if (!isPicture(at)) {
                        return false;
                    }
                    at++;
                }
                address |= kind == Letters.AT || (kind == Letters.COLON && startsWithSlashes(at + 1));
            }
            if (address) {
                words -= wordsIn(pieceStart(at), at);
                for (kind = Letters.kind(chars[at]); kind != Letters.SPACE; kind = Letters.kind(chars[++at])) {
                    if (kind == Letters.EXPANDS || kind == Letters.UNKNOWN) {
                        return false;
                    }
                }
            }
            at++;
        }
        hashes = found;
        count = words;
        return true;
    }

    private int pieceStart(int at) {
        int start = at;
        while (start > 0 && Letters.kind(text[start - 1]) != Letters.SPACE) {
            start--;
        }
        return start;
    }

    private int wordsIn(int from, int to) {
        int words = 0;
        for (int at = from; at < to; at++) {
            boolean ends = at + 1 == to || Letters.kind(text[at + 1]) <= Letters.LAST_KIND;
            words += ends && Letters.kind(text[at]) > Letters.LAST_KIND ? 1 : 0;
        }
        return words;
    }

    /** Reads a text that is in NFKC, whatever it has. */
    private void readNormal() {
        int at = 0;
        int first = 0;
        boolean inWord = false;
        long hash = Hash.START;
        boolean address = startsWithWww(0);
        while (at <= length) {
            int point = Character.codePointAt(text, at);
            int next = at + Character.charCount(point);
            char kind = next > at + 1 ? Letters.OTHER : Letters.kindInNormal(text[at]);
            if (next > at + 1 && Letters.isWord(point)) {
                hash = Hash.next(Hash.next(hash, text[at]), text[at + 1]);
                inWord = true;
            } else if (kind > Letters.LAST_KIND) {
                hash = Hash.next(hash, kind);
                inWord = true;
            } else {
                if (inWord) {
                    put(hash);
                    hash = Hash.START;
                    inWord = false;
                }
                if (kind == Letters.SPACE) {
                    if (address) {
                        count = first;
                    }
                    first = count;
                    address = startsWithWww(next);
                } else {
                    address |= kind == Letters.AT || (kind == Letters.COLON && startsWithSlashes(next));
                }
            }
            at = next;
        }
    }

    private boolean isPicture(int at) {
        return at < length && Letters.isPicture(Character.codePointAt(text, at, length));
    }

    private boolean startsWithWww(int at) {
        return at + 3 < length && isW(at) && isW(at + 1) && isW(at + 2) && isDot(text[at + 3]);
    }

    private boolean isW(int at) {
        return Letters.kind(text[at]) == 'w';
    }

    /** A dot, or dots in one character. */
    private static boolean isDot(char c) {
        return c == '.' || c == '\uFF0E' || c == '\uFE52' || (c >= '\u2024' && c <= '\u2026') || c == '\uFE19';
    }

    private boolean startsWithSlashes(int at) {
        return at + 1 < length && isSlash(text[at]) && isSlash(text[at + 1]);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\uFF0F';
    }

    private void put(long hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash;
    }

    int count() {
        return count;
    }

    /** Finished hashes of all words, in order. */
    long[] hashes() {
        return Arrays.stream(hashes, 0, count).map(Hash::mix).toArray();
    }

    /** Distinct hashes of three words in a row, in the order of the text; of one or two words one, of none none. */
    long[] shingles() {
        if (count < 3) {
            return count == 0
                    ? new long[0]
                    : new long[] {Hash.of(Hash.of(Hash.mix(hashes[0]), count == 2 ? Hash.mix(hashes[1]) : 0), 0)};
        }
        long[] shingles = new long[count - 2];
        long one = Hash.mix(hashes[0]);
        long two = Hash.mix(hashes[1]);
        for (int i = 0; i < shingles.length; i++) {
            long three = Hash.mix(hashes[i + 2]);
            shingles[i] = Hash.of(Hash.of(one, two), three);
            one = two;
            two = three;
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
