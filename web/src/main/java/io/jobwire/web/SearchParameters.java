package io.jobwire.web;

import io.jobwire.search.Dimension;
import io.jobwire.search.FilterParameters;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SortOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    static final String FULL = "full";

    private static final Set<String> KNOWN = known();

    private final Map<String, List<String>> parameters;

    private SearchParameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * The request that parameters ask for. Filters are those of {@link FilterParameters}: {@code pay} is in whole units
     * of {@code currency} a year, {@code since} a day or a time in ISO 8601, {@code within} a time such as 7d, {@code near} a
     * city and a radius such as Berlin,50km; {@code facets} is a list of dimensions, or {@code all}.
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
        Map<String, List<String>> filters = FilterParameters.write(request.filters());
        filters.forEach((name, values) -> values.forEach(value -> put(text, name, value)));
        if (!filters.containsKey(FilterParameters.CURRENCY)) {
            request.currency().ifPresent(currency -> put(text, FilterParameters.CURRENCY, currency));
        }
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
                FilterParameters.read(parameters),
                one(SORT).map(SearchParameters::sort).orElse(SortOrder.RELEVANCE),
                one(FilterParameters.CURRENCY),
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

    private static String cut(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }

    private static List<String> dimensions() {
        return Arrays.stream(Dimension.values()).map(Dimension::parameter).toList();
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>(dimensions());
        names.addAll(List.of(QUERY, SORT, SIZE, AFTER, FACETS, FACET_SIZE, HIGHLIGHT, FULL));
        names.addAll(FilterParameters.OTHERS);
        return Set.copyOf(names);
    }
}
