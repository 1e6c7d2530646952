package io.jobwire.ingest.source;

/**
 * Mends what templates get wrong when they write JSON by hand: quotation marks inside of strings that nobody escaped, a
 * comma that is missing between two lines or stands twice, a member without a value, {@code undefined}. One pass; what is
 * right already comes out as it was. What it guesses wrong is no JSON afterwards either, so the caller parses again and
 * sees. Stateless.
 */
final class JsonMending {
    private final String text;
    private final StringBuilder mended;
    private int at;

    /** The last character that was not blank, outside of strings: a string counts as its closing mark. */
    private char before = ' ';

    private JsonMending(String text) {
        this.text = text;
        mended = new StringBuilder(text.length() + 64);
    }

    /** The text with what can be mended mended. */
    static String mend(String text) {
        return new JsonMending(text).run();
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                string();
            } else if (c == ',' && at(next(at + 1)) == ',') {
                at++;
            } else if (text.startsWith("undefined", at) && before == ':') {
                add("null", 'l');
                at += "undefined".length();
            } else {
                plain(c);
            }
        }
        return mended.toString();
    }

    private void plain(char c) {
        char follows = at(next(at + 1));
        boolean bare = c == ':' && (follows == ',' || follows == '}');
        mended.append(c);
        if (bare) {
            mended.append("null");
        }
        before = Character.isWhitespace(c) ? before : bare ? 'l' : c;
        at++;
    }

    private void string() {
        if (before == '"' || before == '}' || before == ']' || Character.isLetterOrDigit(before)) {
            mended.append(',');
            before = ',';
        }
        boolean value = before == ':';
        mended.append('"');
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                mended.append(c).append(text.charAt(++at));
            } else if (c != '"') {
                mended.append(c);
            } else if (closes(value)) {
                add("\"", '"');
                at++;
                return;
            } else {
                mended.append("\\\"");
            }
        }
    }

    /** Whether the mark at which we are ends its string, told from what comes behind it. */
    private boolean closes(boolean value) {
        int behind = next(at + 1);
        return switch (at(behind)) {
            case 0, '}', ']' -> true;
            case ':' -> !value;
            case '"' -> text.substring(at, behind).indexOf('\n') >= 0;
            case ',' -> begins(at(next(behind + 1)));
            default -> false;
        };
    }

    /** Whether a member or an element can begin so, or nothing more comes. */
    private static boolean begins(char c) {
        return c == '"' || c == '{' || c == '[' || c == '}' || c == ']' || c == 0 || c == ',' || Character.isDigit(c);
    }

    private void add(String words, char last) {
        mended.append(words);
        before = last;
    }

    /** Where the next character that is not blank stands. */
    private int next(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private char at(int i) {
        return i < text.length() ? text.charAt(i) : 0;
    }
}
