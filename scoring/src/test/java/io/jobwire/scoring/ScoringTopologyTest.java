package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Profile;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Recommendation;
import io.jobwire.records.Wishes;
import io.jobwire.records.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTopologyTest {
    private static final int FLOOR = 45;

    @TempDir
    private Path state;

    @Test
    void a_listing_finds_the_profiles_that_came_before_and_a_profile_the_listings() {
        try (Pipeline pipeline = new Pipeline(state, FLOOR)) {
            assertThat(pipeline.profile(People.profile("r1", 0, 1).build())).isEmpty();
            assertThat(pipeline.profile(People.profile("r2", 1, 1).build())).isEmpty();
            assertThat(pipeline.listing(People.listing("c1", 0, 1).build()))
                    .extracting(TestRecord::key)
                    .containsExactly("r1|c1");
            assertThat(pipeline.profile(People.profile("r3", 0, 1).build()))
                    .extracting(TestRecord::key)
                    .containsExactly("r3|c1");
            assertThat(pipeline.compacted()).containsOnlyKeys("r1|c1", "r3|c1");
        }
    }

    @Test
    void each_pair_is_judged_once_for_each_version_of_either() {
        try (Pipeline pipeline = new Pipeline(state, FLOOR)) {
            Profile profile = People.profile("r1", 0, 1).build();
            CanonicalListing listing = People.listing("c1", 0, 1).build();
            pipeline.profile(profile);
            assertThat(pipeline.listing(listing)).hasSize(1);
            assertThat(pipeline.listing(listing)).as("the same listing again").isEmpty();
            assertThat(pipeline.profile(profile)).as("the same profile again").isEmpty();
            assertThat(pipeline.listing(People.listing("c1", 0, 2).build())).hasSize(1);
            assertThat(pipeline.profile(People.profile("r1", 0, 2).build())).hasSize(1);
            assertThat(pipeline.compacted()).hasSize(1);
        }
    }

    @Test
    void what_no_longer_holds_is_retracted() {
        try (Pipeline pipeline = new Pipeline(state, FLOOR)) {
            CanonicalListing listing = People.listing("c1", 0, 1).build();
            Profile profile = People.profile("r1", 0, 1).build();
            pipeline.profile(profile);

            pipeline.listing(listing);
            assertTombstone(pipeline.listing(CanonicalListing.newBuilder(listing)
                    .setStatus(ListingStatus.CLOSED)
                    .setClosedReason("VANISHED")
                    .build()));

            pipeline.listing(listing);
            assertTombstone(pipeline.listing("c1", null));

            pipeline.listing(listing);
            assertTombstone(pipeline.listing(People.listing("c1", 1, 1).build()));

            pipeline.listing(listing);
            assertTombstone(pipeline.profile(People.profile("r1", 1, 1).build()));

            assertThat(pipeline.profile(profile)).hasSize(1);
            assertTombstone(pipeline.profile("r1", null));
            assertThat(pipeline.profile("r1", null)).isEmpty();

            assertThat(pipeline.profile(profile)).hasSize(1);
            assertTombstone(pipeline.profile(Profile.newBuilder(profile)
                    .setQuality(ReadQuality.NEEDS_OCR)
                    .build()));
            assertThat(pipeline.compacted()).isEmpty();
            assertThat(pipeline.listing(listing)).isEmpty();
        }
    }

    private static void assertTombstone(List<TestRecord<String, Recommendation>> records) {
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("r1|c1");
            assertThat(record.value()).isNull();
        });
    }

    @Test
    void a_wish_that_is_not_met_is_not_recommended_whatever_the_floor() {
        try (Pipeline pipeline = new Pipeline(state, 0)) {
            pipeline.profile(People.profile("r1", 0, 1)
                    .setWishes(Wishes.newBuilder()
                            .setWorkplaces(List.of(Workplace.REMOTE))
                            .build())
                    .build());
            assertThat(pipeline.listing(People.listing("c1", 0, 1)
                            .setWorkplace(Workplace.ONSITE)
                            .build()))
                    .isEmpty();
            assertThat(pipeline.listing(People.listing("c1", 0, 1)
                            .setWorkplace(Workplace.REMOTE)
                            .build()))
                    .hasSize(1);
        }
    }

    @Test
    void any_order_gives_the_same_recommendations_byte_for_byte(@TempDir Path other) throws IOException {
        List<CanonicalListing> listings = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            listings.add(People.listing("c" + i, i % People.trades(), i).build());
            profiles.add(People.profile("r" + i, i % People.trades(), i).build());
        }
        try (Pipeline one = new Pipeline(state, FLOOR);
                Pipeline two = new Pipeline(other, FLOOR)) {
            listings.forEach(one::listing);
            profiles.forEach(one::profile);
            Collections.reverse(listings);
            profiles.forEach(two::profile);
            listings.forEach(two::listing);
            assertThat(one.compacted()).hasSizeGreaterThan(50);
            assertThat(Scratch.bytes(one.compacted())).isEqualTo(Scratch.bytes(two.compacted()));
        }
    }

    @Test
    void beyond_the_exhaustive_bound_the_index_finds_the_same_few() throws IOException {
        Map<String, CanonicalListing> listings = new TreeMap<>();
        Map<String, Profile> profiles = new TreeMap<>();
        try (Pipeline pipeline = new Pipeline(state, new ScoringConfig(FLOOR, 40, 10, 70, 1))) {
            for (int i = 0; i < 100; i++) {
                Profile profile =
                        People.profile("r" + i, i % People.trades(), i % 7).build();
                profiles.put(profile.getResume(), profile);
                pipeline.profile(profile);
            }
            for (int i = 0; i < 40; i++) {
                CanonicalListing listing =
                        People.listing("c" + i, i % People.trades(), i % 5).build();
                listings.put(listing.getCanonical(), listing);
                pipeline.listing(listing);
            }
            pipeline.profile("r0", null);
            profiles.remove("r0");
            assertThat(Scratch.bytes(pipeline.compacted()))
                    .isEqualTo(Scratch.bytes(Scratch.recommendations(FLOOR, listings, profiles)));
        }
    }
}
