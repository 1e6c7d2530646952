package io.jobwire.dedupe.core;

import static io.jobwire.dedupe.core.Postings.listing;
import static io.jobwire.dedupe.core.Postings.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One job that is posted more often than is shown, and one role in more towns. */
class ManyPostingsTest {
    private static final int POSTINGS = 110;

    private final MemoryState state = new MemoryState();
    private final Map<String, ListingLink> links = new TreeMap<>();
    private final Map<String, CanonicalListing> canonical = new TreeMap<>();
    private int published;
    private final DedupeIndex index =
            new DedupeIndex(state, new Collecting(), new Keeping(Duration.ofDays(90), Duration.ofDays(730)));

    private static Listing posting(int number, boolean towns, boolean open) {
        return listing("p" + number, builder -> {
            builder.setFirstSeen(Postings.DAY.plusSeconds(number / 3))
                    .setFetchedAt(Postings.DAY.plusSeconds(number))
                    .setStatus(open ? ListingStatus.OPEN : ListingStatus.CLOSED);
            if (towns && number % 8 != 0) {
                builder.setPlaces(List.of(place("Town" + number, "", "DE")));
            }
        });
    }

    @ParameterizedTest(name = "towns {0}")
    @ValueSource(booleans = {false, true})
    void whateverHappensToThemTheResultIsThatOfTheSet(boolean towns) {
        Random random = new Random(20261122);
        Map<Integer, Listing> there = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < POSTINGS; i++) {
            order.add(i);
        }
        // Some come late, the first one too: all that see it are judged again, so that few are enough.
        for (int late : List.of(0, 5, 40, 99)) {
            order.remove(Integer.valueOf(late));
            order.add(late);
        }
        order.forEach(number -> put(number, posting(number, towns, random.nextInt(4) > 0), there));
        for (int step = 0; step < 40; step++) {
            // The first ones matter most: what is shown and who is the first open one changes with them.
            int number = random.nextBoolean() ? random.nextInt(8) : random.nextInt(POSTINGS);
            if (random.nextInt(5) == 0) {
                index.remove("ashby:acme:p" + number);
                links.remove("ashby:acme:p" + number);
                there.remove(number);
            } else {
                put(number, posting(number, towns, random.nextInt(3) == 0), there);
            }
        }
        Deduplicator.Result expected = new Deduplicator().deduplicate(there.values());
        assertThat(links).isEqualTo(expected.links());
        assertThat(canonical).isEqualTo(expected.canonical());
        assertThat(canonical.values())
                .allMatch(job -> job.getMembers().size() <= Cluster.MOST_SHOWN
                        && job.getOpenings().size() <= Algorithm.MAX_OPENINGS);
    }

    private void put(int number, Listing listing, Map<Integer, Listing> there) {
        index.upsert(listing);
        there.put(number, listing);
    }

    @Test
    void aPostingThatIsNotShownChangesItsOwnLinkOnly() {
        for (int i = 0; i < POSTINGS; i++) {
            index.upsert(posting(i, false, true));
        }
        assertThat(canonical.values())
                .singleElement()
                .satisfies(job -> assertThat(job.getMembers()).hasSize(Cluster.MOST_SHOWN));
        assertThat(links).hasSize(POSTINGS);
        published = 0;
        index.upsert(posting(POSTINGS, false, true));
        assertThat(published).isEqualTo(1);
        assertThat(links).hasSize(POSTINGS + 1);
    }

    @Test
    void aJobIsOpenAsLongAsOneThatIsNotShownIs() {
        for (int i = 0; i < POSTINGS; i++) {
            index.upsert(posting(i, false, true));
        }
        for (int i = 0; i < POSTINGS - 1; i++) {
            index.upsert(posting(i, false, false));
            assertThat(canonical).hasSize(1);
        }
        assertThat(Objects.requireNonNull(links.get("ashby:acme:p" + (POSTINGS - 1)))
                        .getRelation()
                        .name())
                .isEqualTo("CANONICAL");
        index.upsert(posting(POSTINGS - 1, false, false));
        assertThat(canonical).isEmpty();
        for (int i = 0; i < 4; i++) {
            index.forget(Postings.DAY.plus(Duration.ofDays(200)));
        }
        assertThat(state.entries()).isZero();
    }

    private final class Collecting implements Publisher {
        @Override
        public long link(String companyKey, ListingLink link, long last) {
            long fingerprint = link.hashCode() | 1L;
            published += fingerprint == last ? 0 : 1;
            links.put(link.getListing(), link);
            return fingerprint;
        }

        @Override
        public long canonical(CanonicalListing listing, long last) {
            long fingerprint = listing.hashCode() | 1L;
            published += fingerprint == last ? 0 : 1;
            canonical.put(listing.getCanonical(), listing);
            return fingerprint;
        }

        @Override
        public void retract(String canonicalId) {
            canonical.remove(canonicalId);
        }
    }
}
