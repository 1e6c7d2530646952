package io.jobwire.dedupe.core;

import java.text.Normalizer;

/**
 * What each character is to {@link Words}, after NFKC and in lower case: a table of the platform's own functions, made at the start,
 * because the functions themselves take ten times as long.
 */
final class Letters {
    /** Neither a letter nor a digit, and nothing of the below. */
    static final char OTHER = 0;

    static final char SPACE = 1;
    static final char AT = 2;
    static final char COLON = 3;
    /** More than one character in NFKC, some of them letters or digits. */
    static final char EXPANDS = 4;
    /** May join the character before it, or is half of one: only the platform knows. */
    static final char UNKNOWN = 5;

    /** The greatest of the constants; what is greater is a letter or digit, itself. */
    static final char LAST_KIND = 5;

    private static final char[] KIND = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            KIND[c] = kindOf((char) c);
        }
    }

    private Letters() {}

    /** The lower case of what is one letter or digit in NFKC, or one of the constants. */
    static char kind(char c) {
        return KIND[c];
    }

    /** The text in NFKC. */
    static String normal(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Whether a kind asks for a look at what is around it: what may be part of an address, and what only the platform knows. */
    static boolean isRare(char kind) {
        return (kind >= AT && kind <= LAST_KIND) || kind == 'w';
    }

    /** A dot, or dots in one character. */
    static boolean isDot(char c) {
        return c == '.' || c == '\uFF0E' || c == '\uFE52' || (c >= '\u2024' && c <= '\u2026') || c == '\uFE19';
    }

    /** Whether two slashes stand at a place. */
    static boolean areSlashes(char[] text, int at) {
        return at + 1 < text.length && isSlash(text[at]) && isSlash(text[at + 1]);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\uFF0F';
    }

    /** Whether a character beyond the first plane is a picture or part of a flag, which NFKC leaves as it is. */
    static boolean isPicture(int point) {
        return point >= 0x1F1E6 && point <= 0x1FAFF && (point <= 0x1F1FF || point >= 0x1F300);
    }

    static boolean isSpace(char c) {
        return c < 128 ? c <= ' ' : Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isWord(int point) {
        return switch (Character.getType(point)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(point);
        };
    }

    /** What a character of a text in NFKC is. */
    static char kindInNormal(char c) {
        char lower = Character.toLowerCase(c);
        if (isWord(lower)) {
            return lower;
        }
        return switch (lower) {
            case '@' -> AT;
            case ':' -> COLON;
            default -> isSpace(lower) ? SPACE : OTHER;
        };
    }

    private static char kindOf(char c) {
        if (Character.isSurrogate(c) || joins(c)) {
            return UNKNOWN;
        }
        String normal = normal(String.valueOf(c));
        boolean silent = true;
        for (int i = 0; i < normal.length(); i++) {
            if (joins(normal.charAt(i)) || Character.isSurrogate(normal.charAt(i))) {
                return UNKNOWN;
            }
            silent &= kindInNormal(normal.charAt(i)) == OTHER;
        }
        return normal.length() == 1 ? kindInNormal(normal.charAt(0)) : silent ? OTHER : EXPANDS;
    }

    /** Whether a character may join the one before it: a text without such ones is normalized one by one (UAX #15). */
    private static boolean joins(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK -> c < 0xFE00 || c > 0xFE0F; // variation selectors do not
            case Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> (c >= 0x1100 && c <= 0x11FF) || (c >= 0xA960 && c <= 0xA97F) || (c >= 0xD7B0 && c <= 0xD7FF);
        };
    }
}
