package io.jobwire.ingest.resume;

import io.jobwire.records.ReadQuality;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Judges how well a file was read, and says what to do. Stateless. */
final class Verdicts {
    /** A resume that is longer is cut off: it is none. */
    static final int MOST_CHARACTERS = 400_000;

    /** Fewer characters than this say nothing of a working life. */
    private static final int LITTLE_TEXT = 120;

    private static final int LITTLE_TEXT_PER_PAGE = 30;
    private static final int LETTERS_OF_AN_IDEOGRAPH = 3;
    private static final Pattern BLANK_LINES =
            Pattern.compile("\\n[ \\t\\x0B\\f\\r\\u00a0]*(?:\\n[ \\t\\x0B\\f\\r\\u00a0]*)+");

    private Verdicts() {}

    static ReadResume encrypted(String type) {
        return ReadResume.without(
                ReadQuality.ENCRYPTED,
                "The file is protected by a password; save it without and hand it in again",
                type);
    }

    static ReadResume corrupt(Throwable why, String type) {
        return ReadResume.without(
                ReadQuality.CORRUPT,
                "The file is damaged and cannot be read (" + why.getClass().getSimpleName()
                        + "); save it anew as PDF or DOCX",
                type);
    }

    /**
     * Judges the text of a file.
     *
     * @param painted whether the pages show more than letters
     */
    static ReadResume judge(String raw, String type, OptionalInt pages, boolean painted, Hidden hidden) {
        String text = tidy(raw);
        long characters = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = text.chars().mapToLong(Verdicts::letters).sum();
        boolean little = letters < (long) LITTLE_TEXT_PER_PAGE * Math.max(1, pages.orElse(1));
        if (painted && little) {
            return new ReadResume(
                    text,
                    ReadQuality.NEEDS_OCR,
                    "The pages are pictures without text; hand in a file with text, not a scan",
                    type,
                    pages);
        }
        if (letters < LITTLE_TEXT) {
            String more = hidden.worthTelling() ? "; " + hidden.told() : "";
            return new ReadResume(
                    text,
                    ReadQuality.LOW_TEXT,
                    "The file holds hardly any text; is it the right one?" + more,
                    type,
                    pages);
        }
        if (text.chars()
                        .filter(c -> Character.isLetterOrDigit(c) && !unmapped(c))
                        .count()
                < characters / 3) {
            return new ReadResume(
                    text,
                    ReadQuality.NEEDS_OCR,
                    "The letters of the file carry no text; save it anew with its fonts embedded",
                    type,
                    pages);
        }
        return hidden.worthTelling()
                ? new ReadResume(text, ReadQuality.HIDDEN_TEXT_FOUND, hidden.told(), type, pages)
                : new ReadResume(text, ReadQuality.OK, "", type, pages);
    }

    /** How many letters of an alphabet say as much: a Chinese word is one or two characters. */
    private static long letters(int c) {
        return Character.isWhitespace(c) ? 0 : Character.isIdeographic(c) ? LETTERS_OF_AN_IDEOGRAPH : 1;
    }

    private static boolean unmapped(int c) {
        return c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff);
    }

    private static String tidy(String raw) {
        String text = raw.length() > MOST_CHARACTERS ? raw.substring(0, MOST_CHARACTERS) : raw;
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u00ad", "");
        return BLANK_LINES.matcher(lines).replaceAll("\n\n").strip();
    }
}
