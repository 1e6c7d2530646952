package io.jobwire.dedupe.core;

import java.util.Objects;

/**
 * A listing's place in the order of everything: first seen, then key by code points, which is the order of its UTF-8
 * bytes.
 *
 * @param firstSeen milliseconds since 1970
 * @param key listing key
 */
public record Ref(long firstSeen, String key) implements Comparable<Ref> {

    public Ref {
        Objects.requireNonNull(key);
    }

    @Override
    public int compareTo(Ref other) {
        int order = Long.compare(firstSeen, other.firstSeen);
        return order != 0 ? order : compareCodePoints(key, other.key);
    }

    private static int compareCodePoints(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean high = Character.isSurrogate(x);
                return high == Character.isSurrogate(y) ? Character.compare(x, y) : high ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
