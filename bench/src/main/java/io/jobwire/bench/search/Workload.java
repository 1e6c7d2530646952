package io.jobwire.bench.search;

import io.jobwire.search.Dimension;
import io.jobwire.search.Filters;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SortOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two hundred searches: twenty texts, each in ten forms, with filters, facets, orders and highlights. */
final class Workload {
    private static final List<String> TEXTS = List.of(
            "engineer",
            "software engineer",
            "k8s",
            "python",
            "designer",
            "sales manager",
            "\"machine learning\"",
            "marketing",
            "enginer",
            "data AND (scientist OR analyst)",
            "title:senior",
            "skill:java",
            "prod*",
            "remote -manager",
            "c++ OR rust",
            "customer success",
            "full-stack",
            "company:labs OR finance",
            "statsitcs",
            "");

    private Workload() {}

    /** @param now for filters of days */
    static List<SearchRequest> all(Instant now) {
        List<SearchRequest> all = new ArrayList<>();
        TEXTS.forEach(text -> all.addAll(forms(text, now)));
        return all;
    }

    private static List<SearchRequest> forms(String text, Instant now) {
        SearchRequest plain = SearchRequest.of(text);
        Filters none = Filters.none();
        return List.of(
                plain,
                plain.counting(EnumSet.allOf(Dimension.class)),
                plain.sorted(SortOrder.DATE).sized(50),
                plain.byPay("USD"),
                plain.filtered(none.with(Dimension.WORKPLACE, Set.of("REMOTE"))),
                plain.filtered(none.with(Dimension.SKILL, Set.of("python", "java")))
                        .sorted(SortOrder.DATE)
                        .counting(Set.of(Dimension.SKILL, Dimension.COMPANY)),
                plain.filtered(none.with(Dimension.COUNTRY, Set.of("US")).withPostedWithin(Duration.ofDays(100)))
                        .sorted(SortOrder.DATE),
                plain.filtered(none.withPostedSince(now.minus(Duration.ofDays(150))))
                        .counting(Set.of(Dimension.CITY)),
                plain.filtered(none.withNear(new Filters.Near(52.52, 13.4, 500)))
                        .sorted(SortOrder.DATE),
                plain.sized(100).sorted(SortOrder.DATE).highlighted());
    }

    /** Words of two letters or more that saved searches are made of, as they stand in a text. */
    static Stream<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}]+")).filter(word -> word.length() > 2);
    }
}
