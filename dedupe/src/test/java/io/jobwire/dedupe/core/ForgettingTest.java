package io.jobwire.dedupe.core;

import static io.jobwire.dedupe.core.Postings.DAY;
import static io.jobwire.dedupe.core.Postings.listing;
import static io.jobwire.dedupe.core.Postings.onBoard;
import static io.jobwire.dedupe.core.Postings.place;
import static io.jobwire.dedupe.core.Postings.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.LinkRelation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Jobs that are closed for long leave the index, and nothing else changes. */
class ForgettingTest {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration BELIEVED = Duration.ofDays(700);
    private static final int LATE = 30;

    private final MemoryState state = new MemoryState();
    private final Map<String, ListingLink> links = new TreeMap<>();
    private final Map<String, CanonicalListing> canonical = new TreeMap<>();
    private final DedupeIndex index = new DedupeIndex(state, new Collecting(), new Keeping(KEPT, BELIEVED));

    @Test
    void aJobLeavesWhenItsLastPostingHasBeenClosedForLong() {
        put(listing("a"));
        put(copy(unchanged -> {}));
        put(closed(listing("a"), 10));
        put(closed(copy(unchanged -> {}), 20));
        Map<String, ListingLink> before = new TreeMap<>(links);
        index.forget(day(109));
        assertThat(state.node("ashby:acme:a")).isPresent();
        index.forget(day(110));
        assertThat(state.entries()).isZero();
        assertThat(links).isEqualTo(before);
        assertThat(canonical).isEmpty();
    }

    @Test
    void aClosedPostingStaysWhileItsJobIsOpen() {
        put(listing("a"));
        put(copy(unchanged -> {}));
        put(closed(listing("a"), 10));
        index.forget(day(500));
        assertThat(state.node("ashby:acme:a")).isPresent();
        assertThat(canonical).containsOnlyKeys(CanonicalIds.of("acme", "ashby:acme:a"));
        put(closed(copy(unchanged -> {}), 510));
        index.forget(day(600));
        assertThat(state.entries()).isZero();
    }

    @Test
    void theFirstOfARoleStaysWhileTheRoleHasAnotherPlace() {
        put(listing("a"));
        put(paris());
        put(closed(listing("a"), 10));
        index.forget(day(100));
        String role = Objects.requireNonNull(links.get("ashby:acme:p")).getRole();
        assertThat(role).isEqualTo(CanonicalIds.of("acme", "ashby:acme:a"));
        assertThat(state.node("ashby:acme:a")).isPresent();
        put(closed(paris(), 110));
        index.forget(day(200));
        assertThat(state.entries()).isZero();
    }

    @Test
    void whatIsPostedAgainLaterIsANewJobAndWhatOpensAgainIsKept() {
        put(listing("a"));
        put(closed(listing("a"), 10));
        index.forget(day(50));
        put(listing("a"));
        index.forget(day(150));
        assertThat(state.node("ashby:acme:a")).isPresent();
        put(closed(listing("a"), 160));
        index.forget(day(250));
        put(copy(builder -> builder.setFirstSeen(day(260)).setFetchedAt(day(260))));
        assertThat(canonical).containsOnlyKeys(CanonicalIds.of("acme", "rss:board:b"));
        assertThat(Objects.requireNonNull(links.get("ashby:acme:a")).getRelation())
                .isEqualTo(LinkRelation.CLOSED);
    }

    @Test
    void aJobOfWhichNothingIsHeardForLongIsClosedAndLeaves() {
        put(listing("a"));
        put(copy(builder -> builder.setFetchedAt(day(50))));
        index.forget(day(749));
        assertThat(canonical).hasSize(1);
        index.forget(day(750 + LATE));
        assertThat(canonical).isEmpty();
        assertThat(links.values()).extracting(ListingLink::getRelation).containsOnly(LinkRelation.CLOSED);
        index.forget(day(751 + LATE));
        assertThat(state.entries()).isZero();
    }

    @Test
    void whatIsHeardOfAgainIsOpenAgain() {
        put(listing("a"));
        put(listing("a", builder -> builder.setFetchedAt(day(600))));
        index.forget(day(800));
        assertThat(canonical).hasSize(1);
        put(listing(
                "z",
                builder -> builder.setText(text(9, 300))
                        .setTitle("Nurse")
                        .setCoreTitle("nurse")
                        .setFetchedAt(day(1300))));
        index.forget(day(1300 + LATE));
        assertThat(canonical).containsOnlyKeys(CanonicalIds.of("acme", "ashby:acme:z"));
        put(listing("a", builder -> builder.setFetchedAt(day(1331))));
        assertThat(canonical).hasSize(2);
    }

    @Test
    void anUnseenFirstOfARoleClosesAndStaysWhileTheRoleHasAnotherPlace() {
        put(listing("a"));
        put(paris(day(500)));
        index.forget(day(700 + LATE));
        assertThat(canonical).hasSize(1);
        assertThat(Objects.requireNonNull(links.get("ashby:acme:a")).getRelation())
                .isEqualTo(LinkRelation.CLOSED);
        assertThat(state.node("ashby:acme:a")).isPresent();
        index.forget(day(1200 + LATE));
        index.forget(day(1201 + LATE));
        assertThat(canonical).isEmpty();
        assertThat(state.entries()).isZero();
    }

    private void put(Listing listing) {
        index.upsert(listing);
    }

    private static Instant day(int number) {
        return DAY.plus(Duration.ofDays(number));
    }

    private static Listing paris() {
        return paris(DAY);
    }

    private static Listing paris(Instant fetched) {
        return listing(
                "p",
                builder -> builder.setPlaces(List.of(place("Paris", "", "FR"))).setFetchedAt(fetched));
    }

    private static Listing copy(Consumer<Listing.Builder> change) {
        return listing("b", builder -> {
            onBoard(builder, "rss", "board", "b");
            change.accept(builder);
        });
    }

    private static Listing closed(Listing listing, int day) {
        return Listing.newBuilder(listing)
                .setStatus(ListingStatus.CLOSED)
                .setClosedReason("GONE")
                .setFetchedAt(day(day))
                .build();
    }

    private final class Collecting implements Publisher {
        @Override
        public long link(String companyKey, ListingLink link, long last) {
            links.put(link.getListing(), link);
            return 1;
        }

        @Override
        public long canonical(CanonicalListing listing, long last) {
            canonical.put(listing.getCanonical(), listing);
            return 1;
        }

        @Override
        public void retract(String canonicalId) {
            canonical.remove(canonicalId);
        }
    }
}
