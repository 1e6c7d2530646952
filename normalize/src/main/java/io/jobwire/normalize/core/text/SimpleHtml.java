package io.jobwire.normalize.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Reads HTML as the editors of job boards write it: paragraphs, lists, headings, links and emphasis, properly nested and closed. In
 * such a source nothing is to be repaired or guessed, so that the tree that jsoup would build need not be built: what is read is the
 * same. Everything else, a missing end, a table, a comment, a style that might hide something, is left to jsoup. For one thread.
 */
final class SimpleHtml {
    /** What may contain what, as the HTML standard's parser has it. */
    private enum Kind {
        INLINE,
        LINK,
        VOID,
        RULE,
        PARAGRAPH,
        BLOCK,
        LIST,
        ITEM,
        HEADING
    }

    private record Known(HtmlTag tag, Kind kind, long name) {}

    private static final List<Known> KNOWN = known();
    private static final int DEEPEST = 100;
    private static final int LONGEST_NAME = 8;
    /** An event that is no element, but text: from and to follow. */
    private static final int TEXT = -1;

    private final char[] html;
    private int at;
    /** Elements that opened, by place in {@link #KNOWN}, and closed, by that behind all places; or text. */
    private int[] events;

    private int size;
    private final int[] open = new int[DEEPEST];
    private int depth;
    private int safeFrom;
    private int safeTo;

    SimpleHtml(String source) {
        html = source.toCharArray();
        events = new int[64 + html.length / 8];
    }

    /** Tells all of it; false, with nothing told, when it is not simple. */
    boolean tell(LineWriter lines) {
        if (!read()) {
            return false;
        }
        HtmlText.Elements elements = new HtmlText.Elements(lines);
        for (int i = 0; i < size; i++) {
            int event = events[i];
            if (event == TEXT) {
                words(lines, events[i + 1], events[i + 2]);
                i += 2;
            } else if (event < KNOWN.size()) {
                elements.open(KNOWN.get(event).tag());
            } else {
                elements.close(KNOWN.get(event - KNOWN.size()).tag());
            }
        }
        return true;
    }

    private void words(LineWriter lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (html[i] == '&') {
                String text = Parser.unescapeEntities(new String(html, from, to - from), false);
                lines.text(HtmlText.unescapedOnce(text));
                return;
            }
        }
        lines.text(html, from, to);
    }

    private boolean read() {
        while (at < html.length) {
            int start = at;
            while (at < html.length && html[at] != '<') {
                if (html[at++] == 0) {
                    return false;
                }
            }
            if (at > start) {
                note(TEXT);
                note(start);
                note(at);
            }
            if (at < html.length && !tag()) {
                return false;
            }
        }
        return depth == 0;
    }

    private void note(int event) {
        if (size == events.length) {
            events = Arrays.copyOf(events, 2 * size);
        }
        events[size++] = event;
    }

    private boolean tag() {
        at++;
        boolean end = at < html.length && html[at] == '/';
        at += end ? 1 : 0;
        int known = name();
        if (known < 0) {
            return false;
        }
        return end ? close(known) : open(known);
    }

    /** Place of the element whose name stands here, -1 for one that is not known. */
    private int name() {
        long name = 0;
        int start = at;
        while (at < html.length && isLetterOrDigit(html[at])) {
            name = (name << 8) | lower(html[at++]);
        }
        if (at - start > LONGEST_NAME) {
            return -1;
        }
        for (int i = 0; i < KNOWN.size(); i++) {
            if (KNOWN.get(i).name() == name) {
                return i;
            }
        }
        return -1;
    }

    private boolean close(int known) {
        if (at == html.length || html[at++] != '>' || depth == 0 || open[--depth] != known) {
            return false;
        }
        note(KNOWN.size() + known);
        return true;
    }

    private boolean open(int known) {
        Kind kind = KNOWN.get(known).kind();
        boolean alone = kind == Kind.VOID || kind == Kind.RULE;
        if (!attributes(alone) || !allowed(kind) || depth == DEEPEST) {
            return false;
        }
        note(known);
        if (alone) {
            note(KNOWN.size() + known);
        } else {
            open[depth++] = known;
        }
        return true;
    }

    /** Whether an element may open here without closing another. */
    private boolean allowed(Kind kind) {
        return switch (kind) {
            case INLINE, VOID -> true;
            case LINK -> !isOpen(Kind.LINK);
            case RULE, PARAGRAPH, BLOCK, LIST -> !isOpen(Kind.PARAGRAPH);
            case HEADING -> !isOpen(Kind.PARAGRAPH) && !isOpen(Kind.HEADING);
            case ITEM -> !isOpen(Kind.PARAGRAPH) && !inItem();
        };
    }

    private boolean isOpen(Kind kind) {
        for (int i = 0; i < depth; i++) {
            if (KNOWN.get(open[i]).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether an item is open that the next would close, because no list is between them. */
    private boolean inItem() {
        for (int i = depth - 1; i >= 0; i--) {
            Kind kind = KNOWN.get(open[i]).kind();
            if (kind == Kind.ITEM || kind == Kind.LIST) {
                return kind == Kind.ITEM;
            }
        }
        return false;
    }

    /** Passes over the rest of a start tag; false when it is not plain or may hide the element. */
    private boolean attributes(boolean alone) {
        while (at < html.length) {
            char c = html[at];
            if (c == '>') {
                at++;
                return true;
            }
            if (c == '/') {
                at++;
                if (!alone || at == html.length || html[at] != '>') {
                    return false;
                }
            } else if (isBlank(c)) {
                at++;
            } else if (!isBlank(html[at - 1]) || !attribute()) {
                return false;
            }
        }
        return false;
    }

    /** A name, and a value in quotes or none. */
    private boolean attribute() {
        int start = at;
        while (at < html.length && (isLetterOrDigit(html[at]) || html[at] == '-' || html[at] == '_')) {
            at++;
        }
        if (at == start || is("hidden", start, at)) {
            return false;
        }
        boolean style = is("style", start, at);
        if (at == html.length || html[at] != '=') {
            return at < html.length && (isBlank(html[at]) || html[at] == '>') && !style;
        }
        at++;
        if (at == html.length || (html[at] != '"' && html[at] != '\'')) {
            return false;
        }
        char quote = html[at++];
        int from = at;
        while (at < html.length && html[at] != quote) {
            at++;
        }
        if (at == html.length || (style && !safe(from, at))) {
            return false;
        }
        at++;
        return at < html.length && (isBlank(html[at]) || html[at] == '>' || html[at] == '/');
    }

    /** Whether a style hides nothing; most elements of a text have the same. */
    private boolean safe(int from, int to) {
        if (safeTo > safeFrom && Arrays.equals(html, from, to, html, safeFrom, safeTo)) {
            return true;
        }
        String style = new String(html, from, to - from);
        if (style.indexOf('&') >= 0 || HiddenStyle.mayHide(style)) {
            return false;
        }
        safeFrom = from;
        safeTo = to;
        return true;
    }

    private boolean is(String name, int from, int to) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (lower(html[i]) != name.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static List<Known> known() {
        List<Known> all = new ArrayList<>();
        add(all, Kind.PARAGRAPH, "p");
        add(all, Kind.ITEM, "li");
        add(all, Kind.INLINE, "strong", "b", "em", "i", "u", "span");
        add(all, Kind.VOID, "br");
        add(all, Kind.LIST, "ul", "ol");
        add(all, Kind.LINK, "a");
        add(all, Kind.HEADING, "h1", "h2", "h3", "h4", "h5", "h6");
        add(all, Kind.BLOCK, "div", "blockquote");
        add(all, Kind.INLINE, "s", "small", "code", "sub", "sup", "font");
        add(all, Kind.RULE, "hr");
        return List.copyOf(all);
    }

    private static void add(List<Known> all, Kind kind, String... names) {
        for (String name : names) {
            long packed = 0;
            for (int i = 0; i < name.length(); i++) {
                packed = (packed << 8) | name.charAt(i);
            }
            all.add(new Known(HtmlTag.of(name), kind, packed));
        }
    }
}
