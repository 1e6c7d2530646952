package io.jobwire.normalize.core.text;

/**
 * A line that its HTML shows as a heading.
 *
 * @param start first character of the line
 * @param rank 1 to 6 for h1 to h6, 7 for a line in bold
 */
public record HeadingMark(int start, int rank) {
    /** Rank of a line in bold. */
    public static final int BOLD = 7;
    /** Rank of a line that only its words make a heading. */
    public static final int WORDS = 8;
}
