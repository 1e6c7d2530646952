package io.jobwire.search;

import io.jobwire.taxonomy.Gazetteer;
import io.jobwire.taxonomy.GeoPoint;
import io.jobwire.taxonomy.ResolvedPlace;
import io.jobwire.taxonomy.Taxonomy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filters as words: in requests of the API, on the command line and in saved searches. Names are compatibility: those of
 * {@link Dimension}, and {@code pay} with {@code currency}, {@code since}, {@code within}, {@code near}.
 */
public final class FilterParameters {
    public static final String PAY = "pay";
    public static final String CURRENCY = "currency";
    public static final String SINCE = "since";
    public static final String WITHIN = "within";
    public static final String NEAR = "near";

    /** Those that are no dimensions. */
    public static final List<String> OTHERS = List.of(PAY, CURRENCY, SINCE, WITHIN, NEAR);

    private static final int MAX_VALUES = 50;
    private static final double DEFAULT_KILOMETERS = 50;
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*([hdw])");
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)(?:\\s*,\\s*(.+))?");
    private static final Pattern RADIUS = Pattern.compile("(\\d{1,5}(?:\\.\\d+)?)\\s*(km|mi)");
    private static final double KILOMETERS_OF_A_MILE = 1.609344;

    private FilterParameters() {}

    /**
     * The filters that parameters ask for.
     *
     * @param parameters values by name; names that are no filters are left alone
     * @throws InvalidSearchException when a value is not one of its filter
     */
    public static Filters read(Map<String, List<String>> parameters) {
        Filters filters = Filters.none();
        for (Dimension dimension : Dimension.values()) {
            List<String> values = parameters.getOrDefault(dimension.parameter(), List.of());
            if (values.size() > MAX_VALUES) {
                throw new InvalidSearchException(
                        "At most " + MAX_VALUES + " values of " + dimension.parameter() + " at a time");
            }
            filters = filters.with(
                    dimension,
                    values.stream()
                            .filter(value -> !value.isBlank())
                            .map(dimension::value)
                            .toList());
        }
        Optional<String> pay = one(parameters, PAY);
        if (pay.isPresent()) {
            String currency = one(parameters, CURRENCY)
                    .orElseThrow(() -> new InvalidSearchException("pay needs currency, such as currency=EUR"));
            filters = filters.withPay(new Filters.LeastPay(Money.minorUnits(amount(pay.get()), currency), currency));
        }
        Optional<String> since = one(parameters, SINCE);
        filters = since.isPresent() ? filters.withPostedSince(time(since.get())) : filters;
        Optional<String> within = one(parameters, WITHIN);
        filters = within.isPresent() ? filters.withPostedWithin(within(within.get())) : filters;
        Optional<String> near = one(parameters, NEAR);
        return near.isPresent() ? filters.withNear(near(near.get())) : filters;
    }

    /** The filters of a map with one text a name, several values of a dimension separated by commas. */
    public static Filters readJoined(Map<String, String> joined) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        joined.forEach((name, value) -> {
            if (Dimension.of(name).isEmpty() && !OTHERS.contains(name)) {
                throw new InvalidSearchException("There is no filter " + cut(name) + "; there are " + names());
            }
            parameters.put(
                    name,
                    Dimension.of(name).isPresent()
                            ? Arrays.stream(value.split(",")).map(String::strip).toList()
                            : List.of(value));
        });
        return read(parameters);
    }

    /** All names, for people. */
    public static String names() {
        return String.join(
                        ", ",
                        Arrays.stream(Dimension.values())
                                .map(Dimension::parameter)
                                .toList())
                + ", " + String.join(", ", OTHERS);
    }

    /** Filters as parameters that {@link #read} reads back; a place is written as its point. */
    public static Map<String, List<String>> write(Filters filters) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        filters.values().forEach((dimension, values) -> parameters.put(dimension.parameter(), List.copyOf(values)));
        filters.pay().ifPresent(least -> {
            parameters.put(PAY, List.of(Long.toString(least.amount() / Money.minorUnits(1, least.currency()))));
            parameters.put(CURRENCY, List.of(least.currency()));
        });
        filters.postedSince().ifPresent(since -> parameters.put(SINCE, List.of(since.toString())));
        filters.postedWithin().ifPresent(within -> parameters.put(WITHIN, List.of(within.toHours() + "h")));
        filters.near()
                .ifPresent(near ->
                        parameters.put(NEAR, List.of(near.lat() + "," + near.lon() + "," + near.kilometers() + "km")));
        return parameters;
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private static long amount(String value) {
        try {
            return Math.toIntExact(Long.parseLong(value));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InvalidSearchException("pay is a whole number below 2 billion, not " + cut(value));
        }
    }

    private static Instant time(String value) {
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidSearchException(
                    "since is a day such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z, not " + cut(value));
        }
    }

    private static Duration within(String value) {
        Matcher time = TIME.matcher(value.toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            throw new InvalidSearchException("within is a time such as 12h, 7d or 2w, not " + cut(value));
        }
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }

    private static Filters.Near near(String value) {
        Matcher point = POINT.matcher(value);
        if (point.matches()) {
            return new Filters.Near(
                    Double.parseDouble(point.group(1)),
                    Double.parseDouble(point.group(2)),
                    Optional.ofNullable(point.group(3))
                            .map(FilterParameters::kilometers)
                            .orElse(DEFAULT_KILOMETERS));
        }
        int comma = value.lastIndexOf(',');
        boolean hasRadius =
                comma > 0 && RADIUS.matcher(value.substring(comma + 1).strip()).matches();
        String place = hasRadius ? value.substring(0, comma) : value;
        double radius = hasRadius ? kilometers(value.substring(comma + 1)) : DEFAULT_KILOMETERS;
        GeoPoint centre = centre(place);
        return new Filters.Near(centre.lat(), centre.lon(), radius);
    }

    private static double kilometers(String text) {
        Matcher radius = RADIUS.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!radius.matches()) {
            throw new InvalidSearchException("A radius is a number and km or mi, such as 50km, not " + cut(text));
        }
        double count = Double.parseDouble(radius.group(1));
        return radius.group(2).equals("mi") ? count * KILOMETERS_OF_A_MILE : count;
    }

    private static GeoPoint centre(String place) {
        Gazetteer places = Taxonomy.load().places();
        return places.resolve(place.strip()).stream()
                .map(ResolvedPlace::point)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new InvalidSearchException("No city is known as " + cut(place)
                        + ": near is a city and a radius such as Berlin,50km, or a point such as 52.5,13.4,50km"));
    }

    /** A value for a message. */
    static String cut(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }
}
