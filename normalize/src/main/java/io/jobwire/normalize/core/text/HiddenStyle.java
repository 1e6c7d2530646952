package io.jobwire.normalize.core.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells whether an element is there for machines only: hidden, without size, or white on white. Stateless. */
final class HiddenStyle {
    private static final Pattern HIDDEN = Pattern.compile(
            "(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:\\.0+)?(?:[;!%]|$)|font-size:0(?:\\.0*)?(?:p[xt]|r?em|%)?(?:[;!]|$)"
                    + "|(?:text-indent|left|top):-\\d{3,})");

    private static final Pattern WHITE = Pattern.compile(
            "(?:^|;)color:(?:#fff(?:fff)?|white|rgba?\\(255,255,255[^)]*\\)|transparent|rgba\\([^)]*,0(?:\\.0+)?\\))(?:[;!]|$)");

    private static final Pattern BACKGROUND = Pattern.compile("(?:^|;)background(?:-color|-image)?:([^;]*)");
    private static final Pattern LIGHT =
            Pattern.compile("(?:#fff(?:fff)?|white|transparent|none|inherit|initial|rgba?\\(255,255,255[^)]*\\)).*");
    private static final int ANCESTORS = 16;

    private HiddenStyle() {}

    static boolean hides(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || !mayHide(style)) {
            return false;
        }
        String tight = tight(style);
        return HIDDEN.matcher(tight).find() || (WHITE.matcher(tight).find() && !onDark(element));
    }

    /** Whether a style says anything that can hide an element. */
    static boolean mayHide(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        return lower.contains("display")
                || lower.contains("visib")
                || lower.contains("opacity")
                || lower.contains("font-size")
                || lower.contains("color")
                || lower.contains("indent")
                || lower.contains("left")
                || lower.contains("top");
    }

    private static String tight(String style) {
        return style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** White text on a dark ground is meant to be read. */
    private static boolean onDark(Element element) {
        Element at = element;
        for (int i = 0; at != null && i < ANCESTORS; i++, at = at.parent()) {
            String style = at.attr("style");
            var background = BACKGROUND.matcher(tight(style));
            if (!style.isEmpty() && background.find()) {
                return !LIGHT.matcher(background.group(1)).matches();
            }
            if (at.hasAttr("bgcolor")) {
                return !LIGHT.matcher(tight(at.attr("bgcolor"))).matches();
            }
        }
        return false;
    }
}
