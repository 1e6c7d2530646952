package io.jobwire.normalize.core.text;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * HTML, escaped HTML or plain text to readable text; parts are appended one after the other. What a browser would not show
 * is left out. Time is linear in the input however deep its elements are nested. For one thread.
 */
public final class HtmlText {
    /** Deeper elements become children of the last one that is not; no real page comes near. */
    static final int MAX_DEPTH = 256;

    private static final int MAX_UNESCAPE = 3;

    static final int MAX_TABLES = 200;
    private static final int SHORTEST_TOWER = MAX_TABLES * "<table>".length();
    private static final String TABLE = "table";
    private static final Pattern TABLE_PART = Pattern.compile(
            "</?(?:table|tbody|thead|tfoot|tr|td|th|caption)\\b[^>]{0,1000}>", Pattern.CASE_INSENSITIVE);

    private final LineWriter lines = new LineWriter();

    /** Appends a heading that the source keeps apart from its text. */
    public void heading(String words) {
        if (!words.isBlank()) {
            lines.breakLine(2);
            lines.enterHeading(3);
            lines.text(TextRepair.mojibake(words));
            lines.breakLine(2);
            lines.leaveHeading();
        }
    }

    /** Appends a part. */
    public void append(String html) {
        String source = TextRepair.mojibake(unescaped(html));
        lines.breakLine(2);
        boolean tags = hasTags(source);
        if (!tags && source.indexOf('&') < 0) {
            lines.plain(source);
        } else if (!tags || !new SimpleHtml(source).tell(lines)) {
            appendTree(source, tags);
        }
        lines.breakLine(2);
    }

    /** Appends what jsoup makes of a source. */
    void appendTree(String source, boolean tags) {
        NodeTraversor.filter(new Visitor(tags), tree(source).body());
    }

    /** The tree of a source, at most {@link #MAX_DEPTH} deep. */
    static Document tree(String source) {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(withoutTowers(source), "");
    }

    /** Length so far. */
    public int length() {
        return lines.length();
    }

    /** All that was appended. */
    public ReadableText finish() {
        return lines.finish();
    }

    /** Undoes escaping, also twice or three times, as long as the text has escaped tags and no real ones. */
    private static String unescaped(String html) {
        String source = html;
        for (int i = 0; i < MAX_UNESCAPE && !hasTags(source) && source.contains("&"); i++) {
            if (!source.contains("&lt;") && !source.contains("&amp;lt;") && !source.contains("&#60;")) {
                break;
            }
            source = Parser.unescapeEntities(source, false);
        }
        return source;
    }

    /** jsoup takes quadratic time for tables that are opened in one another thousands of times and never closed. */
    private static String withoutTowers(String source) {
        if (source.length() < SHORTEST_TOWER) {
            return source;
        }
        int open = 0;
        int at = source.indexOf('<');
        while (at >= 0 && open < MAX_TABLES) {
            boolean closes = at + 1 < source.length() && source.charAt(at + 1) == '/';
            if (isTable(source, closes ? at + 2 : at + 1)) {
                open += closes ? -1 : 1;
            }
            at = source.indexOf('<', at + 1);
        }
        return open < MAX_TABLES ? source : TABLE_PART.matcher(source).replaceAll("<br>");
    }

    private static boolean isTable(String source, int at) {
        int end = at + TABLE.length();
        if (!source.regionMatches(true, at, TABLE, 0, TABLE.length()) || end > source.length()) {
            return false;
        }
        return end == source.length() || !(Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '_');
    }

    private static boolean hasTags(String source) {
        int at = source.indexOf('<');
        while (at >= 0 && at + 1 < source.length()) {
            char next = source.charAt(at + 1);
            if (Character.isLetter(next) || next == '/' || next == '!') {
                return true;
            }
            at = source.indexOf('<', at + 1);
        }
        return false;
    }

    /** Tells the lines what jsoup made of a source. */
    private final class Visitor implements NodeFilter {
        private final Elements elements;
        private final boolean tags;

        Visitor(boolean tags) {
            this.tags = tags;
            elements = new Elements(lines);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String text = unescapedOnce(words.getWholeText());
                if (tags) {
                    lines.text(text);
                } else {
                    lines.plain(text);
                }
            } else if (node instanceof Element element) {
                HtmlTag tag = HtmlTag.of(element.normalName());
                if (tag.shape() == HtmlTag.Shape.UNSEEN || HiddenStyle.hides(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                elements.open(tag);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                elements.close(HtmlTag.of(element.normalName()));
            }
            return FilterResult.CONTINUE;
        }
    }

    /** Many sources escape twice. */
    static String unescapedOnce(String text) {
        return text.indexOf('&') >= 0 && text.indexOf(';') >= 0 ? Parser.unescapeEntities(text, false) : text;
    }

    /** Elements that open and close, as lines. */
    static final class Elements {
        private final LineWriter lines;
        private int items;

        Elements(LineWriter lines) {
            this.lines = lines;
        }

        void open(HtmlTag tag) {
            switch (tag.shape()) {
                case BREAK -> lines.breakLine(1);
                case BOLD -> lines.enterBold();
                case CELL -> lines.text(" ");
                case ITEM -> {
                    lines.breakLine(1);
                    items++;
                    lines.item();
                }
                case LINE, PARAGRAPH -> block(tag);
                case INLINE, UNSEEN -> {}
            }
            if (tag.rank() > 0) {
                lines.enterHeading(tag.rank());
            }
        }

        void close(HtmlTag tag) {
            switch (tag.shape()) {
                case BOLD -> lines.leaveBold();
                case ITEM -> {
                    lines.breakLine(1);
                    items--;
                }
                case LINE, PARAGRAPH -> block(tag);
                case BREAK, CELL, INLINE, UNSEEN -> {}
            }
            if (tag.rank() > 0) {
                lines.leaveHeading();
            }
        }

        /** A paragraph inside a list item is only a line. */
        private void block(HtmlTag tag) {
            lines.breakLine(tag.shape() == HtmlTag.Shape.PARAGRAPH && items == 0 ? 2 : 1);
        }
    }
}
