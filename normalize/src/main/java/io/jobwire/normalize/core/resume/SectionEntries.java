package io.jobwire.normalize.core.resume;

import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one section, found by their times. Where the heads stand is decided for the section as a whole: above the times or
 * on their lines; below them, when the section begins with a time that is alone; or, as in PDFs with a column for dates, above a
 * list that its time follows. Roles below one employer take it from the entry before. Not thread-safe; one for each section.
 */
final class SectionEntries {
    private static final Pattern UNKNOWN_YEAR = Pattern.compile(
            "(?:(?:\\p{L}{3,9}\\.?|\\d{1,2}/)\\s?)?(?:19|20)(?:XX|xx)(?:\\s?(?:[-–—]|to)?\\s?(?:(?:\\p{L}{3,9}\\.?\\s?)?(?:19|20)(?:XX|xx)|[Pp]resent|[Cc]urrent))?");
    /** Two times whose dash was lost on the way. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<!\\d)((?:19[4-9]|20[0-4])\\d)(?=(?:(?:19[4-9]|20[0-4])\\d(?!\\d)|(?i:present|to date|now|current)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,?\\s(?:19[4-9]|20[0-4])\\d(?!\\d)))");

    private static final int LINES_ABOVE = 3;
    private static final int LINES_TO_TITLE = 4;
    private static final int LONGEST_DATED = 160;
    private static final int FEW_WORDS = 9;
    /** A list item that is shorter does not run on. */
    private static final int FULL_LINE = 55;

    private final List<ResumeLine> lines;
    private final MonthSpans spans;
    private final Taxonomy taxonomy;
    private final boolean marked;
    private final List<Dated> dated = new ArrayList<>();

    /** A time on the lines from index to last, what it leaves of them, and whether it is a point, as awards have one. */
    private record Dated(int index, int last, @Nullable MonthSpan span, String rest, boolean point) {
        boolean alone() {
            return rest.isBlank();
        }
    }

    SectionEntries(List<ResumeLine> lines, MonthSpans spans, Taxonomy taxonomy, boolean marked) {
        this.lines = lines;
        this.spans = spans;
        this.taxonomy = taxonomy;
        this.marked = marked;
    }

    List<Held> read() {
        for (int i = 0; i < lines.size(); i++) {
            Dated found = dated(i);
            if (found != null) {
                dated.add(found);
                i = found.last();
            }
        }
        if (dated.isEmpty()) {
            return marked ? undated() : List.of();
        }
        boolean below = lines.subList(0, dated.getFirst().index()).stream().anyMatch(ResumeLine::bullet)
                && !dated.getFirst().rest().contains(" ");
        return carried(below ? datesBelow() : datesAtHead());
    }

    private @Nullable Dated dated(int i) {
        ResumeLine line = lines.get(i);
        String text = GLUED.matcher(line.text()).replaceAll("$1 – ");
        if (line.bullet() || text.length() > LONGEST_DATED) {
            return null;
        }
        Optional<MonthSpan> span = spans.range(text);
        if (span.isPresent()) {
            return new Dated(i, i, span.get(), rest(text, span.get()), false);
        }
        Dated broken =
                i + 1 < lines.size() ? acrossLines(i, text, lines.get(i + 1).text()) : null;
        if (broken != null) {
            return broken;
        }
        Matcher unknown = UNKNOWN_YEAR.matcher(text);
        if (unknown.find()) {
            return new Dated(i, i, null, tidy(unknown.replaceFirst(" \t ")), false);
        }
        Optional<MonthSpan> single = marked ? spans.single(text) : Optional.empty();
        if (single.isPresent()) {
            String rest = rest(text, single.get());
            // A school is one name, whichever: a long one makes no sentence of a head.
            ResumeLine brief = SchoolNames.brief(line);
            String said = SchoolNames.brief(line.with(rest)).text();
            boolean shortOne = said.split("\\s+").length <= FEW_WORDS && brief.headLike() && !text.endsWith(".");
            boolean telling = rest.isBlank() || RoleWords.in(said) || brief.nameLike();
            return shortOne && telling ? new Dated(i, i, single.get(), rest, true) : null;
        }
        return null;
    }

    /** "March 2014" on one line and "Present" or another time at the beginning of the next one. */
    private @Nullable Dated acrossLines(int i, String text, String next) {
        if (text.length() > 90 || next.length() > 90 || lines.get(i + 1).bullet()) {
            return null;
        }
        String begun = text.replaceFirst("[\\s–—-]+$", "");
        String both = begun + " – " + next.replaceFirst("^[\\s–—-]+", "");
        Optional<MonthSpan> span = spans.range(both);
        boolean across = span.isPresent()
                && span.get().start() < begun.length()
                && span.get().stop() > begun.length() + 3;
        return across ? new Dated(i, i + 1, span.get(), rest(both, span.get()), false) : null;
    }

    private static String rest(String text, MonthSpan span) {
        return tidy(text.substring(0, span.start()) + " \t " + text.substring(span.stop()));
    }

    private static String tidy(String rest) {
        return EntryHead.DURATION.matcher(rest).replaceAll(" ").replaceAll("^[\\s,|•·:;()–—-]+|[\\s,|•·:;(–—-]+$", "");
    }

    private List<Held> datesBelow() {
        List<Held> held = new ArrayList<>();
        int from = 0;
        for (Dated entry : dated) {
            int first = from;
            while (first < entry.index()
                    && (lines.get(first).bullet()
                            || EntryHead.DURATION
                                    .matcher(lines.get(first).text())
                                    .matches())) {
                first++;
            }
            EntryHead head = new EntryHead(taxonomy);
            for (int i = first;
                    i < Math.min(first + 2, entry.index()) && lines.get(i).headLike() && !head.complete();
                    i++) {
                head.take(lines.get(i).text());
            }
            head.take(entry.rest());
            held.add(head.held(
                    entry.span(),
                    lines.get(Math.min(first, entry.index())).start(),
                    lines.get(entry.last()).end()));
            from = entry.last() + 1;
        }
        return held;
    }

    private List<Held> datesAtHead() {
        boolean after = (dated.getFirst().index() == 0 && alone(dated)) || headsFollow();
        List<Held> held = new ArrayList<>();
        int taken = 0;
        for (int n = 0; n < dated.size(); n++) {
            Dated entry = dated.get(n);
            int limit = n + 1 < dated.size() ? dated.get(n + 1).index() : lines.size();
            EntryHead head = new EntryHead(taxonomy);
            head.take(entry.rest());
            int start = entry.index();
            if (entry.alone() && start - 2 >= taken && head.takeExported(lines.get(start - 2), lines.get(start - 1))) {
                start -= 2;
            }
            while (!after
                    && !head.complete()
                    && start > taken
                    && entry.index() - start < LINES_ABOVE
                    && above(start - 1, taken, head)) {
                start--;
                head.take(lines.get(start).text());
            }
            int next = entry.last() + 1;
            int below = after ? LINES_ABOVE : 1;
            while (below-- > 0 && !head.complete() && next < limit && below(lines.get(next), true)) {
                head.take(lines.get(next).text());
                next++;
            }
            next = titleFurtherDown(head, next, limit);
            if (!entry.point() || head.titled()) {
                held.add(head.held(entry.span(), lines.get(start).start(), 0));
            }
            taken = next;
        }
        List<Held> bounded = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            bounded.add(held.get(i)
                    .until(
                            i + 1 < held.size()
                                    ? held.get(i + 1).start()
                                    : lines.getLast().end()));
        }
        return bounded;
    }

    /** A company may be described in a sentence before the title comes. */
    private int titleFurtherDown(EntryHead head, int next, int limit) {
        for (int i = next; !head.titled() && !head.empty() && i < Math.min(limit, next + LINES_TO_TITLE); i++) {
            ResumeLine line = lines.get(i);
            boolean title = below(line, true)
                    && line.text().split("\\s+").length <= FEW_WORDS
                    && !line.text().endsWith(".")
                    && RoleWords.in(line.text());
            boolean nextEntry = i + 1 == limit && limit < lines.size();
            if (line.bullet() || (title && nextEntry)) {
                return next;
            }
            if (title) {
                head.take(line.text());
                return i + 1;
            }
        }
        return next;
    }

    /** Whether most times are alone on their lines. */
    private static boolean alone(List<Dated> dated) {
        return dated.stream().filter(Dated::alone).count() * 2 > dated.size();
    }

    /** Whether above most times there is a list or a sentence, and below them something like a head. */
    private boolean headsFollow() {
        int follow = 0;
        int precede = 0;
        for (Dated entry : dated) {
            if (!entry.alone()) {
                continue;
            }
            boolean name = entry.last() + 1 < lines.size() && below(lines.get(entry.last() + 1), true);
            boolean above = entry.index() > 0 && above(entry.index() - 1, 0, new EntryHead(taxonomy));
            follow += name && !above ? 1 : 0;
            precede += above ? 1 : 0;
        }
        return follow > precede;
    }

    /** A line above counts when it is no list item, nor the running on of one, nor part of a sentence. */
    private boolean above(int index, int taken, EntryHead head) {
        ResumeLine line = lines.get(index);
        boolean runsOn = index > taken
                && lines.get(index - 1).bullet()
                && lines.get(index - 1).text().length() >= FULL_LINE
                && line.text().split("\\s+").length <= 2
                && !RoleWords.in(line.text());
        boolean sentence = line.text().endsWith(".") && !line.nameLike();
        if (duration(line)) {
            return true;
        }
        return line.headLike() && !runsOn && !sentence && (line.nameLike() || (!head.titled() && title(line)));
    }

    /** A title in small letters: "network engineer". */
    private static boolean title(ResumeLine line) {
        return RoleWords.in(line.text())
                && !RoleWords.weak(line.text())
                && line.text().split("\\s+").length <= FEW_WORDS;
    }

    private static boolean duration(ResumeLine line) {
        return EntryHead.DURATION.matcher(line.text()).matches();
    }

    private static boolean below(ResumeLine line, boolean wanted) {
        return wanted
                && line.headLike()
                && line.text().length() <= 90
                && line.nameLike()
                && !line.text().endsWith(":");
    }

    /** Titles under the heading of experience without any time, each followed by something of its own. */
    private List<Held> undated() {
        List<Held> held = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            ResumeLine line = lines.get(i);
            boolean begins = line.headLike()
                    && line.nameLike()
                    && RoleWords.in(line.text())
                    && line.text().split("\\s+").length <= FEW_WORDS;
            if (begins) {
                EntryHead head = new EntryHead(taxonomy);
                head.take(line.text());
                int start = i;
                if (!head.complete()
                        && i > 0
                        && lines.get(i - 1).nameLike()
                        && lines.get(i - 1).headLike()) {
                    start = i - 1;
                    head.take(lines.get(start).text());
                }
                if (!head.complete() && i + 1 < lines.size() && below(lines.get(i + 1), true)) {
                    i++;
                    head.take(lines.get(i).text());
                }
                held.add(head.held(null, lines.get(start).start(), lines.get(i).end()));
            }
            i++;
        }
        return held;
    }

    /** Several roles at one employer, whose name stands once above them. */
    private static List<Held> carried(List<Held> entries) {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Held entry = entries.get(i);
            Held before = held.isEmpty() ? null : held.getLast();
            boolean role = entry.employer().isEmpty() && !entry.title().isEmpty();
            if (role && before != null && !before.employer().isEmpty() && RoleWords.in(entry.title())) {
                boolean header = before.title().isEmpty() && within(entry, before);
                if (header) {
                    held.removeLast();
                }
                held.add(entry.at(before.employer()));
            } else {
                held.add(entry);
            }
        }
        return held;
    }

    private static boolean within(Held inner, Held outer) {
        return outer.firstMonth() <= inner.firstMonth() && inner.lastMonth() <= outer.lastMonth();
    }
}
