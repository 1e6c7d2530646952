package io.jobwire.scoring.core;

import io.jobwire.records.Education;
import io.jobwire.records.Passage;
import io.jobwire.records.PassageKind;
import io.jobwire.records.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a resume with everything blanked that must not count: the name at its head wherever it stands again, the lines of
 * degrees (their level and subject are read from fields), and the passages that say of schools and of the person. Offsets stay as
 * they are.
 *
 * @param said all but lists of terms
 * @param lists the lists
 * @param listsAt where each begins
 */
record BlindText(String said, List<String> lists, List<Integer> listsAt) {
    /** Lines such as "Date of birth: ...", "Nationality ...". */
    private static final Pattern PERSONAL =
            Pattern.compile("(?im)^[ \\t]*(?:date of birth|birth ?date|born|d\\.?o\\.?b|age|gender|sex|marital"
                    + " status|civil status|nationality|citizenship|religion|place of birth|name|full name"
                    + "|pronouns|photo)\\b.*$");

    /** A name: two to four words with capitals and nothing else on the line. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'.-]*(?:[ \\t]+\\p{Lu}[\\p{L}'.-]*){1,3}");

    static BlindText of(Profile profile) {
        String text = profile.getText();
        char[] blind = text.toCharArray();
        blankName(text, profile, blind);
        for (Education education : profile.getEducation()) {
            String line = education.getText().strip();
            for (int at = line.isEmpty() ? -1 : text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
                blank(blind, at, at + line.length());
            }
        }
        blankAll(PERSONAL, text, blind);
        for (Passage passage : profile.getPassages()) {
            if (passage.getKind() != PassageKind.LIST) {
                blank(blind, within(text, passage.getStart()), within(text, passage.getEnd()));
            }
        }
        List<String> lists = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (Passage passage : profile.getPassages()) {
            if (passage.getKind() == PassageKind.LIST) {
                int from = within(text, passage.getStart());
                int to = Math.max(from, within(text, passage.getEnd()));
                lists.add(new String(blind, from, to - from));
                at.add(from);
                blank(blind, from, to);
            }
        }
        return new BlindText(new String(blind), List.copyOf(lists), List.copyOf(at));
    }

    /** Whether a place of the text lies in a list of terms. */
    static boolean inList(Profile profile, int place) {
        List<Passage> passages = profile.getPassages();
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passages.get(middle).getEnd() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < passages.size()
                && passages.get(low).getStart() <= place
                && passages.get(low).getKind() == PassageKind.LIST;
    }

    private static int within(String text, int place) {
        return Math.clamp(place, 0, text.length());
    }

    /** The first line that is not empty, when it looks like a name and not like the title of a job that the profile holds. */
    private static void blankName(String text, Profile profile, char[] blind) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end).strip();
        if (line.length() > 60
                || profile.getHeadline().filter(line::equals).isPresent()
                || !NAME.matcher(line).matches()) {
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
        if (from < to) {
            Arrays.fill(blind, from, to, ' ');
        }
    }
}
