package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.LinkRelation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the core does with real boards; prints its figures. */
@TestInstance(Lifecycle.PER_CLASS)
class RealBoardsTest {
    private static final long SEED = 20261102;
    private List<Listing> listings = List.of();

    @BeforeAll
    void read() {
        Optional<Path> folder = Boards.folder();
        Assumptions.assumeTrue(folder.isPresent(), "Skipped: the shared data with real boards is not there");
        listings = Boards.listings(folder.get());
    }

    @Test
    void bucketsFindWhatAllPairsFind() {
        new Deduplicator().deduplicate(listings.subList(0, 500));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Deduplicator.Result result = new Deduplicator().deduplicate(listings);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        Deduplicator.Result reference = new Deduplicator(true).deduplicate(listings);
        long same = result.links().entrySet().stream()
                .filter(link -> groups(link.getValue()).equals(groups(of(reference, link.getKey()))))
                .count();
        long evidence = result.links().entrySet().stream()
                .filter(link -> link.getValue().equals(of(reference, link.getKey())))
                .count();
        System.out.printf(
                "%d listings in memory: %.0f per CPU second; %d canonical, %s; as all pairs: %d groups, %d whole"
                        + " links%n",
                listings.size(),
                listings.size() / seconds,
                result.canonical().size(),
                relations(result),
                same,
                evidence);
        assertThat(result.links()).hasSize(listings.size());
        assertThat(same).isGreaterThanOrEqualTo(listings.size() * 999L / 1000);
    }

    @Test
    void plantedEditsAreFound() {
        List<Listing> originals = listings.stream()
                .filter(listing -> listing.getText().length() > 1500)
                .toList();
        for (Edits edit : Edits.values()) {
            Random random = new Random(SEED + edit.name().length());
            List<Listing> all = new ArrayList<>(listings);
            Map<String, String> originalOf = new HashMap<>();
            for (int i = 0; i < originals.size(); i += 5) {
                Listing original = originals.get(i);
                Listing repost = repost(original, edit.apply(original.getText(), random));
                originalOf.put(repost.getKey(), original.getKey());
                all.add(repost);
            }
            Deduplicator.Result result = new Deduplicator().deduplicate(all);
            long found = originalOf.entrySet().stream()
                    .filter(pair -> of(result, pair.getKey())
                            .getCanonical()
                            .equals(of(result, pair.getValue()).getCanonical()))
                    .count();
            double recall = (double) found / originalOf.size();
            System.out.printf("seed %d: %s: recall %.4f of %d%n", SEED, edit, recall, originalOf.size());
            assertThat(recall).as(edit.name()).isGreaterThan(edit == Edits.COMBINED ? 0.85 : 0.90);
        }
    }

    @Test
    void similarTextsWithOtherTitlesStayApart() {
        Deduplicator.Result result = new Deduplicator().deduplicate(listings);
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
        assertThat(pairs).isGreaterThan(1000);
        assertThat(merged).isLessThanOrEqualTo(pairs / 100);
    }

    private static Listing repost(Listing original, String text) {
        return Listing.newBuilder(original)
                .setKey("rss:board:" + original.getKey())
                .setSource("rss")
                .setTenant("board")
                .setUrl("https://board.example/" + original.getKey().replace(':', '/'))
                .setFirstParty(false)
                .setFirstSeen(original.getFirstSeen().plus(Duration.ofDays(1)))
                .setText(text)
                .build();
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
