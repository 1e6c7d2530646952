package io.jobwire.normalize.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int MAX_DEPTH = 256;

    private static final int MAX_UNESCAPE = 3;

    private static final int MAX_TABLES = 200;
    private static final int SHORTEST_TOWER = MAX_TABLES * "<table>".length();
    private static final String TABLE = "table";
    private static final Pattern TABLE_PART = Pattern.compile(
            "</?(?:table|tbody|thead|tfoot|tr|td|th|caption)\\b[^>]{0,1000}>", Pattern.CASE_INSENSITIVE);

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "select",
            "option",
            "textarea",
            "input",
            "audio",
            "video",
            "title",
            "datalist",
            "dialog");

    private static final Set<String> LINES = Set.of(
            "li",
            "tr",
            "dt",
            "dd",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "aside",
            "main",
            "figure",
            "figcaption",
            "address",
            "form",
            "fieldset",
            "summary",
            "details",
            "caption",
            "thead",
            "tbody",
            "nav");

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final Map<String, Integer> RANKS = Map.of("h1", 1, "h2", 2, "h3", 3, "h4", 4, "h5", 5, "h6", 6);

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
        if (tags || source.indexOf('&') >= 0) {
            source = withoutTowers(source);
            Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(source, "");
            NodeTraversor.filter(new Visitor(tags), document.body());
        } else {
            lines.plain(source);
        }
        lines.breakLine(2);
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

    private final class Visitor implements NodeFilter {
        private final boolean tags;
        private final List<Element> lists = new ArrayList<>();

        Visitor(boolean tags) {
            this.tags = tags;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String text = words.getWholeText();
                text = text.indexOf('&') >= 0 && text.indexOf(';') >= 0 ? Parser.unescapeEntities(text, false) : text;
                if (tags) {
                    lines.text(text);
                } else {
                    lines.plain(text);
                }
            } else if (node instanceof Element element) {
                return enter(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            String tag = element.normalName();
            if (UNSEEN.contains(tag) || HiddenStyle.hides(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (tag) {
                case "br" -> lines.breakLine(1);
                case "b", "strong" -> lines.enterBold();
                case "td", "th" -> lines.text(" ");
                case "li" -> {
                    lines.breakLine(1);
                    lists.add(element);
                    lines.item();
                }
                default -> block(tag);
            }
            if (RANKS.containsKey(tag)) {
                lines.enterHeading(RANKS.get(tag));
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                switch (tag) {
                    case "b", "strong" -> lines.leaveBold();
                    case "li" -> {
                        lines.breakLine(1);
                        lists.removeLast();
                    }
                    default -> block(tag);
                }
                if (RANKS.containsKey(tag)) {
                    lines.leaveHeading();
                }
            }
            return FilterResult.CONTINUE;
        }

        /** A paragraph inside a list item is only a line. */
        private void block(String tag) {
            if (PARAGRAPHS.contains(tag)) {
                lines.breakLine(lists.isEmpty() ? 2 : 1);
            } else if (LINES.contains(tag)) {
                lines.breakLine(1);
            }
        }
    }
}
