package io.jobwire.scoring.core;

import io.jobwire.records.Education;
import io.jobwire.records.Profile;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a resume with everything blanked that must not count: the name at its head wherever it stands again, the lines of
 * degrees (their level and subject are read from fields), names of schools, and personal details. Offsets stay as they are.
 */
final class BlindText {
    /** Lines such as "Date of birth: ...", "Nationality ...". */
    private static final Pattern PERSONAL =
            Pattern.compile("(?im)^[ \\t]*(?:date of birth|birth ?date|born|d\\.?o\\.?b|age|gender|sex|marital"
                    + " status|civil status|nationality|citizenship|religion|place of birth|name|full name"
                    + "|pronouns|photo)\\b.*$");

    /** A name: two to four words with capitals and nothing else on the line. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'.-]*(?:[ \\t]+\\p{Lu}[\\p{L}'.-]*){1,3}");

    private BlindText() {}

    static String of(Profile profile) {
        String text = profile.getText();
        char[] blind = text.toCharArray();
        blankName(text, blind);
        for (Education education : profile.getEducation()) {
            String line = education.getText().strip();
            for (int at = line.isEmpty() ? -1 : text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
                blank(blind, at, at + line.length());
            }
        }
        blankAll(PERSONAL, text, blind);
        SchoolNames.each(text, (from, to) -> blank(blind, from, to));
        return new String(blind);
    }

    /** The first line that is not empty, when it looks like a name and not like the title of a job that the profile holds. */
    private static void blankName(String text, char[] blind) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end).strip();
        if (line.length() > 60 || !NAME.matcher(line).matches()) {
            return;
        }
        for (String word : line.split("[ \\t]+")) {
            if (word.length() > 1) {
                for (int at = text.indexOf(word); at >= 0 && at < text.length(); at = text.indexOf(word, at + 1)) {
                    if (whole(text, at, at + word.length())
                            && (at < start + line.length() || besideName(text, at, line))) {
                        blank(blind, at, at + word.length());
                    }
                }
            }
        }
    }

    /** Whether the whole name stands here again, as in the head of the next page. */
    private static boolean besideName(String text, int at, String name) {
        int from = Math.max(0, at - name.length());
        return text.substring(from, Math.min(text.length(), at + name.length())).contains(name);
    }

    private static boolean whole(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static void blankAll(Pattern pattern, String text, char[] blind) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            blank(blind, matcher.start(), matcher.end());
        }
    }

    private static void blank(char[] blind, int from, int to) {
        Arrays.fill(blind, from, to, ' ');
    }
}
