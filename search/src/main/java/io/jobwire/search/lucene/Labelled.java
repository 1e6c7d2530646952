package io.jobwire.search.lucene;

import org.apache.lucene.util.BytesRef;

/**
 * A value of a facet with the words to show, as one string of the index.
 *
 * @param value what to filter by
 * @param label what to show
 */
record Labelled(String value, String label) {
    private static final char BETWEEN = '\u001f';

    /** Longest value and label: names are hostile input, and a term of the index is at most 32 kB. */
    private static final int MAX_LENGTH = 200;

    Labelled {
        value = cut(value);
        label = cut(label);
    }

    static Labelled same(String value) {
        return new Labelled(value, value);
    }

    static Labelled of(BytesRef term) {
        String both = term.utf8ToString();
        int between = both.indexOf(BETWEEN);
        return new Labelled(both.substring(0, between), both.substring(between + 1));
    }

    BytesRef term() {
        return new BytesRef(value + BETWEEN + label);
    }

    private static String cut(String text) {
        String clean = text.replace(BETWEEN, ' ');
        return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH);
    }
}
