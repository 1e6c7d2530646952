package io.jobwire.launcher.command;

/** Text from outside, made safe for a terminal, which obeys control characters: it cannot move the cursor or change colours. */
final class PlainText {
    private PlainText() {}

    /** The text with its line ends; other control characters become spaces. */
    static String lines(String text) {
        return without(text, true);
    }

    /** The text in one line. */
    static String line(String text) {
        return without(text, false);
    }

    private static String without(String text, boolean keepLines) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && !(keepLines && c == '\n') ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
