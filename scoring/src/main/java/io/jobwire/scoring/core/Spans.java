package io.jobwire.scoring.core;

import io.jobwire.records.Span;
import org.jspecify.annotations.Nullable;

/** Cuts the words that prove something out of a text. */
final class Spans {
    /** Longest span, as its schema says. */
    private static final int LONGEST = 200;

    private Spans() {}

    /** Words that were read from a field and stand in no text. */
    static @Nullable Span field(String words) {
        String cut = words.strip();
        return cut.isEmpty() ? null : new Span(-1, -1, cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut);
    }

    /** A range of a text; null when the text does not have it. */
    static @Nullable Span range(String text, int start, int end) {
        if (start < 0 || end > text.length() || start >= end) {
            return null;
        }
        int cut = Math.min(end, start + LONGEST);
        return new Span(start, cut, text.substring(start, cut));
    }

    /** The line around a place in a text, or as much of it as a span may hold; null when the text does not have it. */
    static @Nullable Span line(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return null;
        }
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int to = text.indexOf('\n', at);
        to = to < 0 ? text.length() : to;
        if (to - from > LONGEST) {
            from = Math.clamp(at - LONGEST / 2, from, to - LONGEST);
            to = from + LONGEST;
        }
        while (from < at && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return range(text, from, Math.max(to, from + 1));
    }

    /** The line where some words stand first, or the words alone. */
    static @Nullable Span find(String text, String words) {
        String sought = words.strip();
        int at = sought.isEmpty() ? -1 : text.indexOf(sought);
        return at < 0 ? field(sought) : line(text, at);
    }
}
