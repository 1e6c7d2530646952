package io.jobwire.search;

/**
 * What somebody who types may mean.
 *
 * @param text what to show, from a listing: hostile input
 * @param count listings that have it
 */
public record Suggestion(Kind kind, String text, long count) {
    /** What the text is. Names are compatibility: they are in the index and in answers of the API. */
    public enum Kind {
        /** A role, without level, place and noise. */
        TITLE,
        COMPANY,
        SKILL,
        CITY
    }

    /** As a part of a query. */
    public String query() {
        String words = text.replace('"', ' ');
        return switch (kind) {
            case TITLE -> "title:\"" + words + "\"";
            case COMPANY -> "company:\"" + words + "\"";
            case SKILL -> "skill:\"" + words + "\"";
            case CITY -> "\"" + words + "\"";
        };
    }
}
