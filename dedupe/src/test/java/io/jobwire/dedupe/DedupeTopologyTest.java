package io.jobwire.dedupe;

import static io.jobwire.dedupe.core.Postings.listing;
import static io.jobwire.dedupe.core.Postings.onBoard;
import static io.jobwire.dedupe.core.Postings.place;
import static io.jobwire.dedupe.core.Postings.split;
import static io.jobwire.dedupe.core.Postings.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.CanonicalIds;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.dedupe.core.Postings;
import io.jobwire.dedupe.core.Splits;
import io.jobwire.dedupe.core.World;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.LinkRelation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import io.jobwire.records.ListingStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupeTopologyTest {
    private static final String ID = CanonicalIds.of("acme", "ashby:acme:a");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void twoDuplicatesAreTwoLinksAndOneCanonicalListing() {
        bench.put(listing("a"), duplicate(unchanged -> {}));
        assertThat(bench.settleLinks()).isEqualTo(2);
        assertThat(bench.settleCanonical()).isEqualTo(2);
        assertThat(bench.canonical()).containsOnlyKeys(ID);
        assertThat(bench.canonical(ID).getMembers()).hasSize(2);
        assertThat(bench.link("rss:board:b").getRelation()).isEqualTo(LinkRelation.DUPLICATE);
    }

    @Test
    void theSameListingAgainChangesNothing() {
        bench.put(listing("a"), duplicate(unchanged -> {}));
        bench.settle();
        bench.put(listing("a"), duplicate(unchanged -> {}));
        assertThat(bench.settle()).isZero();
    }

    @Test
    void aLaterFetchOfTheSameChangesOnlyTheCanonicalListing() {
        bench.put(listing("a"));
        bench.settle();
        bench.put(listing(
                "a", builder -> builder.setFetchedAt(builder.getFetchedAt().plus(Duration.ofHours(1)))));
        assertThat(bench.settleLinks()).isZero();
        assertThat(bench.settleCanonical()).isEqualTo(1);
    }

    @Test
    void closingHandsOverAndTheLastClosingEndsTheCanonicalListing() {
        bench.put(listing("a"), duplicate(unchanged -> {}));
        bench.settle();
        bench.put(listing("a", DedupeTopologyTest::closed));
        bench.settle();
        CanonicalListing handedOver = bench.canonical(ID);
        assertThat(handedOver.getKey()).isEqualTo("rss:board:b");
        assertThat(bench.link("ashby:acme:a").getRelation()).isEqualTo(LinkRelation.CLOSED);
        assertThat(bench.link("rss:board:b").getRelation()).isEqualTo(LinkRelation.CANONICAL);

        bench.put(duplicate(DedupeTopologyTest::closed));
        assertThat(bench.settleCanonical()).isEqualTo(1);
        bench.settle();
        assertThat(bench.canonical()).isEmpty();
        assertThat(bench.links()).hasSize(2);

        bench.put(listing("a"));
        bench.settle();
        assertThat(bench.canonical()).containsOnlyKeys(ID);
        assertThat(bench.link("ashby:acme:a").getRelation()).isEqualTo(LinkRelation.CANONICAL);
    }

    @Test
    void aTombstoneTakesTheLinkBackAndFreesItsDuplicates() {
        bench.put(listing("a"), duplicate(unchanged -> {}));
        bench.settle();
        bench.put("ashby:acme:a", null);
        bench.settle();
        assertThat(bench.links()).containsOnlyKeys("rss:board:b");
        assertThat(bench.canonical()).containsOnlyKeys(CanonicalIds.of("acme", "rss:board:b"));
        bench.put("ashby:acme:a", null);
        bench.put("ashby:acme:never-seen", null);
        assertThat(bench.settle()).isZero();
    }

    @Test
    void aListingThatMovesToAnotherCompanyLeavesNothingBehind() {
        bench.put(listing("a"), duplicate(unchanged -> {}));
        bench.settle();
        bench.put(listing("a", builder -> builder.setCompany(new Company("Other", "other", false))));
        bench.settle();
        assertThat(bench.canonical())
                .containsOnlyKeys(CanonicalIds.of("acme", "rss:board:b"), CanonicalIds.of("other", "ashby:acme:a"));
        assertThat(bench.link("ashby:acme:a").getCanonical()).isEqualTo(CanonicalIds.of("other", "ashby:acme:a"));
        bench.put(listing("a"));
        bench.settle();
        assertThat(bench.canonical()).containsOnlyKeys(ID);
    }

    @Test
    void listingsOfUnknownCompaniesStandAlone() {
        Consumer<Listing.Builder> unknown = builder -> builder.setCompany(new Company("", "", false));
        bench.put(listing("a", unknown), listing("b", unknown));
        bench.settle();
        assertThat(bench.canonical()).hasSize(2);
        assertThat(bench.links().values())
                .extracting(link -> link.getRelation())
                .containsOnly(LinkRelation.CANONICAL);
    }

    @Test
    void theLastOpeningOfARoleIsNamedUntilItCloses() {
        bench.put(listing("a"), listing("p", builder -> builder.setPlaces(List.of(place("Paris", "", "FR")))));
        bench.settle();
        assertThat(bench.canonical(ID).getOpenings()).hasSize(1);
        bench.put(listing("p", builder -> closed(builder.setPlaces(List.of(place("Paris", "", "FR"))))));
        bench.settle();
        assertThat(bench.canonical()).containsOnlyKeys(ID);
        assertThat(bench.canonical(ID).getOpenings()).isEmpty();
    }

    @Test
    void aChangedTextLeavesTheCluster() {
        bench.put(listing("a"), duplicate(unchanged -> {}));
        bench.settle();
        bench.put(duplicate(builder -> builder.setText(text(5, 300))));
        bench.settle();
        assertThat(bench.canonical()).hasSize(2);
        assertThat(bench.canonical(ID).getMembers()).hasSize(1);
    }

    @Test
    void whatAPersonToldApartPartsAtOnceAndComesTogetherWhenItIsTakenBack() {
        ListingSplit told = split("rss:board:b", "ashby:acme:a");
        bench.put(listing("a"), duplicate(unchanged -> {}));
        bench.settle();
        bench.split(told);
        bench.settle();
        assertThat(bench.canonical()).containsOnlyKeys(ID, CanonicalIds.of("acme", "rss:board:b"));
        bench.assertIs(new Deduplicator()
                .deduplicate(List.of(listing("a"), duplicate(unchanged -> {})), Splits.of(List.of(told))));
        bench.split(told);
        assertThat(bench.settle()).isZero();

        bench.undo(told);
        bench.settle();
        assertThat(bench.canonical()).containsOnlyKeys(ID);
        bench.assertIs(new Deduplicator().deduplicate(List.of(listing("a"), duplicate(unchanged -> {}))));
        bench.undo(told);
        assertThat(bench.settle()).isZero();
    }

    @Test
    void whatAPersonToldApartBeforeItsListingsCameNeverComesTogether() {
        bench.split(split("ashby:acme:a", "rss:board:b"));
        bench.put(duplicate(unchanged -> {}), listing("a"));
        bench.settle();
        assertThat(bench.canonical()).containsOnlyKeys(ID, CanonicalIds.of("acme", "rss:board:b"));
        assertThat(bench.link("rss:board:b").getPossible()).isEmpty();
    }

    @Test
    void whatAPersonToldApartLastsWhenTheListingMovesAndChanges() {
        bench.put(listing("a"), duplicate(unchanged -> {}));
        bench.split(split("ashby:acme:a", "rss:board:b"));
        bench.put(listing("a", builder -> builder.setCompany(new Company("Other", "other", false))));
        bench.put(listing("a"));
        bench.put(
                duplicate(builder -> builder.setFirstSeen(builder.getFirstSeen().minus(Duration.ofDays(1)))));
        bench.put("ashby:acme:a", null);
        bench.put(listing("a"));
        bench.settle();
        assertThat(bench.canonical()).containsOnlyKeys(ID, CanonicalIds.of("acme", "rss:board:b"));
    }

    @Test
    void jobsThatAreClosedForLongLeaveTheStoresAndStayClosed() {
        bench.put(listing(
                "live",
                builder -> builder.setText(text(7, 300)).setTitle("Nurse").setCoreTitle("nurse")));
        bench.split(split("ashby:acme:a", "rss:other:z"));
        bench.settle();
        Map<String, Integer> live = entries();
        int nodes = bench.entries(DedupeNames.NODES);
        for (int i = 0; i < 40; i++) {
            String id = "c" + i;
            bench.put(listing(id, DedupeTopologyTest::closed));
        }
        bench.put(listing("a", DedupeTopologyTest::closed), duplicate(DedupeTopologyTest::closed));
        bench.settle();
        assertThat(bench.entries(DedupeNames.NODES)).isEqualTo(nodes + 42);
        assertThat(bench.links()).hasSize(43);

        Map<String, ListingLink> links = bench.links();
        Consumer<Listing.Builder> later = builder -> builder.setText(text(7, 300))
                .setTitle("Nurse")
                .setCoreTitle("nurse")
                .setFetchedAt(builder.getFetchedAt().plus(Duration.ofDays(90)));
        bench.put(listing("live", later));
        bench.settle();
        assertThat(entries()).isEqualTo(live);
        assertThat(bench.entries(DedupeNames.REMINDERS))
                .as("only those of the company, one a month")
                .isEqualTo(2);
        assertThat(bench.links()).isEqualTo(links);
        assertThat(bench.canonical()).containsOnlyKeys(CanonicalIds.of("acme", "ashby:acme:live"));

        bench.put(listing("a"), listing("z", builder -> onBoard(builder, "rss", "other", "z")));
        bench.settle();
        assertThat(bench.link("rss:other:z").getCanonical()).isEqualTo(CanonicalIds.of("acme", "rss:other:z"));
    }

    @Test
    void jobsOfWhichNothingIsHeardForLongAreClosedAndLeaveTheStores() {
        bench.put(listing("a"), duplicate(unchanged -> {}));
        bench.settle();
        bench.put(listing(
                "live",
                builder -> builder.setText(text(7, 300))
                        .setTitle("Nurse")
                        .setCoreTitle("nurse")
                        .setFetchedAt(builder.getFetchedAt().plus(Duration.ofDays(760)))));
        bench.settle();
        assertThat(bench.canonical()).containsOnlyKeys(CanonicalIds.of("acme", "ashby:acme:live"));
        assertThat(bench.link("ashby:acme:a").getRelation()).isEqualTo(LinkRelation.CLOSED);
        assertThat(bench.link("rss:board:b").getRelation()).isEqualTo(LinkRelation.CLOSED);
        assertThat(bench.entries(DedupeNames.NODES)).isEqualTo(1);
        assertThat(bench.entries(DedupeNames.TEXTS)).isEqualTo(1);

        bench.put(
                duplicate(builder -> builder.setFetchedAt(builder.getFetchedAt().plus(Duration.ofDays(800)))));
        bench.settle();
        assertThat(bench.link("rss:board:b").getCanonical()).isEqualTo(CanonicalIds.of("acme", "rss:board:b"));
    }

    @Test
    void aListingThatSaysItIsOfYearsAheadClosesNoOtherJob() {
        bench.put(listing("a"));
        bench.settle();
        bench.put(
                listing(
                        "b",
                        builder -> builder.setText(text(7, 300))
                                .setTitle("Nurse")
                                .setCoreTitle("nurse")
                                .setFetchedAt(Postings.DAY.plus(Duration.ofDays(3_650)))),
                Postings.DAY.plus(Duration.ofHours(1)));
        bench.settle();
        assertThat(bench.link("ashby:acme:a").getRelation()).isEqualTo(LinkRelation.CANONICAL);
        assertThat(bench.canonical())
                .containsOnlyKeys(CanonicalIds.of("acme", "ashby:acme:a"), CanonicalIds.of("acme", "ashby:acme:b"));
    }

    private Map<String, Integer> entries() {
        return Stream.of(DedupeNames.NODES, DedupeNames.TEXTS, DedupeNames.DICTIONARIES)
                .collect(Collectors.toMap(store -> store, bench::entries));
    }

    @Test
    void anyOrderGivesTheReferencesBytes() {
        long seed = 20261101;
        World world = new World(seed, 250, 45);
        Deduplicator.Result expected =
                new Deduplicator().deduplicate(world.remaining(), Splits.of(world.splitsThatRemain()));
        assertThat(expected.links())
                .isNotEqualTo(new Deduplicator().deduplicate(world.remaining()).links());
        long duplicates = count(expected, LinkRelation.DUPLICATE);
        long openings = count(expected, LinkRelation.OPENING);
        System.out.printf(
                "seed %d: %d listings, %d canonical, %d duplicates, %d openings, %d closed%n",
                seed,
                world.remaining().size(),
                expected.canonical().size(),
                duplicates,
                openings,
                count(expected, LinkRelation.CLOSED));
        assertThat(duplicates).isGreaterThan(20);
        assertThat(openings).isGreaterThan(40);
        for (int shuffle = 0; shuffle < 3; shuffle++) {
            System.out.println("shuffle " + (seed + shuffle));
            try (Bench each = new Bench(folder.resolve("shuffle" + shuffle))) {
                world.shuffled(seed + shuffle).forEach(change -> {
                    if (change.split() == null) {
                        each.put(change.key(), change.listing());
                    } else if (change.undone()) {
                        each.undo(change.split());
                    } else {
                        each.split(change.split());
                    }
                    each.settle();
                });
                each.assertIs(expected);
                assertThat(each.count("jobwire.dedupe.bucket.overflow")).isPositive();
            }
        }
    }

    private static long count(Deduplicator.Result result, LinkRelation relation) {
        return result.links().values().stream()
                .filter(link -> link.getRelation() == relation)
                .count();
    }

    private static Listing duplicate(Consumer<Listing.Builder> change) {
        return listing("b", builder -> {
            onBoard(builder, "rss", "board", "b");
            change.accept(builder);
        });
    }

    private static void closed(Listing.Builder builder) {
        builder.setStatus(ListingStatus.CLOSED).setClosedReason("GONE");
    }
}
