package io.jobwire.normalize.core.resume;

/**
 * One line of a resume that is not blank.
 *
 * @param text without blanks at its ends
 * @param start first character in the whole text
 * @param section what it belongs to
 * @param heading whether it announces its section
 */
public record ResumeLine(String text, int start, ResumeSection section, boolean heading) {

    int end() {
        return start + text.length();
    }

    boolean bullet() {
        char c = text.charAt(0);
        return "•-*–◦·▪●‣○■➢✓".indexOf(c) >= 0
                || (text.length() > 2 && Character.isDigit(c) && text.charAt(1) == '.' && text.charAt(2) == ' ');
    }

    /** Whether it may be the head of an entry: short, not a sentence, beginning like a name. */
    boolean headLike() {
        int first = text.codePointAt(0);
        return !bullet()
                && !heading
                && text.length() <= 110
                && !text.endsWith(".")
                && !text.endsWith(",")
                && (Character.isUpperCase(first) || Character.isDigit(first) || !Character.isLowerCase(first));
    }
}
