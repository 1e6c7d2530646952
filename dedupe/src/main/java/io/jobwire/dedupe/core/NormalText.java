package io.jobwire.dedupe.core;

import java.util.Arrays;

/** Reads the words of a text in NFKC, whatever characters it has: the long way, for the few texts that need it. One thread. */
final class NormalText {
    private final char[] text;
    private final int length;
    private long[] hashes;
    private int count;

    /**
     * @param normal a text in NFKC
     */
    NormalText(String normal) {
        length = normal.length();
        // White space at the end, so that words end and nobody looks behind them.
        text = new char[length + 1];
        normal.getChars(0, length, text, 0);
        text[length] = ' ';
        hashes = new long[length / 4 + 4];
    }

    /** Hashes of its words, in order, not yet mixed. */
    long[] words() {
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
                    address |= kind == Letters.AT || (kind == Letters.COLON && Letters.areSlashes(text, next));
                }
            }
            at = next;
        }
        return Arrays.copyOf(hashes, count);
    }

    private boolean startsWithWww(int at) {
        return at + 3 < length && isW(at) && isW(at + 1) && isW(at + 2) && Letters.isDot(text[at + 3]);
    }

    private boolean isW(int at) {
        return Letters.kind(text[at]) == 'w';
    }

    private void put(long hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash;
    }
}
