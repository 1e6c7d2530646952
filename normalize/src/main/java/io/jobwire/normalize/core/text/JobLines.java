package io.jobwire.normalize.core.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a description of a job that has lost its line breaks lines again, at headings, list marks and ends of sentences: what is asked
 * for and what is only welcome is read line by line. Stateless.
 */
public final class JobLines {
    /** Longer than a paragraph in which a demand and what is welcome stand together. */
    private static final int FLATTENED = 500;

    private static final String SMALL =
            "and|or|of|to|for|the|in|a|an|we|we're|you|you'll|your|are|is|have|do|be|our|with|this";
    /** "Required Qualifications:" behind the end of a sentence, or at the beginning. */
    private static final Pattern LABEL =
            Pattern.compile("(?:^|(?<=[.;!?)\\]•:]\\s{1,4}))\\p{Lu}[\\p{L}'’&/-]*(?:\\s(?:\\p{Lu}[\\p{L}'’&/-]*|&|(?:"
                    + SMALL + ")(?=[\\s:]))){0,6}\\s?:(?=\\s)");
    /** The headings of most descriptions, also in the middle of what has lost its full stops. */
    private static final Pattern HEADING = Pattern.compile(
            "(?<![\\p{L}'’/&-])(?:(?:(?:Key|Essential|Primary|Principal|Main|Major|Core|General|Minimum|Required|Preferred|Desired|Basic|Additional|Other|Your|Position|Job|Education and Experience)\\s)?"
                    + "(?:Responsibilities|Duties(?:\\s(?:and|&)\\sResponsibilities)?|Job\\sFunctions|Functions|Requirements|Qualifications|Accountabilities|Competencies)"
                    + "|Nice\\sto\\sHave|About\\s(?:Us|You|the\\s(?:Role|Job|Position|Company|Team))|Who\\sWe\\sAre|What\\sWe\\sOffer|What\\sYou(?:'ll|’ll|\\sWill)\\sDo|Equal\\sOpportunity)"
                    + "\\s?:?(?=\\s+(?:[•*\\p{Lu}\\d-]))");

    private static final Pattern MARK = Pattern.compile("\\s+(?=[•●▪■◦‣➢✓·]\\s?)|\\s{2,}(?=[*–-]\\s)|\\s{3,}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{Ll}\\d)%\"][.;!?])\\s+(?=[\\p{Lu}\\d•*-])");

    private JobLines() {}

    /** The text, with line breaks where long lines have lost them. */
    public static String of(String text) {
        StringBuilder lines = new StringBuilder(text.length() + 64);
        text.lines().forEach(line -> {
            if (line.length() <= FLATTENED) {
                lines.append(line).append('\n');
            } else {
                cut(line, lines);
            }
        });
        return lines.toString();
    }

    private static void cut(String line, StringBuilder lines) {
        TreeSet<Integer> cuts = new TreeSet<>();
        around(LABEL.matcher(line), cuts);
        around(HEADING.matcher(line), cuts);
        behind(MARK.matcher(line), cuts);
        behind(SENTENCE_END.matcher(line), cuts);
        cuts.add(line.length());
        int from = 0;
        for (int to : cuts) {
            String piece = line.substring(from, to).strip();
            if (!piece.isEmpty()) {
                lines.append(piece).append('\n');
            }
            from = to;
        }
    }

    private static void around(Matcher found, Set<Integer> cuts) {
        while (found.find()) {
            cuts.add(found.start());
            cuts.add(found.end());
        }
    }

    private static void behind(Matcher found, Set<Integer> cuts) {
        while (found.find()) {
            cuts.add(found.end());
        }
    }
}
