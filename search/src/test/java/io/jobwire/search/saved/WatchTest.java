package io.jobwire.search.saved;

import static io.jobwire.search.Listings.DAY_1;
import static io.jobwire.search.Listings.listing;
import static io.jobwire.search.Listings.place;
import static io.jobwire.search.Listings.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.SavedSearch;
import io.jobwire.records.Seniority;
import io.jobwire.records.Workplace;
import io.jobwire.search.FilterParameters;
import io.jobwire.search.IndexChange;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.lucene.LuceneSearchEngine;
import io.jobwire.search.query.SkillNames;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final long SEED = Long.getLong("jobwire.seed", 20_261_122L);
    private static final int LISTINGS = 150;
    private static final int SEARCHES = 600;
    /** So few and so different that all are in every field, and none is taken for another with a typing error. */
    private static final List<String> WORDS =
            List.of("java", "kafka", "berlin", "remote", "senior", "engineer", "database", "cook");

    private final StandingQueries queries = new StandingQueries(SkillNames.none());
    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void aListingIsFoundByThoseSearchesThatFindItInTheIndex() {
        List<CanonicalListing> listings =
                IntStream.range(0, LISTINGS).mapToObj(this::any).toList();
        Map<String, SavedSearch> searches = new TreeMap<>();
        IntStream.range(0, SEARCHES).forEach(i -> searches.put("s" + i, anySearch("s" + i)));
        Map<String, SortedSet<String>> matched = new TreeMap<>();
        try (Watch watch = new Watch()) {
            watch.put(read(searches));
            for (CanonicalListing listing : listings) {
                for (String search : watch.match(listing)) {
                    matched.computeIfAbsent(search, _ -> new TreeSet<>()).add(listing.getCanonical());
                }
            }
        }
        Map<String, SortedSet<String>> searched = new TreeMap<>();
        Map<String, SortedSet<String>> present = new TreeMap<>();
        try (LuceneSearchEngine engine =
                        LuceneSearchEngine.open(folder.resolve("index"), SkillNames.none(), Clock.systemUTC());
                Present there = new Present(folder.resolve("present"))) {
            for (int i = 0; i < LISTINGS; i++) {
                assertThat(engine.write(List.of(new IndexChange.Put(listings.get(i), 0, i))))
                        .isEmpty();
                there.put(listings.get(i));
            }
            engine.refresh();
            searches.forEach((id, search) -> {
                put(searched, id, found(engine, search));
                put(present, id, there.matching(queries.of(search)));
            });
        }
        assertThat(matched).as("seed %s", SEED).isEqualTo(searched);
        assertThat(present).isEqualTo(searched);
        assertThat(matched.values().stream().mapToInt(Set::size).sum()).isGreaterThan(2 * SEARCHES);
    }

    @Test
    void searchesForTheSameAreFoundEachAndGoOneByOne() {
        CanonicalListing cook = listing("c1", "Cook in Berlin", "");
        try (Watch watch = new Watch()) {
            watch.put(Map.of("a", query("cook berlin"), "b", query("berlin cook"), "c", query("baker")));
            assertThat(watch.match(cook)).containsExactly("a", "b");
            watch.put(Map.of("c", query("cook AND berlin")));
            assertThat(watch.match(cook)).containsExactly("a", "b", "c");
            watch.put(Map.of("b", query("baker")));
            watch.remove("a");
            assertThat(watch.match(cook)).containsExactly("c");
            watch.remove("c");
            watch.remove("c");
            assertThat(watch.match(cook)).isEmpty();
            watch.put(Map.of("a", query("cook berlin")));
            assertThat(watch.match(cook)).containsExactly("a");
        }
    }

    @Test
    void aKeptSearchThatCannotBeReadAnyMoreFindsNothingAndTheOthersGoOn() {
        SavedSearch unreadable = search("old", "cook", Map.of("workplace", "elsewhere"));
        assertThatThrownBy(() -> queries.check(unreadable)).isInstanceOf(InvalidSearchException.class);

        try (Watch watch = new Watch()) {
            watch.put(
                    Map.of("old", queries.ofKept(unreadable), "new", queries.ofKept(search("new", "cook", Map.of()))));

            assertThat(watch.match(listing("c", "Cook", ""))).containsExactly("new");
        }
    }

    private Query query(String text) {
        return queries.of(search("", text, Map.of()));
    }

    private Map<String, Query> read(Map<String, SavedSearch> searches) {
        return searches.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, search -> queries.of(search.getValue())));
    }

    private static void put(Map<String, SortedSet<String>> to, String search, SortedSet<String> found) {
        if (!found.isEmpty()) {
            to.put(search, found);
        }
    }

    private static SortedSet<String> found(LuceneSearchEngine engine, SavedSearch search) {
        List<SearchHit> hits = new ArrayList<>();
        SearchRequest request = SearchRequest.of(search.getQuery())
                .filtered(FilterParameters.readJoined(search.getFilters()))
                .sized(SearchRequest.MAX_SIZE);
        var page = engine.search(request);
        hits.addAll(page.hits());
        while (page.next().isPresent()) {
            page = engine.search(request.after(page.next().get()));
            hits.addAll(page.hits());
        }
        return hits.stream().map(SearchHit::canonical).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SavedSearch search(String id, String query, Map<String, String> filters) {
        return SavedSearch.newBuilder()
                .setSearch(id)
                .setUser("ada")
                .setQuery(query)
                .setFilters(filters)
                .setAt(DAY_1)
                .build();
    }

    private CanonicalListing any(int number) {
        return listing(
                "c" + number,
                words(2),
                words(5),
                b -> b.setCompany(new Company(word(), "k", false))
                        .setPlaces(List.of(place(word(), random.nextBoolean() ? "DE" : "FR")))
                        .setSkills(List.of(skill("a", word()), skill("b", word())))
                        .setWorkplace(random.nextBoolean() ? Workplace.REMOTE : Workplace.ONSITE)
                        .setSeniority(random.nextBoolean() ? Seniority.SENIOR : Seniority.JUNIOR));
    }

    private SavedSearch anySearch(String id) {
        Map<String, String> filters = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            filters.put("country", random.nextBoolean() ? "DE" : "DE,FR");
        }
        if (random.nextInt(4) == 0) {
            filters.put("workplace", "REMOTE");
        }
        return search(id, anyQuery(2), filters);
    }

    private String anyQuery(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 9)) {
            case 0, 1 -> word();
            case 2 -> List.of("title:", "company:", "skill:").get(random.nextInt(3)) + word();
            case 3 -> "\"" + words(2) + "\"";
            case 4 -> word().substring(0, 3) + "*";
            case 5, 6 -> anyQuery(depth - 1) + " AND " + anyQuery(depth - 1);
            case 7 -> "(" + anyQuery(depth - 1) + " OR " + anyQuery(depth - 1) + ")";
            default -> "(" + anyQuery(depth - 1) + " NOT " + word() + ")";
        };
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String words(int many) {
        return IntStream.range(0, many).mapToObj(_ -> word()).collect(Collectors.joining(" "));
    }
}
