package io.jobwire.normalize.core.text;

/** What is a letter, from a table for the characters that most texts have. Stateless. */
final class Letters {
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte[] KINDS = new byte[0x2100];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            boolean letter = Character.isLetter(c);
            KINDS[c] = letter ? LETTER : Character.isDigit(c) ? DIGIT : 0;
        }
    }

    private Letters() {}

    static boolean isLetter(char c) {
        return c < KINDS.length ? KINDS[c] == LETTER : Character.isLetter(c);
    }

    static boolean isLetterOrDigit(char c) {
        return c < KINDS.length ? KINDS[c] != 0 : Character.isLetterOrDigit(c);
    }
}
