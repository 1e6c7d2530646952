package io.jobwire.normalize.core.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What an element does to the lines of its text.
 *
 * @param rank 1 to 6 for h1 to h6, 0 for others
 */
record HtmlTag(String name, Shape shape, int rank) {

    enum Shape {
        /** Its text goes on in the line. */
        INLINE,
        BOLD,
        /** Ends the line. */
        BREAK,
        /** A blank before it. */
        CELL,
        /** A line of its own. */
        LINE,
        /** A line of its own that a list marks. */
        ITEM,
        /** Blank lines around it. */
        PARAGRAPH,
        /** Browsers do not show it as text. */
        UNSEEN
    }

    private static final Map<String, HtmlTag> TABLE = new HashMap<>();

    static {
        put(
                Shape.UNSEEN,
                "script style noscript template head iframe object embed svg math canvas select option textarea"
                        + " input audio video title datalist dialog");
        put(
                Shape.LINE,
                "tr dt dd div section article header footer aside main figure figcaption address form fieldset"
                        + " summary details caption thead tbody nav");
        put(Shape.PARAGRAPH, "p ul ol dl table blockquote pre hr h1 h2 h3 h4 h5 h6");
        put(Shape.BOLD, "b strong");
        put(Shape.CELL, "td th");
        put(Shape.BREAK, "br");
        put(Shape.ITEM, "li");
    }

    private static void put(Shape shape, String names) {
        for (String name : names.split(" ")) {
            boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
            TABLE.put(name, new HtmlTag(name, shape, heading ? name.charAt(1) - '0' : 0));
        }
    }

    /** What an element does, by its name in lower case. */
    static HtmlTag of(String name) {
        HtmlTag tag = TABLE.get(name);
        return tag == null ? new HtmlTag(name, Shape.INLINE, 0) : tag;
    }
}
