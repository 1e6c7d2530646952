package io.jobwire.normalize.core.resume;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a resume that is not blank.
 *
 * @param text without blanks at its ends
 * @param start first character in the whole text
 * @param section what it belongs to
 * @param heading whether it announces its section
 */
public record ResumeLine(String text, int start, ResumeSection section, boolean heading) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d.&'’+#-]*");
    private static final String BULLETS = "•-*–◦·▪●‣○■□➢✓✔❖►▶➤→⁃∙◆◇♦{§»›〓⚫⬤";
    /** What bullets of symbol fonts become when their font is lost. */
    private static final String LETTERS_FOR_BULLETS = "oØüvq";

    private static final int SHORT = 60;

    int end() {
        return start + text.length();
    }

    /** The same line with other words. */
    ResumeLine with(String other) {
        return new ResumeLine(other, start, section, heading);
    }

    boolean bullet() {
        char c = text.charAt(0);
        return BULLETS.indexOf(c) >= 0
                || (c >= '\ue000' && c <= '\uf8ff')
                || (text.length() > 2 && LETTERS_FOR_BULLETS.indexOf(c) >= 0 && Character.isWhitespace(text.charAt(1)))
                || (text.length() > 2 && Character.isDigit(c) && text.charAt(1) == '.' && text.charAt(2) == ' ');
    }

    /** Whether it may be the head of an entry: short, not a sentence, beginning like a name. */
    boolean headLike() {
        int first = text.codePointAt(0);
        return !bullet()
                && !heading
                && text.length() <= 110
                && (!text.endsWith(".") || text.length() <= 40)
                && (!text.endsWith(",") || (text.length() <= SHORT && nameLike()))
                && (Character.isUpperCase(first) || Character.isDigit(first) || !Character.isLowerCase(first));
    }

    /** Whether its words are written like names: most begin with a capital or a digit, or the script has none. */
    boolean nameLike() {
        Matcher word = WORD.matcher(text);
        int large = 0;
        int all = 0;
        while (word.find()) {
            int first = word.group().codePointAt(0);
            boolean small = Character.isLowerCase(first);
            if (!small || word.group().length() > 3) {
                all++;
                large += small ? 0 : 1;
            }
        }
        return all > 0 && all <= 12 && large * 2 > all;
    }
}
