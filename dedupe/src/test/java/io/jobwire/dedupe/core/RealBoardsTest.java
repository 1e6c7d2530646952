package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.LinkRelation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the core does with real boards; prints its figures. */
@TestInstance(Lifecycle.PER_CLASS)
class RealBoardsTest {
    private static final int POSTINGS = 3_000;
    private List<Listing> listings = List.of();
    private Deduplicator.Result result = new Deduplicator.Result(Map.of(), Map.of());

    @BeforeAll
    void read() {
        Optional<Path> folder = Boards.folder();
        Assumptions.assumeTrue(folder.isPresent(), "Skipped: the shared data with real boards is not there");
        listings = Boards.listings(folder.get()).subList(0, POSTINGS);
        result = new Deduplicator().deduplicate(listings);
    }

    @Test
    void bucketsFindWhatAllPairsFind() {
        Deduplicator.Result reference = new Deduplicator(true).deduplicate(listings);
        long same = result.links().entrySet().stream()
                .filter(link -> groups(link.getValue()).equals(groups(of(reference, link.getKey()))))
                .count();
        long evidence = result.links().entrySet().stream()
                .filter(link -> link.getValue().equals(of(reference, link.getKey())))
                .count();
        System.out.printf(
                "%d listings: %d canonical, %s; as all pairs: %d groups, %d whole links%n",
                listings.size(), result.canonical().size(), relations(result), same, evidence);
        assertThat(result.links()).hasSize(listings.size());
        assertThat(same).isGreaterThanOrEqualTo(listings.size() * 999L / 1000);
    }

    @Test
    void similarTextsWithOtherTitlesStayApart() {
        int pairs = 0;
        int merged = 0;
        Map<String, List<Listing>> byCompany = new HashMap<>();
        listings.forEach(listing -> byCompany
                .computeIfAbsent(listing.getTenant(), key -> new ArrayList<>())
                .add(listing));
        for (List<Listing> board : byCompany.values()) {
            List<Shingles> shingles = board.stream()
                    .map(listing -> Shingles.of(listing.getText()))
                    .toList();
            for (int i = 0; i < board.size(); i++) {
                for (int j = i + 1; j < board.size(); j++) {
                    if (board.get(i).getTitle().equalsIgnoreCase(board.get(j).getTitle())
                            || similarity(shingles.get(i), shingles.get(j)) < 0.85) {
                        continue;
                    }
                    pairs++;
                    String left = of(result, board.get(i).getKey()).getCanonical();
                    merged += left.equals(of(result, board.get(j).getKey()).getCanonical()) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "same company, J >= 0.85, other titles: %d pairs, %d merged (%.2f %%)%n",
                pairs, merged, 100.0 * merged / pairs);
        assertThat(pairs).isGreaterThan(500);
        assertThat(merged).isLessThanOrEqualTo(pairs / 100);
    }

    private static double similarity(Shingles a, Shingles b) {
        if (Math.min(a.size(), b.size()) < 0.85 * Math.max(a.size(), b.size())) {
            return 0;
        }
        int common = a.common(b);
        int all = a.size() + b.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static ListingLink of(Deduplicator.Result result, String key) {
        return Objects.requireNonNull(result.links().get(key));
    }

    private static String groups(ListingLink link) {
        return link.getCanonical() + " " + link.getRole();
    }

    private static Map<LinkRelation, Long> relations(Deduplicator.Result result) {
        return result.links().values().stream()
                .collect(Collectors.groupingBy(ListingLink::getRelation, Collectors.counting()));
    }
}
