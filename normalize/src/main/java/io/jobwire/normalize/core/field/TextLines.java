package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text with the kind of the section they are in. For one thread. */
public final class TextLines {

    /** One line. */
    public static final class Line {
        private final TextLines all;
        private final int start;
        private final int end;
        private final SectionKind kind;
        private final long words;
        private @Nullable String lower;

        private Line(TextLines all, int start, int end, SectionKind kind, long words) {
            this.all = all;
            this.start = start;
            this.end = end;
            this.kind = kind;
            this.words = words;
        }

        /** The line without its end. */
        String text() {
            return all.text.substring(start, end);
        }

        /** The same in lower case; most lines are never asked for it. */
        String lower() {
            String known = lower;
            if (known == null) {
                known = all.lower.substring(start, end);
                lower = known;
            }
            return known;
        }

        /** One past its last character in the whole text. */
        int end() {
            return end;
        }

        /** Of its section. */
        SectionKind kind() {
            return kind;
        }

        boolean speaksOf(Subject subject) {
            return subject.among(words) && subject.matches(lower());
        }
    }

    /** Words with which a line about the employer turns to the job itself. */
    static final PatternSearch OF_THE_JOB = PatternSearch.of(
            "\\b(?:this (?:is|role|position|job|contract|internship)|(?:part|full)[- ]time|looking for|hiring|seeking|start date|schedule|wir suchen|teilzeit|vollzeit|nous (?:cherchons|recherchons)|temps (?:plein|partiel)|buscamos|jornada)\\b");

    private final String text;
    private final String lower;
    private final List<Line> lines;
    private final boolean must;

    /**
     * The lines of the sections of a text.
     *
     * @param lower the text as {@link Phrases#lower} made it
     */
    public TextLines(String text, String lower, List<Section> sections) {
        this.text = text;
        this.lower = lower;
        lines = new ArrayList<>();
        char[] letters = lower.toCharArray();
        boolean musts = false;
        for (Section section : sections) {
            musts |= section.getKind() == SectionKind.MUST;
            int at = section.getStart();
            while (at < section.getEnd()) {
                int end = text.indexOf('\n', at);
                end = end < 0 ? section.getEnd() : Math.min(end, section.getEnd());
                if (end > at) {
                    lines.add(new Line(this, at, end, section.getKind(), Subject.words(letters, at, end)));
                }
                at = end + 1;
            }
        }
        must = musts;
    }

    /** Whether the text has a section of requirements. */
    boolean hasMust() {
        return must;
    }

    /** The line that has a character of the text, not the end of a line. */
    Line at(int character) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start <= character) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
    }

    /** All lines, in order. */
    List<Line> all() {
        return lines;
    }

    /** The lines that may ask for something: the requirements, or where none are marked, everything that is not about something else. */
    List<Line> asking() {
        List<Line> asking = new ArrayList<>();
        for (Line line : lines) {
            if (asks(line.kind())) {
                asking.add(line);
            }
        }
        return asking;
    }

    private boolean asks(SectionKind kind) {
        return switch (kind) {
            case MUST -> true;
            case TASKS, OTHER -> !must;
            case NICE, ABOUT, BENEFITS, EQUAL_OPPORTUNITY, HOW_TO_APPLY, PAY -> false;
        };
    }
}
