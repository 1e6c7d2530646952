package io.jobwire.normalize.core.field;

import io.jobwire.records.Place;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads dates as sources write them: ISO 8601 with or without time and offset, epoch seconds or milliseconds,
 * {@code 2026-08-05 09:41:37 UTC}, RFC 822, and as {@link LocalDates} has them. A time without a zone is UTC. Stateless.
 */
public final class DateReader {
    private static final long FIRST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli() + 86_400_000L;
    /** Numbers below are seconds: as milliseconds they would lie before September 1973. */
    private static final BigDecimal SECONDS_BELOW = BigDecimal.valueOf(100_000_000_000L);

    private static final BigDecimal MOST_MILLIS = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

    /** Seconds or milliseconds, also with a fraction, as a power of ten, or as .NET writes a moment. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\\\?/Date\\()?(-?\\d{9,19}(?:\\.\\d{1,9})?|-?\\d\\.\\d{1,18}E1?\\d)(?:[+-]\\d{4})?(?:\\)\\\\?/)?");

    private static final Pattern ISO = Pattern.compile("[+-]?\\d{4,9}-\\d{2}-\\d{2}.*");

    private static final DateTimeFormatter ISO_LIKE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .appendPattern("HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ]")
            .appendPattern("[XXX][XX][X][VV]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final List<DateTimeFormatter> OTHERS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            formatter("EEE, d MMM yyyy HH:mm[:ss] z"),
            formatter("d MMM yyyy HH:mm[:ss] Z"),
            formatter("EEE, d MMM yyyy HH:mm:ss[:S]"),
            formatter("EEE, d MMM yyyy"),
            formatter("d MMM yyyy"),
            formatter("MMM d, yyyy"),
            formatter("MMMM d, yyyy"));

    /** Countries that write the month before the day, or both ways. */
    private static final Set<String> MONTH_FIRST =
            Set.of("US", "CA", "PH", "PR", "GU", "VI", "AS", "MP", "FM", "MH", "PW");

    /** Who writes the half of the day writes the month first as well. */
    private static final Pattern HALF_DAY = Pattern.compile("\\d\\s?[AaPp]\\.?[Mm]\\b");

    /** Where the time begins in an ISO date. */
    private static final int TIME = 10;

    private DateReader() {}

    /** What a date field says. */
    public sealed interface Reading {
        /** A date between 1990 and 2200. */
        record At(Instant time) implements Reading {}

        /** No date, or one that stands for none, such as year 1 or 9999. */
        record Absent() implements Reading {}

        /** A date that no calendar of a source can mean. */
        record OutOfRange() implements Reading {}
    }

    /**
     * Reads the date on which something was posted, which may be missing, or told from the day of the fetch: "3 days ago".
     * What was fetched was posted before: that can tell a day from a month.
     *
     * @param beside another date of the same posting, which may show whether days come before months
     * @param dayFirst whether they do where nothing shows it
     * @param fetched when the field was fetched
     */
    public static Reading posted(Optional<String> words, Optional<String> beside, boolean dayFirst, Instant fetched) {
        Reading reading = read(words, beside, dayFirst, fetched);
        boolean future = reading instanceof Reading.At(Instant time) && time.isAfter(fetched.plus(Duration.ofDays(1)));
        if (future && words.flatMap(LocalDates::dayFirst).isEmpty()) {
            Optional<Reading> turned = Stream.of(true, false)
                    .flatMap(order -> words.flatMap(text -> LocalDates.read(text, order)).stream())
                    .filter(time -> !time.isAfter(fetched))
                    .findFirst()
                    .map(Reading.At::new);
            return turned.orElse(reading);
        }
        return reading;
    }

    /**
     * Reads a date field that may be missing, or told from the day of the fetch.
     *
     * @param beside another date of the same posting, which may show whether days come before months
     * @param dayFirst whether they do where nothing shows it
     * @param fetched when the field was fetched
     */
    public static Reading read(Optional<String> words, Optional<String> beside, boolean dayFirst, Instant fetched) {
        boolean shown = beside.flatMap(LocalDates::dayFirst)
                .orElse(dayFirst && words.filter(HALF_DAY.asPredicate()).isEmpty());
        Reading absolute = words.map(text -> read(text, shown)).orElseGet(Reading.Absent::new);
        return absolute instanceof Reading.Absent
                ? words.flatMap(told -> RelativeDates.read(told, fetched))
                        .<Reading>map(Reading.At::new)
                        .orElse(absolute)
                : absolute;
    }

    /** Whether the countries of a posting write the day before the month: all but a few do. */
    public static boolean dayFirst(List<Place> places) {
        return !places.isEmpty()
                && places.stream()
                        .allMatch(place -> place.getCountry()
                                .filter(country -> !MONTH_FIRST.contains(country))
                                .isPresent());
    }

    /** Reads a date field. */
    public static Reading read(String words) {
        return read(words, false);
    }

    private static Reading read(String words, boolean dayFirst) {
        String text = words.strip();
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return epoch(number.group(1));
        }
        if (ISO.matcher(text).matches() && text.indexOf('-', 1) > 4) {
            return new Reading.OutOfRange();
        }
        return parse(text)
                .or(() -> LocalDates.read(text, dayFirst))
                .<Reading>map(time -> within(time.toEpochMilli()))
                .orElseGet(Reading.Absent::new);
    }

    private static Reading epoch(String digits) {
        BigDecimal number = new BigDecimal(digits);
        return number.abs().compareTo(MOST_MILLIS) > 0
                ? new Reading.OutOfRange()
                : within(
                        number.abs().compareTo(SECONDS_BELOW) < 0
                                ? number.movePointRight(3).longValue()
                                : number.longValue());
    }

    private static Reading within(long millis) {
        if (millis >= FIRST && millis < LAST) {
            return new Reading.At(Instant.ofEpochMilli(millis));
        }
        return millis >= YEAR_0 && millis < YEAR_9999 ? new Reading.Absent() : new Reading.OutOfRange();
    }

    private static Optional<Instant> parse(String text) {
        if (ISO.matcher(text).matches()) {
            Optional<Instant> usual = usual(text);
            return usual.isPresent() ? usual : parse(ISO_LIKE, text);
        }
        if (text.length() > 40) {
            return Optional.empty();
        }
        return OTHERS.stream().flatMap(format -> parse(format, text).stream()).findFirst();
    }

    /** What nearly all sources write, "2026-11-01T09:30:00.000+01:00": the JDK's own formatter is several times faster than a tolerant one. */
    private static Optional<Instant> usual(String text) {
        int zone = text.length() - "+00:00".length();
        boolean like = zone > TIME && text.charAt(TIME) == 'T' && (text.endsWith("Z") || text.charAt(zone) == '+');
        try {
            return like ? Optional.of(OffsetDateTime.parse(text).toInstant()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parse(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (parsed) {
                case ZonedDateTime time -> Optional.of(time.toInstant());
                case OffsetDateTime time -> Optional.of(time.toInstant());
                case LocalDateTime time -> Optional.of(time.toInstant(ZoneOffset.UTC));
                case LocalDate day ->
                    Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
                case TemporalAccessor other -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
