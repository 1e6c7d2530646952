package io.jobwire.dedupe.core;

import io.jobwire.records.Workplace;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Compares where two listings are. */
enum Places {
    /** The same places, or none on both sides. */
    EQUAL,
    /** One names what the other names, or a part of it, or the country around it. */
    CONTAINED,
    /** One of them names no place. */
    UNKNOWN,
    /** Some are the same, and each has others. */
    OVERLAP,
    /** No place is the same, or one is remote and the other on site. */
    DIFFERENT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Places compare(Profile a, Profile b) {
        if (oneRemoteOneOnsite(a.workplace(), b.workplace()) || remoteElsewhere(a, b)) {
            return DIFFERENT;
        }
        List<Spot> left = a.spots();
        List<Spot> right = b.spots();
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty() ? EQUAL : UNKNOWN;
        }
        boolean leftIn = left.stream().allMatch(x -> right.stream().anyMatch(x::same));
        boolean rightIn = right.stream().allMatch(x -> left.stream().anyMatch(x::same));
        if (leftIn && rightIn) {
            return EQUAL;
        }
        if (touchesAll(left, right) || touchesAll(right, left)) {
            return CONTAINED;
        }
        return left.stream().anyMatch(x -> right.stream().anyMatch(y -> touch(x, y))) ? OVERLAP : DIFFERENT;
    }

    private static boolean touchesAll(List<Spot> fewer, List<Spot> more) {
        return fewer.stream().allMatch(x -> more.stream().anyMatch(y -> touch(x, y)));
    }

    private static boolean touch(Spot a, Spot b) {
        return a.covers(b) || b.covers(a);
    }

    private static boolean oneRemoteOneOnsite(Workplace a, Workplace b) {
        return (a == Workplace.REMOTE && b == Workplace.ONSITE) || (a == Workplace.ONSITE && b == Workplace.REMOTE);
    }

    private static boolean remoteElsewhere(Profile a, Profile b) {
        return a.workplace() == Workplace.REMOTE
                && b.workplace() == Workplace.REMOTE
                && !a.remoteWhere().isEmpty()
                && !b.remoteWhere().isEmpty()
                && Collections.disjoint(a.remoteWhere(), b.remoteWhere());
    }
}
