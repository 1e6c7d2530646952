package io.jobwire.ingest.resume;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Takes out of a web page what a browser would not show: scripts, and elements that attributes, styles or the page's own
 * style sheet hide. A style sheet is read rule by rule, without the order of precedence that browsers keep. Stateless.
 */
final class HtmlReading {
    private static final String UNSEEN = "script,noscript,template,iframe,object,embed,svg,canvas,audio,video,select";
    private static final Pattern RULE = Pattern.compile("([^{}@]{1,300})\\{([^{}]{0,2000})\\}");
    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*(?:\\*(?!/)[^*]*)*\\*/");
    private static final Pattern GONE = Pattern.compile(
            "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|opacity\\s*:\\s*0?\\.?0+\\s*(?:;|!|$))");
    private static final Pattern SMALL = Pattern.compile(
            "(?:^|;)\\s*font-size\\s*:\\s*(?:0?\\.\\d+|[012](?:\\.\\d+)?)\\s*(?:px|pt)|font-size\\s*:\\s*0");
    private static final Pattern AWAY = Pattern.compile(
            "(?:left|top|right|text-indent)\\s*:\\s*-\\s*\\d{4,}\\s*(?:px|pt)|(?:left|top|right|text-indent)\\s*:\\s*-\\s*\\d{3,}\\s*(?:em|rem|vw|%)|clip\\s*:\\s*rect\\(\\s*0[^)]*0\\s*\\)");
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)\\s*color\\s*:\\s*([^;!]{1,60})");
    private static final Pattern GROUND =
            Pattern.compile("(?:^|;)\\s*background(-color|-image)?\\s*:\\s*([^;!]{1,200})");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{0,2})\\b");
    private static final Pattern RGB = Pattern.compile("rgba?\\(\\s*(\\d{1,3})\\D+(\\d{1,3})\\D+(\\d{1,3})");

    private HtmlReading() {}

    /** The page without what is hidden, in UTF-8. */
    static byte[] clean(byte[] file, Hidden hidden) throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(file), null, "");
        sheets(page);
        page.select(UNSEEN).remove();
        hide(page.select("[hidden],input[type=hidden]"), Hidden.Why.INVISIBLE, hidden);
        for (Element element : page.select("[style],[color],[bgcolor]")) {
            if (element.parent() != null) {
                why(element).ifPresent(why -> hide(List.of(element), why, hidden));
            }
        }
        page.select("meta[charset],meta[http-equiv]").remove();
        page.charset(StandardCharsets.UTF_8);
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static void hide(List<Element> elements, Hidden.Why why, Hidden hidden) {
        for (Element element : new ArrayList<>(elements)) {
            hidden.add(why, element.text());
            element.remove();
        }
    }

    /** Writes the declarations of the page's own rules to the elements that they are about. */
    private static void sheets(Document page) {
        for (Element sheet : page.select("style")) {
            StringBuilder css = new StringBuilder();
            sheet.dataNodes().stream().map(DataNode::getWholeData).forEach(css::append);
            Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(" "));
            while (rule.find()) {
                String declarations = rule.group(2).toLowerCase(Locale.ROOT);
                boolean telling = declarations.contains("display")
                        || declarations.contains("visib")
                        || declarations.contains("color")
                        || declarations.contains("background")
                        || declarations.contains("font-size")
                        || declarations.contains("opacity")
                        || declarations.contains("-");
                if (telling) {
                    apply(page, rule.group(1).strip(), declarations);
                }
            }
        }
    }

    private static void apply(Document page, String selector, String declarations) {
        try {
            for (Element element : page.select(selector)) {
                element.attr("style", declarations + ";" + element.attr("style"));
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // Pseudo-classes and the like: they do not hide text for good.
            return;
        }
    }

    private static java.util.Optional<Hidden.Why> why(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        if (GONE.matcher(style).find()) {
            return java.util.Optional.of(Hidden.Why.INVISIBLE);
        }
        if (SMALL.matcher(style).find() && element.ownText().length() > 0) {
            return java.util.Optional.of(Hidden.Why.TINY);
        }
        if (AWAY.matcher(style).find()) {
            return java.util.Optional.of(Hidden.Why.OFF_PAGE);
        }
        int colour = colour(element);
        return colour != PdfPaint.UNKNOWN && !element.ownText().isBlank() && sameAsGround(element, colour)
                ? java.util.Optional.of(Hidden.Why.SAME_COLOUR)
                : java.util.Optional.empty();
    }

    private static boolean sameAsGround(Element element, int colour) {
        int ground = 0xffffff;
        for (Element at = element; at != null; at = at.parent()) {
            Matcher declared = GROUND.matcher(at.attr("style").toLowerCase(Locale.ROOT));
            String words = at.attr("bgcolor").toLowerCase(Locale.ROOT);
            while (declared.find()) {
                words = declared.group(2);
            }
            if (!words.isEmpty() && !words.contains("transparent") && !words.contains("none")) {
                ground = words.contains("url") || words.contains("gradient") ? PdfPaint.UNKNOWN : parse(words);
                break;
            }
        }
        return ground != PdfPaint.UNKNOWN && !PdfPaint.distinct(colour, ground);
    }

    private static int colour(Element element) {
        Matcher declared = COLOUR.matcher(element.attr("style").toLowerCase(Locale.ROOT));
        String words = element.attr("color").toLowerCase(Locale.ROOT);
        while (declared.find()) {
            words = declared.group(1);
        }
        return words.contains("transparent") ? 0xffffff : parse(words);
    }

    /** A colour of CSS as RGB; {@link PdfPaint#UNKNOWN} when it is none of the usual ways to write one. */
    private static int parse(String words) {
        Matcher hex = HEX.matcher(words);
        if (hex.find()) {
            String digits = hex.group(1);
            String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
            return Integer.parseInt(six, 16);
        }
        Matcher rgb = RGB.matcher(words);
        if (rgb.find()) {
            return Math.min(255, Integer.parseInt(rgb.group(1))) << 16
                    | Math.min(255, Integer.parseInt(rgb.group(2))) << 8
                    | Math.min(255, Integer.parseInt(rgb.group(3)));
        }
        return words.contains("white") ? 0xffffff : words.contains("black") ? 0 : PdfPaint.UNKNOWN;
    }
}
