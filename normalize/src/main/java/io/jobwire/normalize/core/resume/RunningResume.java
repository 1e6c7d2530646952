package io.jobwire.normalize.core.resume;

import io.jobwire.records.Education;
import io.jobwire.taxonomy.Occupations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a resume that is one running text, as data sets and forms make it: no line says where an entry begins, and often no capital what
 * is a name. What is left are times, and the names of trades near them. One for each text, not thread-safe.
 */
public final class RunningResume {
    /** Longer than a paragraph, so that a text with such a line has lost its lines. */
    private static final int RUNNING = 400;
    /** Of a hundred characters as many stand in such lines. */
    private static final int MOSTLY = 60;
    /** Words between the name of a trade and its time, employer and town for instance. */
    private static final int NEAR = 10;

    private static final int LONGEST_LABEL = 5;
    private static final int OPENING = 60;
    private static final int WINDOW = 300;
    /** Characters before and behind a time that may belong to it: "since", "to Present". */
    private static final int AHEAD = 22;

    private static final int BEHIND = 40;
    /** Confidence of an occupation whose label is all of the words; of a likeness that is right more often than not. */
    private static final double WHOLE = 0.95;

    private static final double LIKE = 0.55;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}+#.&'’/-]*");
    private static final Pattern STOPS = Pattern.compile("[.;:!?|•\\n]");
    private static final Set<String> LEVELS = Set.of(
            "senior",
            "sr",
            "sr.",
            "junior",
            "jr",
            "jr.",
            "lead",
            "chief",
            "head",
            "principal",
            "assistant",
            "associate",
            "deputy",
            "staff",
            "trainee",
            "graduate",
            "apprentice",
            "vice",
            "executive",
            "managing");
    private static final Set<String> SMALL =
            Set.of("of", "and", "the", "for", "in", "a", "an", "to", "with", "at", "or");
    private static final Pattern BEHIND_POSITIONS = Pattern.compile(
            "\\b(?:education(?:al)?|academic|qualifications|certifications?|(?:technical|key|computer|core|it|professional) (?:skills|competencies)"
                    + "|skills ?:|skill set|skills|references|personal (?:details|information)|declaration|hobbies|languages)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDUCATION = Pattern.compile(
            "\\b(?:education(?:al)?|academics?|qualifications?|degrees?|graduated|studied)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATED_YEARS = Pattern.compile(
            "\\b(\\d{1,2}(?:\\.\\d)?)\\s?\\+?\\s?(?:plus |\\+ )?(?:years?|yrs?)['’]?\\s+(?:of\\s+)?(?:[\\p{L}&/,-]+\\s+){0,5}?(?:experience|exp\\b)"
                    + "|\\bexperience\\s+(?:of\\s+)?(?:over\\s+|more than\\s+|around\\s+)?(\\d{1,2}(?:\\.\\d)?)\\s?\\+?\\s?(?:years?|yrs?)",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_YEARS = 45;

    private final String text;
    private final MonthSpans times;
    private final Occupations occupations;
    private final List<Word> words = new ArrayList<>();

    /** A word and its place; whether something ends between it and the one before. */
    private record Word(String text, int start, int end, boolean begins) {}

    /** The name of a trade: first word, and one past the last. */
    private record Trade(int from, int to) {}

    /** Reads a text without contact details. */
    public RunningResume(String text, MonthSpans times, Occupations occupations) {
        this.text = text;
        this.times = times;
        this.occupations = occupations;
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            String found = word.group().replaceAll("[.&'’/-]+$", "");
            boolean begins = words.isEmpty()
                    || STOPS.matcher(text.substring(words.getLast().end(), word.start()))
                            .find()
                    || (text.charAt(end - 1) == '.'
                            && !LEVELS.contains(
                                    text.substring(words.getLast().start(), end).toLowerCase(Locale.ROOT)));
            words.add(new Word(found.toLowerCase(Locale.ROOT), word.start(), word.start() + found.length(), begins));
            end = word.end();
        }
    }

    /** Whether most of a text stands in lines that are longer than paragraphs. */
    public static boolean runs(String text) {
        int running = text.lines()
                .mapToInt(String::length)
                .filter(length -> length > RUNNING)
                .sum();
        return running * 100L > (long) text.length() * MOSTLY;
    }

    /** The positions, latest first: each has a time and the name of a trade near to it. */
    public List<Held> positions() {
        List<MonthSpan> spans = spans();
        List<Trade> before = new ArrayList<>();
        List<Trade> after = new ArrayList<>();
        int left = 0;
        int right = 0;
        for (int i = 0; i < spans.size(); i++) {
            Trade one = before(spans.get(i), i == 0 ? 0 : spans.get(i - 1).stop());
            Trade other =
                    after(spans.get(i), i + 1 < spans.size() ? spans.get(i + 1).start() : text.length());
            before.add(one);
            after.add(other);
            left += one == null ? 0 : 1;
            right += other == null ? 0 : 1;
        }
        List<Trade> chosen = left >= right ? before : after;
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Trade trade = chosen.get(i);
            if (trade != null) {
                MonthSpan span = spans.get(i);
                String title = text.substring(
                        words.get(trade.from()).start(),
                        words.get(trade.to() - 1).end());
                held.add(new Held(
                        title,
                        "",
                        span,
                        Math.min(span.start(), words.get(trade.from()).start()),
                        0));
            }
        }
        List<Held> bounded = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            int from = Math.max(
                    held.get(i).start(), held.get(i).when().map(MonthSpan::stop).orElse(0));
            bounded.add(held.get(i)
                    .until(i + 1 < held.size() ? Math.max(from, held.get(i + 1).start()) : last(from)));
        }
        bounded.sort(Comparator.comparingInt(Held::lastMonth)
                .thenComparingInt(Held::firstMonth)
                .reversed()
                .thenComparingInt(Held::start));
        return bounded;
    }

    /** The first trade that the beginning names in more than one word, or with which it begins. */
    public Optional<String> headline() {
        for (int end = 1; end <= Math.min(OPENING, words.size()); end++) {
            Trade trade = labelled(end);
            if (trade != null && (trade.to() - trade.from() > 1 || trade.from() == 0)) {
                return Optional.of(text.substring(
                        words.get(trade.from()).start(),
                        words.get(trade.to() - 1).end()));
            }
        }
        return Optional.empty();
    }

    /** The highest degree that is named soon behind a word for education. */
    public Optional<Education> education() {
        Matcher heading = EDUCATION.matcher(text);
        Optional<Education> best = Optional.empty();
        while (heading.find()) {
            String window = text.substring(heading.end(), Math.min(text.length(), heading.end() + WINDOW));
            Optional<DegreeNames.Degree> found = DegreeNames.in(window);
            if (found.isPresent()
                    && (best.isEmpty()
                            || found.get().level().compareTo(best.get().getLevel()) > 0)) {
                String degree =
                        window.substring(found.get().start(), found.get().end());
                best = Optional.of(Education.newBuilder()
                        .setText(degree)
                        .setLevel(found.get().level())
                        .build());
            }
        }
        return best;
    }

    /** Years of experience that the text states: "with over 11 years of experience in retail". */
    public Optional<Double> years() {
        Matcher stated = STATED_YEARS.matcher(text);
        while (stated.find()) {
            double years = Double.parseDouble(stated.group(1) == null ? stated.group(2) : stated.group(1));
            if (years > 0 && years <= MOST_YEARS) {
                return Optional.of(years);
            }
        }
        return Optional.empty();
    }

    /** Each time is looked at alone: in a line, what follows far behind would belong to the same entry. */
    private List<MonthSpan> spans() {
        List<MonthSpan> spans = new ArrayList<>();
        int at = 0;
        for (DatePoint point : times.points(text)) {
            if (point.start() >= at) {
                int from = Math.max(at, point.start() - AHEAD);
                int to = Math.min(text.length(), point.stop() + BEHIND);
                Optional<MonthSpan> found = times.range(text.substring(from, to));
                found.ifPresent(span -> spans.add(new MonthSpan(
                        span.first(), span.end(), span.from(), span.to(), from + span.start(), from + span.stop())));
                at = found.map(span -> from + span.stop()).orElse(point.stop());
            }
        }
        return spans;
    }

    private @Nullable Trade before(MonthSpan span, int limit) {
        int end = firstFrom(span.start());
        for (int to = end; to > Math.max(0, end - NEAR) && words.get(to - 1).start() >= limit; to--) {
            Trade trade = trade(to, end - to);
            if (trade != null && words.get(trade.from()).start() >= limit) {
                return degree(words.get(trade.to() - 1).end(), span.start()) ? null : trade;
            }
        }
        return null;
    }

    private @Nullable Trade after(MonthSpan span, int limit) {
        int begin = firstFrom(span.stop());
        for (int to = begin + 1;
                to <= Math.min(words.size(), begin + NEAR) && words.get(to - 1).end() <= limit;
                to++) {
            Trade trade = trade(to, to - begin - 1);
            if (trade != null && trade.from() >= begin) {
                // A longer label may begin here: "nurse" in "nurse practitioner".
                Trade longer = to < words.size() ? labelled(to + 1) : null;
                Trade taken = longer != null && longer.from() <= trade.from() ? longer : trade;
                return degree(span.stop(), words.get(taken.from()).start()) ? null : taken;
            }
        }
        return null;
    }

    private boolean degree(int from, int to) {
        return from < to && DegreeNames.in(text.substring(from, to)).isPresent();
    }

    /** The first word that begins at a place or behind it. */
    private int firstFrom(int place) {
        int from = 0;
        int to = words.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (words.get(middle).start() < place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The trade that ends before a word: by its label, or, close to a time, by a word of job titles and what it is like. */
    private @Nullable Trade trade(int to, int distance) {
        Trade labelled = labelled(to);
        return labelled != null || distance > NEAR / 2 ? labelled : like(to);
    }

    private @Nullable Trade labelled(int to) {
        if (!RoleWords.in(words.get(to - 1).text())) {
            return null;
        }
        for (int length = LONGEST_LABEL; length > 0; length--) {
            int from = to - length;
            if (from >= 0 && together(from, to) && confidence(from, to) >= WHOLE) {
                // "Medical secretary" is no label, and says more than one.
                Trade more = length == 1 ? like(to) : null;
                return more == null ? levelled(from, to) : more;
            }
        }
        return null;
    }

    private @Nullable Trade like(int to) {
        if (!RoleWords.core(words.get(to - 1).text())) {
            return null;
        }
        for (int length = 3; length > 1; length--) {
            int from = to - length;
            if (from >= 0 && together(from, to) && confidence(from, to) >= LIKE) {
                return levelled(from, to);
            }
        }
        return null;
    }

    /** A label without the small words with which it may be compared, and with the level before it. */
    private Trade levelled(int label, int to) {
        int from = label;
        while (from < to - 1 && SMALL.contains(words.get(from).text())) {
            from++;
        }
        while (from > 0
                && !words.get(from).begins()
                && LEVELS.contains(words.get(from - 1).text())) {
            from--;
        }
        return new Trade(from, to);
    }

    private boolean together(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (words.get(i).begins()) {
                return false;
            }
        }
        return true;
    }

    private double confidence(int from, int to) {
        String label = String.join(
                " ", words.subList(from, to).stream().map(Word::text).toList());
        return occupations.nearest(label).map(match -> match.confidence()).orElse(0.0);
    }

    private int last(int from) {
        Matcher behind =
                BEHIND_POSITIONS.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return behind.find() ? behind.start() : text.length();
    }
}
