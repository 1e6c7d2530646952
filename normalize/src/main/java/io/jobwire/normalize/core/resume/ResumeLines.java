package io.jobwire.normalize.core.resume;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a resume into lines and finds which section each belongs to. A long line whose parts are kept apart by runs of blanks or
 * by bullets has lost its breaks on the way and is cut there. Stateless.
 */
public final class ResumeLines {
    /** Longer than a line of a page. */
    private static final int FLATTENED = 240;

    private static final Pattern GAP = Pattern.compile("\\s{2,}|\\s(?=[•●▪■◦‣➢✓○·*]\\s)");
    private static final int LEAST_GAPS = 3;
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
            if (end - at > FLATTENED && gaps(text, at, end) >= LEAST_GAPS) {
                int from = at;
                Matcher gap = GAP.matcher(text).region(at, end);
                while (gap.find()) {
                    cutter.add(from, gap.start());
                    from = gap.end();
                }
                cutter.add(from, end);
            } else {
                cutter.add(at, end);
            }
            at = end + 1;
        }
        return cutter.lines;
    }

    private static int gaps(String text, int from, int to) {
        Matcher gap = GAP.matcher(text).region(from, to);
        int gaps = 0;
        while (gaps < LEAST_GAPS && gap.find()) {
            gaps++;
        }
        return gaps;
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
