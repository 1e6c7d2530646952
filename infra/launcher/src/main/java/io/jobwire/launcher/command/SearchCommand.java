package io.jobwire.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Place;
import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import io.jobwire.search.Filters;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.SortOrder;
import io.jobwire.web.ApiClient;
import io.jobwire.web.ApiException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire search}: the running system's search. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire search 'kafka -manager title:\"data engineer\"' --facets%n%n",
        header = "Search the listings of the running system.",
        description = "Searches the listings of the running system. Words, \"phrases\", AND, OR, NOT, and the fields"
                + " title:, company:, skill: can be used.")
final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for; nothing finds all")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--filter",
            paramLabel = "NAME=VALUE",
            description =
                    "Only these; may be repeated. Names: company, country, city, workplace, seniority, employment,"
                            + " skill, source")
    Map<String, String> filters = new LinkedHashMap<>();

    @Option(names = "--sort", description = "relevance, date or pay")
    SortOrder sort = SortOrder.RELEVANCE;

    @Option(names = "--size", description = "Hits to show, at most 100. Default: ${DEFAULT-VALUE}")
    int size = 10;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Go on after the page that ended with this cursor")
    @Nullable
    String after;

    @Option(names = "--facets", description = "Count the hits by company, place, skill and so on")
    boolean facets;

    @Option(names = "--url", description = "Address of the running system; default: found through --data")
    @Nullable
    String url;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ApiClient client = new ApiClient(Running.web(common, url))) {
            SearchResult result = client.search(request());
            result.hits().forEach(this::print);
            if (facets) {
                facets(result.facets());
            }
            console.note(result.total() + " found"
                    + result.next()
                            .map(cursor -> "; more with --after " + cursor)
                            .orElse(""));
            return 0;
        } catch (ApiException | InvalidSearchException e) {
            throw UserException.failed(String.valueOf(e.getMessage()));
        }
    }

    private SearchRequest request() {
        Filters wanted = Filters.none();
        for (var filter : filters.entrySet()) {
            Dimension dimension = Dimension.of(filter.getKey())
                    .orElseThrow(() -> UserException.usage("There is no filter " + filter.getKey() + ". Filters: "
                            + EnumSet.allOf(Dimension.class).stream()
                                    .map(Dimension::parameter)
                                    .collect(Collectors.joining(", "))
                            + "."));
            wanted = wanted.with(dimension, List.of(filter.getValue().split(",")));
        }
        SearchRequest request = SearchRequest.of(String.join(" ", words))
                .filtered(wanted)
                .sorted(sort)
                .sized(size)
                .highlighted();
        request = after == null ? request : request.after(after);
        return facets ? request.counting(EnumSet.allOf(Dimension.class)) : request;
    }

    private void print(SearchHit hit) {
        CanonicalListing listing = hit.listing();
        if (common.json) {
            console.json(listing);
            return;
        }
        String places = listing.getPlaces().stream().map(Place::getText).collect(Collectors.joining(" / "));
        console.data(console.bold(listing.getTitle()) + " at "
                + listing.getCompany().getName() + (places.isEmpty() ? "" : ", " + places));
        hit.highlights().stream()
                .limit(2)
                .forEach(part -> console.data("    " + console.dim(part.text().replaceAll("\\s+", " "))));
        console.data("    " + listing.getUrl());
    }

    private void facets(Map<Dimension, List<FacetValue>> counted) {
        if (!common.json) {
            counted.forEach((dimension, values) -> console.data(facet(dimension, values)));
            return;
        }
        ObjectNode line = new ObjectMapper().createObjectNode();
        ObjectNode facets = line.putObject("facets");
        counted.forEach((dimension, values) -> {
            ArrayNode list = facets.putArray(dimension.parameter());
            values.forEach(value -> list.addObject()
                    .put("value", value.value())
                    .put("label", value.label())
                    .put("count", value.count()));
        });
        console.data(line.toString());
    }

    private static String facet(Dimension dimension, List<FacetValue> values) {
        return dimension.name().toLowerCase(Locale.ROOT) + ": "
                + values.stream()
                        .limit(8)
                        .map(value -> value.label() + " " + value.count())
                        .collect(Collectors.joining(", "));
    }
}
