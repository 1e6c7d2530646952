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
import org.apache.lucene.search.Query;

/**
 * Searches as people save them, made of the words of listings: words of a title, with a country or a skill, a phrase, one of
 * two words and not a third. Each finds a few listings, as a search that somebody wants alerts of does.
 */
final class SavedSearches {
    private static final int CHUNK = 1_000;
    /** Words as long as this are seldom those that every listing has. */
    private static final int RARE = 8;

    private final CanonicalListings listings;
    private final StandingQueries queries;
    private final Random random;

    SavedSearches(CanonicalListings listings, SkillNames skills, long seed) {
        this.listings = listings;
        this.queries = new StandingQueries(skills);
        this.random = new Random(seed);
    }

    /**
     * What was measured.
     *
     * @param searches how many were saved
     * @param perSecond saved a second
     * @param millis each listing's matching, sorted
     * @param hits searches that found a listing, in all
     */
    record Matched(int searches, double perSecond, List<Double> millis, long hits) {}

    Matched measure(int searches, int listingsToMatch) {
        try (Watch watch = new Watch()) {
            long start = System.nanoTime();
            for (int from = 0; from < searches; from += CHUNK) {
                Map<String, Query> chunk = new HashMap<>();
                for (int i = from; i < Math.min(searches, from + CHUNK); i++) {
                    chunk.put("s" + i, queries.of(search(i)));
                }
                watch.put(chunk);
            }
            double perSecond = searches / ((System.nanoTime() - start) / 1e9);
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
            return new Matched(searches, perSecond, millis, hits);
        }
    }

    private SavedSearch search(int number) {
        CanonicalListing of = listings.base().get(random.nextInt(listings.base().size()));
        List<String> title = Workload.words(of.getTitle()).toList();
        List<String> running = Workload.words(of.getText()).toList();
        List<String> text =
                running.stream().filter(word -> word.length() >= RARE).toList();
        if (title.isEmpty() || running.size() < 10 || text.size() < 3) {
            return search(number);
        }
        String word = any(text);
        Map<String, String> filters = new HashMap<>();
        String query = switch (number % 5) {
            case 0 -> String.join(" AND ", title);
            case 1 -> {
                of.getPlaces().forEach(place -> place.getCountry().ifPresent(in -> filters.put("country", in)));
                yield any(title) + " AND " + word;
            }
            case 2 -> {
                int at = random.nextInt(running.size() - 3);
                yield "\"" + String.join(" ", running.subList(at, at + 3)) + "\"";
            }
            case 3 -> "(" + any(text) + " OR " + any(text) + ") AND " + any(title) + " -" + any(text);
            default ->
                of.getSkills().isEmpty()
                        ? "title:" + any(title) + " AND " + word
                        : "title:" + any(title) + " AND skill:\""
                                + of.getSkills()
                                        .get(random.nextInt(of.getSkills().size()))
                                        .getName() + "\"";
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

    private String any(List<String> words) {
        String word = words.get(random.nextInt(words.size()));
        // A word that the language of queries knows would not be one of the text.
        return switch (word) {
            case "AND", "OR", "NOT" -> "and";
            default -> word;
        };
    }
}
