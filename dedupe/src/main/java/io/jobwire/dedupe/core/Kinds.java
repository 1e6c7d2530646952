package io.jobwire.dedupe.core;

/** What each character of a text is, in one pass; for texts of characters that do not join, which nearly all are. Stateless. */
final class Kinds {
    private Kinds() {}

    /**
     * Puts letters and digits in lower case in the place of the characters of a text; of everything else, and of all of an address, what is at
     * most {@link Letters#LAST_KIND}.
     *
     * @param text the text and a space at its end
     * @param end end of that
     * @return false when a character may join another, so that only the platform knows what the text is; it is then not to be used
     */
    static boolean read(char[] text, int end) {
        // What is before the place has been read, what is after it is still the text.
        for (int at = plain(text, 0, end); at < end; at = plain(text, at + 1, end)) {
            char kind = Letters.kind(text[at]);
            if (kind == Letters.EXPANDS || kind == Letters.UNKNOWN) {
                if (!Letters.isPicture(Character.codePointAt(text, at, end))) {
                    return false;
                }
                text[at++] = Letters.OTHER;
                text[at] = Letters.OTHER;
            } else if (kind == Letters.AT
                    || (kind == Letters.COLON && Letters.areSlashes(text, at + 1))
                    || (kind == 'w' && (at == 0 || text[at - 1] == Letters.SPACE) && startsWithWww(text, at))) {
                at = leaveOut(text, at);
                if (at < 0) {
                    return false;
                }
                text[at] = Letters.SPACE;
            } else {
                text[at] = kind;
            }
        }
        return true;
    }

    /** Reads on to the next character that asks for a look around it; gives its place, or the end. */
    private static int plain(char[] text, int from, int end) {
        for (int at = from; at < end; at++) {
            char kind = Letters.kind(text[at]);
            if (Letters.isRare(kind)) {
                return at;
            }
            text[at] = kind;
        }
        return end;
    }

    /** Leaves out the address around a place; gives the space after it, -1 when it has characters that may join. */
    private static int leaveOut(char[] text, int place) {
        for (int at = place - 1; at >= 0 && text[at] != Letters.SPACE; at--) {
            text[at] = Letters.OTHER;
        }
        int at = place;
        for (char kind = Letters.kind(text[at]); kind != Letters.SPACE; kind = Letters.kind(text[++at])) {
            if (kind == Letters.EXPANDS || kind == Letters.UNKNOWN) {
                return -1;
            }
            text[at] = Letters.OTHER;
        }
        return at;
    }

    private static boolean startsWithWww(char[] text, int at) {
        return at + 3 < text.length
                && Letters.kind(text[at + 1]) == 'w'
                && Letters.kind(text[at + 2]) == 'w'
                && Letters.isDot(text[at + 3]);
    }
}
