package io.jobwire.dedupe.core;

/** 64-bit hashing that is persisted: FNV-1a over UTF-16 units, finished by MurmurHash3's mixer. Golden tests pin it. */
final class Hash {
    /** Hash of no characters, not yet finished. */
    static final long START = 0xcbf29ce484222325L;

    static final long FNV_PRIME = 0x100000001b3L;

    private Hash() {}

    /** Takes in a character; {@link #mix} finishes. */
    static long next(long hash, char c) {
        return (hash ^ c) * FNV_PRIME;
    }

    static long of(char[] text, int start, int end) {
        long hash = START;
        for (int i = start; i < end; i++) {
            hash = next(hash, text[i]);
        }
        return mix(hash);
    }

    static long of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    /** Hash of a pair; the order counts. */
    static long of(long first, long second) {
        return mix(first * 0x9e3779b97f4a7c15L + Long.rotateLeft(second, 31));
    }

    static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
