package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text with the kind of the section they are in. Immutable. */
public final class TextLines {

    /**
     * One line.
     *
     * @param text the line without its end
     * @param lower the same in lower case
     * @param start its first character in the whole text
     * @param kind of its section
     * @param words of subjects that it has
     */
    public record Line(String text, String lower, int start, SectionKind kind, long words) {

        boolean speaksOf(Subject subject) {
            return subject.in(words, lower, 0, lower.length());
        }
    }

    /** Words with which a line about the employer turns to the job itself. */
    static final Pattern OF_THE_JOB = Pattern.compile(
            "\\b(?:this (?:is|role|position|job|contract|internship)|(?:part|full)[- ]time|looking for|hiring|seeking|start date|schedule|wir suchen|teilzeit|vollzeit|nous (?:cherchons|recherchons)|temps (?:plein|partiel)|buscamos|jornada)\\b");

    private final List<Line> lines;
    private final boolean must;

    /**
     * The lines of the sections of a text.
     *
     * @param lower the text as {@link Phrases#lower} made it
     */
    public TextLines(String text, String lower, List<Section> sections) {
        lines = new ArrayList<>();
        for (Section section : sections) {
            int at = section.getStart();
            while (at < section.getEnd()) {
                int end = text.indexOf('\n', at);
                end = end < 0 ? section.getEnd() : Math.min(end, section.getEnd());
                if (end > at) {
                    long words = Subject.words(lower, at, end);
                    lines.add(
                            new Line(text.substring(at, end), lower.substring(at, end), at, section.getKind(), words));
                }
                at = end + 1;
            }
        }
        must = sections.stream().anyMatch(section -> section.getKind() == SectionKind.MUST);
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
            if (lines.get(middle).start() <= character) {
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
        return lines.stream().filter(line -> asks(line.kind())).toList();
    }

    private boolean asks(SectionKind kind) {
        return switch (kind) {
            case MUST -> true;
            case TASKS, OTHER -> !must;
            case NICE, ABOUT, BENEFITS, EQUAL_OPPORTUNITY, HOW_TO_APPLY, PAY -> false;
        };
    }
}
