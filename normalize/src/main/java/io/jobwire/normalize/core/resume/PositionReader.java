package io.jobwire.normalize.core.resume;

import io.jobwire.taxonomy.Gazetteer;
import io.jobwire.taxonomy.PlaceReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the positions of a resume by their times. An entry begins at the line with its time or up to three lines above it; where
 * the times stand below the items of a list, as in resumes with a column for dates, an entry ends with its time. Immutable.
 */
public final class PositionReader {
    private static final Pattern SEPARATORS = Pattern.compile(
            "\\s*[|•·;\\t]\\s*|\\s+[–—-]{1,2}\\s+|\\s{3,}|,\\s+|\\s+(?:at|@|bei|chez)\\s+|\\s*\\(|\\)\\s*");
    private static final Pattern DURATION = Pattern.compile(
            "\\(?\\s*(?:\\d{1,2}\\+?\\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses|mes)\\.?,?\\s*(?:and\\s)?){1,2}\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s,|•·:;()–—-]+|[\\s,|•·:;(–—-]+$");
    private static final Pattern SHORT_CODE = Pattern.compile("[A-Z]{2}|\\d{4,5}");
    private static final int LINES_ABOVE = 3;

    private final Gazetteer places;

    public PositionReader(Gazetteer places) {
        this.places = places;
    }

    private record Dated(int index, MonthSpan span, String rest) {}

    /** The positions, latest first. */
    public List<Held> read(List<ResumeLine> lines, MonthSpans spans) {
        boolean marked = lines.stream().anyMatch(line -> line.section() == ResumeSection.EXPERIENCE && !line.heading());
        List<Held> held = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && !lines.get(to).heading()) {
                to++;
            }
            ResumeSection section = lines.get(from).section();
            boolean fits = marked
                    ? section == ResumeSection.EXPERIENCE
                    : section == ResumeSection.HEADER || section == ResumeSection.SUMMARY;
            if (fits) {
                List<ResumeLine> part = lines.subList(lines.get(from).heading() ? from + 1 : from, to);
                section(part, spans).stream()
                        .filter(position -> marked || RoleWords.in(position.title()))
                        .forEach(held::add);
            }
            from = to;
        }
        held.sort(Comparator.comparingInt((Held position) -> position.span().end())
                .thenComparingInt(position -> position.span().first())
                .reversed()
                .thenComparingInt(Held::start));
        return held;
    }

    private List<Held> section(List<ResumeLine> lines, MonthSpans spans) {
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            Optional<MonthSpan> span = lines.get(i).bullet() ? Optional.empty() : spans.range(text);
            if (span.isPresent() && text.length() <= 160) {
                MonthSpan found = span.get();
                String rest = text.substring(0, found.start()) + " \t " + text.substring(found.stop());
                dated.add(new Dated(
                        i,
                        found,
                        EDGES.matcher(DURATION.matcher(rest).replaceAll(" ")).replaceAll("")));
            }
        }
        if (dated.isEmpty()) {
            return List.of();
        }
        boolean below = lines.subList(0, dated.getFirst().index()).stream().anyMatch(ResumeLine::bullet);
        return below ? datesBelow(lines, dated) : datesAtHead(lines, dated);
    }

    private List<Held> datesBelow(List<ResumeLine> lines, List<Dated> dated) {
        List<Held> held = new ArrayList<>();
        int from = 0;
        for (Dated entry : dated) {
            int first = from;
            while (first < entry.index()
                    && (lines.get(first).bullet()
                            || DURATION.matcher(lines.get(first).text()).matches())) {
                first++;
            }
            Head head = new Head();
            for (int i = first;
                    i < Math.min(first + 2, entry.index()) && lines.get(i).headLike() && !head.complete();
                    i++) {
                head.take(lines.get(i).text());
            }
            head.take(entry.rest());
            held.add(head.held(
                    entry.span(),
                    lines.get(Math.min(first, entry.index())).start(),
                    lines.get(entry.index()).end()));
            from = entry.index() + 1;
        }
        return held;
    }

    private List<Held> datesAtHead(List<ResumeLine> lines, List<Dated> dated) {
        List<Held> held = new ArrayList<>();
        int taken = 0;
        List<Integer> starts = new ArrayList<>();
        for (Dated entry : dated) {
            Head head = new Head();
            head.take(entry.rest());
            int start = entry.index();
            while (!head.complete()
                    && start > taken
                    && entry.index() - start < LINES_ABOVE
                    && above(lines, start - 1, taken)) {
                start--;
                head.take(lines.get(start).text());
            }
            int next = entry.index() + 1;
            if (!head.complete() && next < lines.size() && below(lines.get(next), dated, next)) {
                head.take(lines.get(next).text());
                next++;
            }
            starts.add(lines.get(start).start());
            held.add(head.held(entry.span(), lines.get(start).start(), 0));
            taken = next;
        }
        List<Held> bounded = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            Held position = held.get(i);
            int end =
                    i + 1 < starts.size() ? starts.get(i + 1) : lines.getLast().end();
            bounded.add(new Held(position.title(), position.employer(), position.span(), position.start(), end));
        }
        return bounded;
    }

    /** A line above counts when it is no list item, nor the running on of one. */
    private static boolean above(List<ResumeLine> lines, int index, int taken) {
        ResumeLine line = lines.get(index);
        boolean runsOn = index > taken
                && lines.get(index - 1).bullet()
                && line.text().split("\\s+").length <= 2
                && !RoleWords.in(line.text());
        return line.headLike() && !runsOn;
    }

    private static boolean below(ResumeLine line, List<Dated> dated, int index) {
        return line.headLike()
                && line.text().length() <= 80
                && dated.stream().noneMatch(other -> other.index() == index);
    }

    /** Title and employer while they are collected. */
    private final class Head {
        private @Nullable String title;
        private @Nullable String employer;
        private @Nullable String spare;

        boolean complete() {
            return title != null && employer != null;
        }

        void take(String words) {
            for (String piece : SEPARATORS.split(words)) {
                String part = EDGES.matcher(piece).replaceAll("").strip();
                if (part.length() < 2
                        || SHORT_CODE.matcher(part).matches()
                        || DURATION.matcher(part).matches()) {
                    continue;
                }
                if (title == null && RoleWords.in(part)) {
                    title = part;
                } else if (!isPlace(part)) {
                    if (employer == null) {
                        employer = part;
                    } else if (spare == null) {
                        spare = part;
                    }
                }
            }
        }

        Held held(MonthSpan span, int start, int end) {
            String held = title == null ? (spare == null ? "" : spare) : title;
            return new Held(held, employer == null ? "" : employer, span, start, end);
        }
    }

    private boolean isPlace(String part) {
        if (part.length() > 40) {
            return false;
        }
        PlaceReading reading = places.read(part);
        int covered = reading.places().stream()
                .mapToInt(place -> place.end() - place.start())
                .sum();
        boolean says = reading.remote() || reading.hybrid() || reading.onsite();
        return covered >= part.length() - 1 || (says && part.split("\\s+").length <= 2);
    }
}
