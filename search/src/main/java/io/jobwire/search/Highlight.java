package io.jobwire.search;

import java.util.List;

/**
 * A piece of a listing with the words that match.
 *
 * @param field {@code title} or {@code text}
 * @param text the piece, as the listing has it: hostile input
 * @param marks the words within the piece, in order, without overlap
 */
public record Highlight(String field, String text, List<Mark> marks) {
    public Highlight {
        marks = List.copyOf(marks);
    }

    /** A range of characters, UTF-16 units from the start of the piece, the end excluded. */
    public record Mark(int start, int end) {}

    /** The piece as HTML: everything is escaped, the words are in {@code <mark>}. */
    public String html() {
        StringBuilder html = new StringBuilder(text.length() + 32);
        int done = 0;
        for (Mark mark : marks) {
            escape(text, done, mark.start(), html);
            html.append("<mark>");
            escape(text, mark.start(), mark.end(), html);
            html.append("</mark>");
            done = mark.end();
        }
        escape(text, done, text.length(), html);
        return html.toString();
    }

    private static void escape(String text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
