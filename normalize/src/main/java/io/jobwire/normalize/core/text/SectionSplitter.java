package io.jobwire.normalize.core.text;

import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the text of a posting into sections by its headings, in English, German, French and Spanish. The sections cover the
 * text; what stands before the first heading is OTHER. A heading that nobody knows ends a section only when the HTML makes
 * it no less a heading than the one that began it. Stateless.
 */
public final class SectionSplitter {
    private static final HeadingTable<SectionKind> TABLE =
            HeadingTable.read(SectionSplitter.class, "headings.tsv", SectionKind.class);
    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_PLAIN_HEADING = 60;

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
                if (announced.isPresent()) {
                    begin(at, announced.get(), found);
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
            return words.endsWith(":") ? TABLE.kind(words) : TABLE.exact(words);
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
