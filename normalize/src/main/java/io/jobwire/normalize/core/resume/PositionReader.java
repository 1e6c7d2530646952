package io.jobwire.normalize.core.resume;

import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the positions of a resume. Under the headings of experience everything with a time counts; without such a heading, what
 * has a time and a word of job titles outside of education. Immutable.
 */
public final class PositionReader {
    private final Taxonomy taxonomy;

    public PositionReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** The positions, latest first; those without a time come last. */
    public List<Held> read(List<ResumeLine> lines, MonthSpans spans) {
        List<Held> held = new ArrayList<>();
        boolean marked = lines.stream().anyMatch(line -> line.section() == ResumeSection.EXPERIENCE && !line.heading());
        collect(lines, spans, marked, held);
        if (marked && held.isEmpty()) {
            collect(lines, spans, false, held);
        }
        held.sort(Comparator.comparingInt(Held::lastMonth)
                .thenComparingInt(Held::firstMonth)
                .reversed()
                .thenComparingInt(Held::start));
        return held;
    }

    private void collect(List<ResumeLine> lines, MonthSpans spans, boolean marked, List<Held> held) {
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && !opensAnother(lines, from, to)) {
                to++;
            }
            ResumeSection section = lines.get(from).section();
            boolean fits = marked
                    ? section == ResumeSection.EXPERIENCE
                    : section == ResumeSection.HEADER
                            || section == ResumeSection.SUMMARY
                            || section == ResumeSection.OTHER
                            || section == ResumeSection.SKILLS;
            if (fits) {
                List<ResumeLine> part = lines.subList(lines.get(from).heading() ? from + 1 : from, to);
                new SectionEntries(part, spans, taxonomy, marked)
                        .read().stream()
                                .filter(position -> marked || RoleWords.in(position.title()))
                                .filter(position -> !degree(position.title()))
                                .forEach(held::add);
            }
            from = to;
        }
    }

    /** "Master of Arts" in a column beside the positions; an "MBA Intern" has a title. */
    private static boolean degree(String title) {
        return DegreeNames.in(title)
                .filter(degree -> degree.start() == 0 && !RoleWords.in(title.substring(degree.end())))
                .isPresent();
    }

    private static boolean opensAnother(List<ResumeLine> lines, int from, int at) {
        return lines.get(at).heading()
                || lines.get(at).section() != lines.get(from).section();
    }
}
