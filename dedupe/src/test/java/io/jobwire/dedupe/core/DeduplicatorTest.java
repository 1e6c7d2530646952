package io.jobwire.dedupe.core;

import static io.jobwire.dedupe.core.Postings.DAY;
import static io.jobwire.dedupe.core.Postings.euros;
import static io.jobwire.dedupe.core.Postings.listing;
import static io.jobwire.dedupe.core.Postings.onBoard;
import static io.jobwire.dedupe.core.Postings.place;
import static io.jobwire.dedupe.core.Postings.start;
import static io.jobwire.dedupe.core.Postings.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.LinkRelation;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Member;
import io.jobwire.records.Opening;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {
    private static final String TEXT = text(1, 300);

    private final Deduplicator deduplicator = new Deduplicator();

    @Test
    void aListingAloneIsCanonical() {
        Deduplicator.Result result = deduplicator.deduplicate(List.of(listing("a")));
        assertThat(result.links()).hasSize(1);
        assertThat(result.canonical()).hasSize(1);
        ListingLink link = only(result.links().values());
        CanonicalListing canonical = only(result.canonical().values());
        assertThat(link.getRelation()).isEqualTo(LinkRelation.CANONICAL);
        assertThat(link.getEvidence()).isEmpty();
        assertThat(link.getCanonical()).isEqualTo(canonical.getCanonical()).isEqualTo(link.getRole());
        assertThat(canonical.getText()).isEqualTo(TEXT);
        assertThat(canonical.getMembers()).extracting(Member::getListing).containsExactly("ashby:acme:a");
        assertThat(canonical.getProvenance()).isEmpty();
        assertThat(canonical.getOtherIds()).isEmpty();
    }

    @Test
    void idsAreThoseOfTheFirstRelease() {
        assertThat(CanonicalIds.of("acme", "ashby:acme:a")).isEqualTo("c1-9423eab92377d63a286f");
    }

    @Test
    void theEmployersOwnListingIsShownAndGapsAreFilledFromOthers() {
        Listing teaser = listing("t", builder -> {
            onBoard(builder, "rss", "board", "t");
            builder.setFirstParty(false)
                    .setText(start(TEXT, 100))
                    .setFirstSeen(DAY.minus(Duration.ofDays(2)))
                    .setPay(List.of(euros(70_000, 90_000)));
        });
        Listing own = listing("o");
        Deduplicator.Result result = deduplicator.deduplicate(List.of(own, teaser));
        CanonicalListing canonical = only(result.canonical().values());
        assertThat(canonical.getKey()).isEqualTo("ashby:acme:o");
        assertThat(canonical.getText()).isEqualTo(TEXT);
        assertThat(canonical.getPay()).containsExactly(euros(70_000, 90_000));
        assertThat(canonical.getProvenance()).containsOnlyKeys("pay").containsEntry("pay", "rss:board:t");
        assertThat(canonical.getFirstSeen()).isEqualTo(teaser.getFirstSeen());
        assertThat(canonical.getMembers())
                .extracting(Member::getListing)
                .containsExactly("rss:board:t", "ashby:acme:o");
        assertThat(canonical.getCanonical()).isEqualTo(CanonicalIds.of("acme", "rss:board:t"));
        assertThat(canonical.getOtherIds()).containsExactly(CanonicalIds.of("acme", "ashby:acme:o"));
        assertThat(link(result, "rss:board:t").getRelation()).isEqualTo(LinkRelation.CANONICAL);
        ListingLink duplicate = link(result, "ashby:acme:o");
        assertThat(duplicate.getRelation()).isEqualTo(LinkRelation.DUPLICATE);
        assertThat(duplicate.getEvidence().orElseThrow().getOther()).isEqualTo("rss:board:t");
        assertThat(duplicate.getEvidence().orElseThrow().getContainment()).isEqualTo(1);
    }

    @Test
    void oneRoleInThreeCitiesIsThreeJobsOfOneRole() {
        List<Listing> role = List.of(
                listing("b", builder -> builder.setPlaces(List.of(place("Berlin", "BE", "DE")))),
                listing("p", builder -> builder.setPlaces(List.of(place("Paris", "", "FR")))),
                listing("r", builder -> builder.setPlaces(List.of(place("Rome", "", "IT")))));
        Deduplicator.Result result = deduplicator.deduplicate(role);
        assertThat(result.canonical()).hasSize(3);
        String first = CanonicalIds.of("acme", "ashby:acme:b");
        assertThat(result.links().values()).extracting(ListingLink::getRole).containsOnly(first);
        assertThat(result.links().values())
                .extracting(ListingLink::getRelation)
                .containsExactly(LinkRelation.CANONICAL, LinkRelation.OPENING, LinkRelation.OPENING);
        assertThat(result.canonical().values())
                .extracting(canonical -> canonical.getOpenings().size())
                .containsExactlyInAnyOrder(2, 0, 0);
        CanonicalListing holder = Objects.requireNonNull(result.canonical().get(first));
        assertThat(holder.getOpenings())
                .extracting(Opening::getUrl)
                .containsExactly("https://jobs.example/acme/p", "https://jobs.example/acme/r");
    }

    @Test
    void aClosedLeaderKeepsTheIdAndHandsOver() {
        Listing first = listing("a", builder -> builder.setStatus(ListingStatus.CLOSED));
        Listing second = listing("b", builder -> onBoard(builder, "rss", "board", "b"));
        Deduplicator.Result result = deduplicator.deduplicate(List.of(first, second));
        String id = CanonicalIds.of("acme", "ashby:acme:a");
        assertThat(result.canonical()).containsOnlyKeys(id);
        assertThat(only(result.canonical().values()).getKey()).isEqualTo("rss:board:b");
        assertThat(link(result, "ashby:acme:a").getRelation()).isEqualTo(LinkRelation.CLOSED);
        assertThat(link(result, "rss:board:b").getRelation()).isEqualTo(LinkRelation.CANONICAL);
    }

    @Test
    void aClusterOfClosedListingsIsNoCanonicalListing() {
        Deduplicator.Result result =
                deduplicator.deduplicate(List.of(listing("a", builder -> builder.setStatus(ListingStatus.CLOSED))));
        assertThat(result.canonical()).isEmpty();
        assertThat(only(result.links().values()).getRelation()).isEqualTo(LinkRelation.CLOSED);
    }

    @Test
    void possibleDuplicatesAreToldOnTheLaterListing() {
        Listing a = listing("a");
        Listing b = listing(
                "b", builder -> builder.setTitle("Data Platform Engineer").setCoreTitle("data platform engineer"));
        Deduplicator.Result result = deduplicator.deduplicate(List.of(a, b));
        assertThat(result.canonical()).hasSize(2);
        assertThat(link(result, "ashby:acme:a").getPossible()).isEmpty();
        assertThat(link(result, "ashby:acme:b").getPossible()).singleElement().satisfies(possible -> {
            assertThat(possible.getListing()).isEqualTo("ashby:acme:a");
            assertThat(possible.getEvidence().getVerdicts()).containsEntry("title", "near");
        });
    }

    @Test
    void whatAPersonToldApartIsNeverInOneClusterNotEvenThroughAThird() {
        Listing a = listing("a");
        Listing b = listing("b", builder -> onBoard(builder, "rss", "board", "b"));
        Listing c = listing("c", builder -> onBoard(builder, "rss", "other", "c"));
        Splits splits = Splits.of(List.of(Postings.split("rss:other:c", "rss:board:b")));
        Deduplicator.Result result = deduplicator.deduplicate(List.of(a, b, c), splits);
        assertThat(link(result, "rss:board:b").getCanonical())
                .isEqualTo(link(result, "ashby:acme:a").getCanonical());
        assertThat(link(result, "rss:other:c").getCanonical()).isEqualTo(CanonicalIds.of("acme", "rss:other:c"));
        assertThat(link(result, "rss:other:c").getEvidence()).isEmpty();
        assertThat(link(result, "rss:other:c").getPossible()).isEmpty();
        assertThat(deduplicator.deduplicate(List.of(a, b, c)).canonical()).hasSize(1);
    }

    @Test
    void aPairHasOneKeyWhicheverComesFirst() {
        String key = Splits.key("rss:b:1", "ashby:a:1");
        assertThat(key).isEqualTo(Splits.key("ashby:a:1", "rss:b:1")).isEqualTo("ashby:a:1\0rss:b:1");
        assertThat(Splits.pair(key)).contains(new Splits.Pair("ashby:a:1", "rss:b:1"));
        assertThat(Splits.pair("ashby:a:1")).isEmpty();
    }

    private static ListingLink link(Deduplicator.Result result, String key) {
        return Objects.requireNonNull(result.links().get(key));
    }

    private static <T> T only(Iterable<T> values) {
        assertThat(values).hasSize(1);
        return values.iterator().next();
    }
}
