package io.jobwire.bench.search;

import io.jobwire.bench.input.CanonicalListings;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.SavedSearch;
import io.jobwire.search.query.SkillNames;
import io.jobwire.search.saved.StandingQueries;
import io.jobwire.search.saved.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;

/** Searches as people save them, and how fast listings are matched against them. */
final class SavedSearches {
    private static final int CHUNK = 1_000;
    /** Words as long as this are seldom those that every listing has. */
    private static final int RARE = 8;

    private final CanonicalListings listings;
    private final StandingQueries queries;
    private final long seed;
    private Random random;

    SavedSearches(CanonicalListings listings, SkillNames skills, long seed) {
        this.listings = listings;
        this.queries = new StandingQueries(skills);
        this.seed = seed;
        this.random = new Random(seed);
    }

    /**
     * What was measured.
     *
     * @param searches how many were saved
     * @param distinct how many of them are not the same as another
     * @param perSecond saved a second
     * @param millis each listing's matching, sorted
     * @param hits searches that found a listing, in all
     */
    record Matched(int searches, long distinct, double perSecond, List<Double> millis, long hits) {}

    Matched measure(int count, int listingsToMatch) {
        random = new Random(seed);
        List<SavedSearch> searches =
                IntStream.range(0, count).mapToObj(this::search).toList();
        long distinct = searches.stream()
                .map(search -> Map.entry(search.getQuery(), search.getFilters()))
                .distinct()
                .count();
        try (Watch watch = new Watch()) {
            long start = System.nanoTime();
            for (int from = 0; from < count; from += CHUNK) {
                Map<String, Query> chunk = new HashMap<>();
                for (int i = from; i < Math.min(count, from + CHUNK); i++) {
                    chunk.put("s" + i, queries.of(searches.get(i)));
                }
                watch.put(chunk);
            }
            double perSecond = count / ((System.nanoTime() - start) / 1e9);
            List<Double> millis = new ArrayList<>();
            long hits = 0;
            int warm = listingsToMatch / 2;
            for (int i = 0; i < warm + listingsToMatch; i++) {
                // Listings that no search was made of.
                CanonicalListing listing = listings.listing(listings.base().size() + i);
                long before = System.nanoTime();
                int found = watch.match(listing).size();
                if (i >= warm) {
                    millis.add((System.nanoTime() - before) / 1e6);
                    hits += found;
                }
            }
            millis.sort(null);
            return new Matched(count, distinct, perSecond, millis, hits);
        }
    }

    /**
     * One of a hundred thousand people's: most want a role somewhere, or skills, and want what many others want; some look for
     * words of a text. Whose title, skill or place it is, is drawn from the listings, so what is common there is common here.
     */
    private SavedSearch search(int number) {
        CanonicalListing of = listings.base().get(random.nextInt(listings.base().size()));
        Map<String, String> filters = new TreeMap<>();
        String query = switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> {
                place(of, filters);
                yield role(of);
            }
            case 5, 6, 7 -> {
                place(of, filters);
                yield skills(of, 1 + random.nextInt(3));
            }
            case 8, 9, 10 -> role(of) + " " + skills(of, 1);
            case 11, 12 -> {
                filters.put("workplace", "REMOTE");
                yield role(of);
            }
            case 13, 14 -> {
                filters.put("seniority", of.getSeniority().name());
                place(of, filters);
                yield "title:" + any(words(of.getCoreTitle()));
            }
            case 15 -> {
                of.getPlaces().stream()
                        .flatMap(place -> place.getCity().stream())
                        .findFirst()
                        .ifPresent(city -> filters.put("city", city));
                yield any(words(of.getCoreTitle()));
            }
            case 16 -> "company:\"" + String.join(" ", words(of.getCompany().getName())) + "\"";
            case 17 -> {
                List<String> running = words(of.getText());
                int at = random.nextInt(Math.max(1, running.size() - 3));
                yield "\"" + String.join(" ", running.subList(at, Math.min(at + 3, running.size()))) + "\"";
            }
            case 18 -> "(" + rare(of) + " OR " + rare(of) + ") AND " + any(words(of.getTitle())) + " -" + rare(of);
            default -> rare(of) + " AND " + any(words(of.getTitle()));
        };
        return SavedSearch.newBuilder()
                .setSearch("s" + number)
                .setUser("u" + number)
                .setName("")
                .setQuery(query)
                .setFilters(filters)
                .setAt(Instant.EPOCH)
                .build();
    }

    private static List<String> words(String text) {
        List<String> words = Workload.words(text).toList();
        return words.isEmpty() ? List.of("work") : words;
    }

    /** All words of what the job is called, without its level: in the title, or anywhere. */
    private String role(CanonicalListing of) {
        List<String> words = words(of.getCoreTitle());
        List<String> few = words.subList(0, Math.min(3, words.size()));
        return random.nextBoolean() ? "title:(" + String.join(" ", few) + ")" : "\"" + String.join(" ", few) + "\"";
    }

    private String skills(CanonicalListing of, int most) {
        if (of.getSkills().isEmpty()) {
            return rare(of);
        }
        return IntStream.range(0, most)
                .mapToObj(_ -> "skill:\""
                        + of.getSkills()
                                .get(random.nextInt(of.getSkills().size()))
                                .getName() + "\"")
                .distinct()
                .collect(Collectors.joining(" AND "));
    }

    private void place(CanonicalListing of, Map<String, String> filters) {
        if (random.nextBoolean()) {
            of.getPlaces().forEach(place -> place.getCountry().ifPresent(in -> filters.put("country", in)));
        }
    }

    private String rare(CanonicalListing of) {
        List<String> rare = words(of.getText()).stream()
                .filter(word -> word.length() >= RARE)
                .toList();
        return any(rare.isEmpty() ? words(of.getTitle()) : rare);
    }

    private String any(List<String> words) {
        String word = words.get(random.nextInt(words.size()));
        // A word that the language of queries knows would not be one of the text.
        return switch (word) {
            case "AND", "OR", "NOT" -> "and";
            default -> word;
        };
    }
}
