package io.jobwire.normalize.core.text;

import java.util.List;

/**
 * Text for people.
 *
 * @param text paragraphs and list items on lines of their own; list items begin with "- "; one blank line between paragraphs
 * @param headings lines that the HTML shows as headings, in order
 */
public record ReadableText(String text, List<HeadingMark> headings) {
    public ReadableText {
        headings = List.copyOf(headings);
    }
}
