package io.jobwire.normalize.core.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line that has lost its breaks on the way is cut: at runs of blanks and at bullets when it has kept them, else around headings
 * in running text, behind times and at the ends of sentences. Stateless.
 */
final class LostBreaks {
    /** Longer than a line of a page. */
    private static final int FLATTENED = 240;
    /** Longer than a paragraph that stands under no heading of its own. */
    private static final int RUNNING = 400;

    private static final int LEAST_GAPS = 3;
    private static final int LEAST_HEADINGS = 2;
    private static final int LONGEST_HEAD = 100;
    private static final int LOOK_AHEAD = 30;

    private static final Pattern GAP = Pattern.compile("\\s{2,}|\\s(?=[•●▪■◦‣➢✓○·*]\\s)");
    /** What ties the words around it together, however wide the blanks are: "May 2010   to   Current", "Boston  ,   MA". */
    private static final Pattern TIE = Pattern.compile("(?:to|until|through|[-–—－,:|])(?=\\s)");

    private static final String TIME =
            "(?:(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,?\\s{1,3}|\\d{1,2}/){0,1}(?:19|20)\\d\\d)";
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s{0,3}(?:[-–—]|to|until|through)\\s{0,3}(?:" + TIME
            + "|[Cc]urrent|[Pp]resent|[Nn]ow|CURRENT|PRESENT)");
    private static final Pattern HEADING = Pattern.compile(
            "(?<![\\p{L}\\d-])(?:(?:(?:professional|career|executive|personal) )?(?:summary|profile|objective|overview)"
                    + "|summary of (?:qualifications|skills)|(?:career |professional )?highlights"
                    + "|(?:core )?(?:qualifications|competencies)|core skills|areas of expertise"
                    + "|(?:(?:technical|key|professional|computer|additional|relevant) )?skills"
                    + "|(?:(?:professional|work|relevant|related|teaching|clinical) )?experience"
                    + "|(?:employment|work|career|job) history|employment"
                    + "|education(?: (?:and|&) training)?|academic background"
                    + "|(?:professional )?certifications?(?: (?:and|&) licen[sc]es)?|licen[sc]es(?: (?:and|&) certifications)?"
                    + "|(?:professional )?affiliations|accomplishments|achievements|awards|languages|interests|references"
                    + "|publications|volunteer (?:experience|work)|additional information|personal information)"
                    + "(?![\\p{L}\\d-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:in|with|of|and|to|for|on|at|as|by|is|are|was|were|from|that|which|the|a|or|include[sd]?|including|gained|level|sets?"
                    + "|years?|required|section)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{Ll}\\d)%][.;!])\\s+(?=[\\p{Lu}•])");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private LostBreaks() {}

    /** The first characters of the pieces of a line, ascending, the line's own first among them. */
    static List<Integer> starts(String text, int from, int to) {
        if (to - from <= FLATTENED) {
            return List.of(from);
        }
        List<Integer> gaps = gaps(text, from, to);
        if (gaps.size() > LEAST_GAPS) {
            return gaps;
        }
        return to - from <= RUNNING ? List.of(from) : running(text, from, to);
    }

    private static List<Integer> gaps(String text, int from, int to) {
        List<Integer> starts = new ArrayList<>();
        starts.add(from);
        Matcher gap = GAP.matcher(text).region(from, to);
        while (gap.find()) {
            if (!tied(text, gap.start(), gap.end(), starts.getLast(), to)) {
                starts.add(gap.end());
            }
        }
        return starts;
    }

    /** Whether what stands on one side of a gap holds on to the other side. */
    private static boolean tied(String text, int gap, int next, int from, int to) {
        Matcher behind = TIE.matcher(text).region(next, to).useTransparentBounds(true);
        if (behind.lookingAt()) {
            boolean bullet = "-–—".indexOf(text.charAt(next)) >= 0 && !wide(text, behind.end());
            return !bullet && (!Character.isLetter(text.charAt(next)) || endsInTime(text, gap));
        }
        int word = gap;
        while (word > from && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        Matcher before = TIE.matcher(text).region(word, to).useTransparentBounds(true);
        return word > from
                && before.lookingAt()
                && before.end() == gap
                && (!Character.isLetter(text.charAt(word)) || endsInTime(text, lastOf(text, word)));
    }

    private static int lastOf(String text, int before) {
        int at = before;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean wide(String text, int at) {
        return at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at))
                && Character.isWhitespace(text.charAt(at + 1));
    }

    private static boolean endsInTime(String text, int end) {
        return end >= 4 && Character.isDigit(text.charAt(end - 1)) && Character.isDigit(text.charAt(end - 2));
    }

    /** Running text is a flattened resume when headings of at least two kinds stand in it. */
    private static List<Integer> running(String text, int from, int to) {
        TreeSet<Integer> cuts = new TreeSet<>();
        int headings = 0;
        Matcher heading = HEADING.matcher(text).region(from, to).useTransparentBounds(true);
        while (heading.find()) {
            if (stands(text, from, to, heading)) {
                headings++;
                cuts.add(heading.start());
                cuts.add(behindColon(text, heading.end(), to));
            }
        }
        if (headings < LEAST_HEADINGS) {
            return List.of(from);
        }
        Matcher sentence = SENTENCE_END.matcher(text).region(from, to).useTransparentBounds(true);
        while (sentence.find()) {
            cuts.add(sentence.end());
        }
        Matcher span = SPAN.matcher(text).region(from, to);
        while (span.find()) {
            Integer before = cuts.floor(span.start());
            boolean first =
                    before != null && text.substring(before, span.start()).isBlank();
            cuts.add(span.end());
            cuts.add(first ? headEnd(text, span.end(), to) : span.end());
        }
        cuts.add(from);
        cuts.remove(to);
        return List.copyOf(cuts);
    }

    /** A heading begins with a capital, ends what stands before it, and what follows it begins anew. */
    private static boolean stands(String text, int from, int to, Matcher heading) {
        String words = heading.group();
        boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
        if (!Character.isUpperCase(words.charAt(0))) {
            return false;
        }
        int next = behindColon(text, heading.end(), to);
        if (!begins(text, from, heading.start(), capitals)) {
            return Character.toLowerCase(words.charAt(0)) == 'e' && dated(text, next, to);
        }
        if (next >= to) {
            return true;
        }
        String ahead = text.substring(next, Math.min(to, next + LOOK_AHEAD));
        boolean experience = Headings.of(words)
                .filter(kind -> kind == ResumeSection.EXPERIENCE)
                .isPresent();
        boolean title = !experience && RoleWords.in(firstWords(ahead));
        boolean fresh = !Character.isLowerCase(ahead.codePointAt(0))
                || (!experience && !GOES_ON.matcher(ahead).lookingAt());
        return fresh && !title;
    }

    /** Whether a title and a time of a position follow at once: "Sales tax Experience Senior Accountant Jul 2018 to Current". */
    private static boolean dated(String text, int next, int to) {
        Matcher span = SPAN.matcher(text).region(next, Math.min(to, next + LONGEST_HEAD));
        return span.find() && RoleWords.in(text.substring(next, span.start()));
    }

    private static String firstWords(String ahead) {
        Matcher word = WORD.matcher(ahead);
        int end = 0;
        for (int i = 0; i < 2 && word.find(); i++) {
            end = word.end();
        }
        return ahead.substring(0, end);
    }

    private static boolean begins(String text, int from, int at, boolean capitals) {
        int end = at;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == from) {
            return true;
        }
        char last = text.charAt(end - 1);
        if (".;:!?)]".indexOf(last) >= 0 || Character.isDigit(last)) {
            return true;
        }
        int word = end;
        while (word > from && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, end);
        boolean shouted = before.length() > 1 && before.equals(before.toUpperCase(Locale.ROOT));
        return capitals != shouted;
    }

    private static int behindColon(String text, int at, int to) {
        int next = at;
        while (next < to && (Character.isWhitespace(text.charAt(next)) || text.charAt(next) == ':')) {
            next++;
        }
        return next;
    }

    /** End of the words like names behind a time, without the last, which begins a sentence: "Line Cook Blue Diner | Prepared sauces". */
    private static int headEnd(String text, int from, int to) {
        Matcher word = WORD.matcher(text).region(from, to);
        int last = from;
        int before = from;
        while (word.find() && word.end() - from <= LONGEST_HEAD) {
            int first = word.group().codePointAt(0);
            if (Character.isLowerCase(first) && word.group().length() > 3) {
                return before;
            }
            before = last;
            last = word.end();
        }
        return from;
    }
}
