package io.jobwire.search.query;

/**
 * A piece of a query.
 *
 * @param text its words, without quotes, colon or star
 * @param start first character, UTF-16 units
 * @param end one past the last
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        PREFIX,
        PHRASE,
        FIELD,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        END
    }
}
