package io.jobwire.search.index;

/**
 * A value of a facet with the words to show, as one string of the index.
 *
 * @param value what to filter by
 * @param label what to show
 */
public record Labelled(String value, String label) {
    /** Stands between value and label, and in neither. */
    public static final char BETWEEN = '\u001f';

    /** Longest value and label: names are hostile input, and a term of the index is at most 32 kB. */
    private static final int MAX_LENGTH = 200;

    public Labelled {
        value = cut(value);
        label = cut(label);
    }

    public static Labelled same(String value) {
        return new Labelled(value, value);
    }

    /** Of a string of the index. */
    public static Labelled of(String both) {
        int between = both.indexOf(BETWEEN);
        return new Labelled(both.substring(0, between), both.substring(between + 1));
    }

    /** As a string of the index. */
    public String term() {
        return value + BETWEEN + label;
    }

    /** How all strings of the index that have a value begin. */
    public static String beginning(String value) {
        return value + BETWEEN;
    }

    private static String cut(String text) {
        String clean = text.replace(BETWEEN, ' ');
        return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH);
    }
}
