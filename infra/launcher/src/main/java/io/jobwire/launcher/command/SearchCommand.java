package io.jobwire.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SearchBook;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Place;
import io.jobwire.records.SavedSearch;
import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import io.jobwire.search.FilterParameters;
import io.jobwire.search.Highlight;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.QuerySyntaxException;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.SortOrder;
import io.jobwire.web.ApiClient;
import io.jobwire.web.ApiException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
                            + " skill, source, several values separated by commas; pay (a year) with currency; since"
                            + " (a day); within (7d); near (Berlin,50km)")
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

    @Option(
            names = "--like",
            paramLabel = "LISTING",
            description = "Listings like this one, by its canonical id or its key, instead of a query")
    @Nullable
    String like;

    @Option(names = "--csv", description = "Data as comma-separated values, safe to open in a spreadsheet")
    boolean csv;

    @Option(
            names = "--save",
            paramLabel = "NAME",
            description = "Save the search: every new listing that it finds is told of. See: jobwire searches")
    @Nullable
    String save;

    @Option(names = "--user", description = "Whose saved search it is. Default: ${DEFAULT-VALUE}")
    String user = "me";

    @Option(names = "--url", description = "Address of the running system; default: found through --data")
    @Nullable
    String url;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            SearchRequest request = request();
            if (save != null) {
                save(save);
            }
            try (ApiClient client = new ApiClient(Running.web(common, url))) {
                if (like != null) {
                    show(similar(client, like));
                } else {
                    SearchResult result = client.search(request);
                    show(result.hits());
                    if (facets) {
                        facets(result.facets());
                    }
                    console.note(result.total() + " found"
                            + result.next()
                                    .map(cursor -> "; more with --after " + cursor)
                                    .orElse(""));
                }
            }
            return 0;
        } catch (InvalidSearchException e) {
            throw UserException.usage(String.valueOf(e.getMessage()) + pointer(e));
        } catch (ApiException e) {
            throw UserException.failed(String.valueOf(e.getMessage()));
        }
    }

    /** Where a query is wrong, below it. */
    private String pointer(RuntimeException fault) {
        return fault instanceof QuerySyntaxException syntax
                ? "\n  " + query() + "\n  " + " ".repeat(syntax.position()) + "^"
                : "";
    }

    private void save(String name) throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                SearchBook book = SearchBook.open(system)) {
            SavedSearch saved =
                    book.save(user, name, query(), filters, Clock.systemUTC().instant());
            console.note("Saved as \"" + name + "\" (" + saved.getSearch() + "). See: jobwire searches list");
        }
    }

    private List<SearchHit> similar(ApiClient client, String listing) {
        return client.similar(listing, size)
                .orElseThrow(() -> UserException.failed("There is no open listing " + listing + "."));
    }

    private String query() {
        return String.join(" ", words);
    }

    private SearchRequest request() {
        SearchRequest request = SearchRequest.of(query())
                .filtered(FilterParameters.readJoined(filters))
                .sized(size)
                .highlighted();
        request = sort == SortOrder.PAY
                ? request.byPay(Optional.ofNullable(filters.get(FilterParameters.CURRENCY))
                        .orElseThrow(() -> UserException.usage(
                                "--sort pay needs a currency, such as --filter currency=EUR: none is converted.")))
                : request.sorted(sort);
        request = after == null ? request : request.after(after);
        return facets ? request.counting(EnumSet.allOf(Dimension.class)) : request;
    }

    private void show(List<SearchHit> hits) {
        if (csv) {
            HitCsv.lines(hits).forEach(console::data);
        } else {
            hits.forEach(this::print);
        }
    }

    private void print(SearchHit hit) {
        CanonicalListing listing = hit.listing();
        if (common.json) {
            console.json(listing);
            return;
        }
        String places = listing.getPlaces().stream().map(Place::getText).collect(Collectors.joining(" / "));
        console.data(console.bold(plain(listing.getTitle())) + " at "
                + plain(listing.getCompany().getName()) + (places.isEmpty() ? "" : ", " + plain(places)));
        hit.highlights().stream().limit(2).forEach(part -> console.data("    " + marked(part)));
        console.data("    " + plain(listing.getUrl()));
    }

    /** A piece with its words in bold; what could steer a terminal is left out. */
    private String marked(Highlight part) {
        StringBuilder line = new StringBuilder();
        int done = 0;
        for (Highlight.Mark mark : part.marks()) {
            line.append(console.dim(plain(part.text().substring(done, mark.start()))))
                    .append(console.yellow(plain(part.text().substring(mark.start(), mark.end()))));
            done = mark.end();
        }
        return line.append(console.dim(plain(part.text().substring(done)))).toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
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
