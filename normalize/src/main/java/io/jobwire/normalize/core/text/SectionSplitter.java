package io.jobwire.normalize.core.text;

import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts the text of a posting into sections by its headings, in English, German, French and Spanish. The sections cover the
 * text; what stands before the first heading is OTHER. A heading that nobody knows ends a section only when the HTML makes
 * it no less a heading than the one that began it, or when both are written in capitals. Stateless.
 */
public final class SectionSplitter {
    private static final HeadingTable<SectionKind> TABLE =
            HeadingTable.read(SectionSplitter.class, "headings.tsv", SectionKind.class);
    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_PLAIN_HEADING = 60;
    /** Fewer letters than this in capitals are a word, "NOTE", or a short form. */
    private static final int LEAST_CAPITALS = 6;
    /** Parts that a list of demands is itself divided into. */
    private static final Pattern DEMANDS = Pattern.compile(
            "(?i)educat|experien|skill|knowledge|qualif|certif|licen|abilit|technical|language|competenc|require|must|kenntnis|compét|conocim");

    /** Sentences that begin the legal part wherever they stand. */
    private static final Phrases EQUAL = Phrases.of(
            "equal[- ]opportunit|regardless of (?:race|gender|age|religion|sex|color)|without regard to"
                    + " (?:race|gender|age|color|sex)|(?:race|gender|sex|sexual orientation), (?:color|religion|age|gender"
                    + " identity|disability|ethnicity)|reasonable accommodation|unabhängig von"
                    + " (?:geschlecht|alter|herkunft|religion)|schwerbehindert|égalité des chances|situation de"
                    + " handicap|igualdad de oportunidades",
            "equal opportunit",
            "equal-opportunit",
            "regardless of",
            "without regard to",
            "race, ",
            "gender, ",
            "sex, ",
            "orientation, ",
            "reasonable accommodation",
            "unabhängig von",
            "schwerbehindert",
            "égalité des chances",
            "situation de handicap",
            "igualdad de oportunidades");

    private SectionSplitter() {}

    /**
     * The sections of a text, in order, without overlap and without gap.
     *
     * @param lower the text as {@link Phrases#lower} made it
     */
    public static List<Section> split(ReadableText readable, String lower) {
        return new Run(readable, lower).sections();
    }

    private static final class Run {
        private final String text;
        private final String lower;
        private final char[] letters;
        private final List<HeadingMark> marks;
        private final List<Section> sections = new ArrayList<>();
        private int mark;
        private SectionKind kind = SectionKind.OTHER;
        private int rank = HeadingMark.WORDS + 1;
        private int start;
        /** Whether the heading of the section is written in capitals alone. */
        private boolean shouted;

        Run(ReadableText readable, String lower) {
            text = readable.text();
            this.lower = lower;
            letters = lower.toCharArray();
            marks = readable.headings();
        }

        List<Section> sections() {
            int at = 0;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                end = end < 0 ? text.length() : end;
                if (end > at) {
                    line(at, end);
                }
                at = end + 1;
            }
            begin(text.length(), SectionKind.OTHER, 0);
            return sections;
        }

        private void line(int at, int end) {
            while (mark < marks.size() && marks.get(mark).start() < at) {
                mark++;
            }
            boolean marked = mark < marks.size() && marks.get(mark).start() == at;
            int found = marked ? marks.get(mark).rank() : HeadingMark.WORDS;
            if (end - at <= LONGEST_HEADING && !text.startsWith("- ", at)) {
                String words = text.substring(at, end);
                Optional<SectionKind> announced = marked ? TABLE.kind(words) : plain(words);
                boolean capitals = capitals(words);
                if (announced.isPresent()) {
                    begin(at, announced.get(), found);
                    shouted = capitals;
                    return;
                }
                if (capitals && shouted && !marked && !DEMANDS.matcher(words).find()) {
                    begin(at, SectionKind.OTHER, found);
                    return;
                }
                if (marked && found < HeadingMark.BOLD && found <= rank) {
                    begin(at, SectionKind.OTHER, found);
                    return;
                }
            }
            if (kind != SectionKind.EQUAL_OPPORTUNITY
                    && end - at > LONGEST_PLAIN_HEADING
                    && EQUAL.hasAnchor(letters, at, end)
                    && EQUAL.matches(lower, at, end)) {
                begin(at, SectionKind.EQUAL_OPPORTUNITY, HeadingMark.WORDS);
            }
        }

        private static Optional<SectionKind> plain(String words) {
            if (words.length() > LONGEST_PLAIN_HEADING) {
                return Optional.empty();
            }
            return words.endsWith(":") || words.endsWith("?") || capitals(words)
                    ? TABLE.kind(words)
                    : TABLE.exact(words);
        }

        private static boolean capitals(String words) {
            int letters = 0;
            for (int i = 0; i < words.length(); i++) {
                if (Character.isLowerCase(words.charAt(i))) {
                    return false;
                }
                letters += Character.isLetter(words.charAt(i)) ? 1 : 0;
            }
            return letters >= LEAST_CAPITALS && words.length() <= LONGEST_PLAIN_HEADING;
        }

        private void begin(int at, SectionKind next, int nextRank) {
            if (next == kind && at < text.length()) {
                rank = Math.min(rank, nextRank);
                return;
            }
            if (at > start) {
                sections.add(new Section(kind, start, at));
            }
            kind = next;
            rank = nextRank;
            start = at;
        }
    }
}
