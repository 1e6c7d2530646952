package io.jobwire.web;

import io.jobwire.search.Dimension;
import io.jobwire.search.Filters;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.Money;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SortOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Search requests as query parameters. Names are compatibility. */
public final class SearchParameters {
    private static final String QUERY = "q";
    private static final String SORT = "sort";
    private static final String SIZE = "size";
    private static final String AFTER = "after";
    private static final String FACETS = "facets";
    private static final String FACET_SIZE = "facet-size";
    private static final String HIGHLIGHT = "highlight";
    private static final String PAY = "pay";
    private static final String CURRENCY = "currency";
    private static final String SINCE = "since";
    static final String FULL = "full";

    private static final Set<String> KNOWN = known();
    private static final int MAX_VALUES = 50;

    private final Map<String, List<String>> parameters;

    private SearchParameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * The request that parameters ask for. {@code pay} is in whole units of {@code currency} a year; {@code since} is a
     * day or a time in ISO 8601; {@code facets} is a list of dimensions, or {@code all}.
     *
     * @throws InvalidSearchException when one of them is unknown or has no such value
     */
    public static SearchRequest read(Map<String, List<String>> parameters) {
        for (String name : new TreeSet<>(parameters.keySet())) {
            if (!KNOWN.contains(name)) {
                throw new InvalidSearchException("There is no parameter " + cut(name) + "; there are "
                        + String.join(", ", new TreeSet<>(KNOWN)));
            }
        }
        return new SearchParameters(parameters).request();
    }

    /** A request as a query string, without the question mark; {@link #read} reads it back. */
    static String write(SearchRequest request) {
        StringJoiner text = new StringJoiner("&");
        put(text, QUERY, request.query());
        put(text, SORT, request.sort().name().toLowerCase(Locale.ROOT));
        put(text, SIZE, Integer.toString(request.size()));
        put(text, FACET_SIZE, Integer.toString(request.facetSize()));
        put(text, HIGHLIGHT, Boolean.toString(request.highlight()));
        request.after().ifPresent(cursor -> put(text, AFTER, cursor));
        request.filters()
                .values()
                .forEach((dimension, values) -> values.forEach(value -> put(text, dimension.parameter(), value)));
        request.filters()
                .pay()
                .ifPresent(least ->
                        put(text, PAY, Long.toString(least.amount() / Money.minorUnits(1, least.currency()))));
        request.filters()
                .pay()
                .map(Filters.LeastPay::currency)
                .or(request::currency)
                .ifPresent(currency -> put(text, CURRENCY, currency));
        request.filters().postedSince().ifPresent(since -> put(text, SINCE, since.toString()));
        String facets = request.facets().stream().map(Dimension::parameter).collect(Collectors.joining(","));
        put(text, FACETS, facets);
        return text.toString();
    }

    private static void put(StringJoiner text, String name, String value) {
        text.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private SearchRequest request() {
        SearchRequest defaults = SearchRequest.of("");
        return new SearchRequest(
                one(QUERY).orElse(""),
                filters(),
                one(SORT).map(SearchParameters::sort).orElse(SortOrder.RELEVANCE),
                one(CURRENCY),
                one(SIZE)
                        .map(value -> number(SIZE, value))
                        .orElse((long) defaults.size())
                        .intValue(),
                one(AFTER),
                facets(),
                one(FACET_SIZE)
                        .map(value -> number(FACET_SIZE, value))
                        .orElse((long) defaults.facetSize())
                        .intValue(),
                flag(HIGHLIGHT));
    }

    private Filters filters() {
        Filters filters = Filters.none();
        for (Dimension dimension : Dimension.values()) {
            List<String> values = parameters.getOrDefault(dimension.parameter(), List.of());
            if (values.size() > MAX_VALUES) {
                throw new InvalidSearchException(
                        "At most " + MAX_VALUES + " values of " + dimension.parameter() + " at a time");
            }
            filters = filters.with(
                    dimension, values.stream().filter(value -> !value.isBlank()).toList());
        }
        Optional<String> pay = one(PAY);
        if (pay.isPresent()) {
            String currency = one(CURRENCY)
                    .orElseThrow(() -> new InvalidSearchException("pay needs currency, such as currency=EUR"));
            filters =
                    filters.withPay(new Filters.LeastPay(Money.minorUnits(number(PAY, pay.get()), currency), currency));
        }
        Optional<String> since = one(SINCE);
        return since.isPresent() ? filters.withPostedSince(time(since.get())) : filters;
    }

    private Set<Dimension> facets() {
        Set<Dimension> wanted = EnumSet.noneOf(Dimension.class);
        for (String name : one(FACETS).map(list -> list.split(",")).orElse(new String[0])) {
            if (name.equals("all")) {
                wanted.addAll(EnumSet.allOf(Dimension.class));
            } else if (!name.isBlank()) {
                wanted.add(Dimension.of(name.strip())
                        .orElseThrow(() -> new InvalidSearchException("There is no facet " + cut(name)
                                + "; there are all, " + String.join(", ", dimensions()))));
            }
        }
        return wanted;
    }

    private Optional<String> one(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private boolean flag(String name) {
        return one(name).map(Boolean::parseBoolean).orElse(false);
    }

    private static SortOrder sort(String value) {
        return Arrays.stream(SortOrder.values())
                .filter(order -> order.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new InvalidSearchException("sort is relevance, date or pay, not " + cut(value)));
    }

    private static long number(String name, String value) {
        try {
            return Math.toIntExact(Long.parseLong(value));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InvalidSearchException(name + " is a whole number below 2 billion, not " + cut(value));
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

    private static String cut(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }

    private static List<String> dimensions() {
        return Arrays.stream(Dimension.values()).map(Dimension::parameter).toList();
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>(dimensions());
        names.addAll(List.of(QUERY, SORT, SIZE, AFTER, FACETS, FACET_SIZE, HIGHLIGHT, PAY, CURRENCY, SINCE, FULL));
        return Set.copyOf(names);
    }
}
