package io.jobwire.normalize.core.resume;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a resume into lines and finds which section each belongs to. A long line that has lost its breaks on the way is cut where
 * {@link LostBreaks} says. Stateless.
 */
public final class ResumeLines {
    private static final Pattern PAGE = Pattern.compile(
            "(?:page|seite|página|pág\\.?)\\s?\\|?\\s?\\d{1,2}(?:\\s?(?:of|/|von|de|sur)\\s?\\d{1,2})?|\\d{1,2}\\s?\\|\\s?(?:page|seite)?|[-–]\\s?\\d{1,2}\\s?[-–]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_PAGE = 20;
    private static final String TITLE = "resume";

    private ResumeLines() {}

    /** The lines of a text that are not blank, in order. */
    public static List<ResumeLine> of(String text) {
        List<ResumeLine> lines = cut(text, Set.of());
        Set<String> once = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (ResumeLine line : lines) {
            if (line.heading() && Headings.within(line.text()) && !once.add(Headings.folded(line.text()))) {
                repeated.add(Headings.folded(line.text()));
            }
        }
        return repeated.isEmpty() ? lines : cut(text, repeated);
    }

    /** @param repeated headings that stand in several places, and so in each job */
    private static List<ResumeLine> cut(String text, Set<String> repeated) {
        Cutter cutter = new Cutter(text, repeated);
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            List<Integer> starts = LostBreaks.starts(text, at, end);
            for (int i = 0; i < starts.size(); i++) {
                cutter.add(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end);
            }
            at = end + 1;
        }
        return cutter.lines;
    }

    /** Collects lines and keeps the section. */
    private static final class Cutter {
        private final List<ResumeLine> lines = new ArrayList<>();
        private final String text;
        private final Set<String> repeated;
        private ResumeSection section = ResumeSection.HEADER;

        Cutter(String text, Set<String> repeated) {
            this.text = text;
            this.repeated = repeated;
        }

        void add(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && blank(text.charAt(start))) {
                start++;
            }
            while (end > start && blank(text.charAt(end - 1))) {
                end--;
            }
            if (start == end) {
                return;
            }
            String line = text.substring(start, end);
            if (line.length() <= LONGEST_PAGE && PAGE.matcher(line).matches()) {
                return;
            }
            Optional<ResumeSection> announced = Headings.of(line).filter(kind -> announces(line, kind));
            int heading = announced.isPresent() ? 0 : Headings.inline(line);
            if (heading > 0) {
                add(start, start + heading);
                add(start + heading, end);
                return;
            }
            section = announced.orElse(section);
            lines.add(new ResumeLine(line, start, section, announced.isPresent()));
        }

        /** "Achievements" of a job end nothing, nor does "RESUME" at the head of a page, which is a summary in French. */
        private boolean announces(String line, ResumeSection kind) {
            boolean title = kind == ResumeSection.SUMMARY
                    && section != ResumeSection.HEADER
                    && line.length() <= TITLE.length() + 1
                    && line.regionMatches(true, 0, TITLE, 0, TITLE.length());
            boolean within = section == ResumeSection.EXPERIENCE && repeated.contains(Headings.folded(line));
            return !title && !within;
        }

        private static boolean blank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
        }
    }
}
