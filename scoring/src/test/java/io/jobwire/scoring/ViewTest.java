package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Profile;
import io.jobwire.records.ReadQuality;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Scan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views after many changes and two kills, against a computation that knows nothing of the way there. */
class ViewTest {
    private static final int CHANGES = 10_000;
    private static final Set<Integer> KILLS = Set.of(3_333, 7_777);
    private static final int FLOOR = 45;
    private static final int OPENS = 70;
    private static final int VARIANTS = 6;

    private final Map<String, CanonicalListing> listings = new TreeMap<>();
    private final Map<String, Profile> profiles = new TreeMap<>();
    private final Map<String, PreparedListing> readListings = new HashMap<>();
    private final Map<String, PreparedProfile> readProfiles = new HashMap<>();
    private final Scan scan = Pipeline.RUBRIC.scan();
    private long expected;

    @Test
    void ten_thousand_changes_and_two_kills_leave_what_a_computation_from_scratch_finds(@TempDir Path folder)
            throws IOException {
        long seed = Long.getLong("jobwire.seed", 20_261_121L);
        System.out.println("Seed of the random sequence: " + seed);
        Random random = new Random(seed);
        int again = 0;
        try (KillableTask task = new KillableTask(new ScoringConfig(FLOOR, 500, 20_000, OPENS, 1), folder)) {
            for (int i = 1; i <= CHANGES; i++) {
                change(random, task);
                if (KILLS.contains(i)) {
                    again += task.kill();
                } else if (random.nextInt(40) == 0) {
                    task.commit();
                }
            }
            task.commit();

            assertThat(again).as("records whose transaction was lost").isPositive();
            assertThat(task.judged())
                    .as("every pair that fits, once for each version of either")
                    .isEqualTo(expected)
                    .isGreaterThan(10_000);
            assertThat(task.recommendations()).hasSizeGreaterThan(20);
            assertThat(Scratch.bytes(task.recommendations()))
                    .isEqualTo(Scratch.bytes(Scratch.recommendations(FLOOR, listings, profiles)));
            assertThat(task.gaps()).isNotEmpty();
            assertThat(Scratch.bytes(task.gaps()))
                    .isEqualTo(Scratch.bytes(Scratch.gaps(FLOOR, OPENS, listings, profiles)));
        }
    }

    private void change(Random random, KillableTask task) {
        int trade = random.nextInt(People.trades());
        int variant = random.nextInt(VARIANTS);
        int kind = random.nextInt(12);
        if (kind < 8) {
            String id = "c" + random.nextInt(24);
            CanonicalListing listing = People.listing(id, trade, variant).build();
            switch (kind) {
                case 0 -> closed(id, null, task);
                case 1 ->
                    closed(
                            id,
                            CanonicalListing.newBuilder(listing)
                                    .setStatus(ListingStatus.CLOSED)
                                    .setClosedReason("VANISHED")
                                    .build(),
                            task);
                default -> opened(id, listing, task);
            }
        } else {
            String id = "r" + random.nextInt(12);
            Profile profile = People.profile(id, trade, variant).build();
            switch (kind) {
                case 8 -> gone(id, null, task);
                case 9 ->
                    gone(
                            id,
                            Profile.newBuilder(profile)
                                    .setQuality(ReadQuality.NEEDS_OCR)
                                    .build(),
                            task);
                default -> changed(id, profile, task);
            }
        }
    }

    private void opened(String id, CanonicalListing listing, KillableTask task) {
        if (!listing.equals(listings.put(id, listing))) {
            profiles.values().forEach(profile -> meet(listing, profile));
        }
        task.listing(id, listing);
    }

    private void closed(String id, @Nullable CanonicalListing closed, KillableTask task) {
        listings.remove(id);
        task.listing(id, closed);
    }

    private void changed(String id, Profile profile, KillableTask task) {
        if (!profile.equals(profiles.put(id, profile))) {
            listings.values().forEach(listing -> meet(listing, profile));
        }
        task.profile(id, profile);
    }

    private void gone(String id, @Nullable Profile unreadable, KillableTask task) {
        profiles.remove(id);
        task.profile(id, unreadable);
    }

    private void meet(CanonicalListing listing, Profile profile) {
        PreparedListing one = readListings.computeIfAbsent(
                Objects.hash(listing.getTitle(), listing.getText()) + listing.getCanonical(),
                _ -> Pipeline.RUBRIC.prepare(listing));
        PreparedProfile other = readProfiles.computeIfAbsent(
                Objects.hash(profile.getText(), profile.getYears()) + profile.getResume(),
                _ -> Pipeline.RUBRIC.prepare(profile));
        scan.lay(one);
        expected += scan.reaches(FLOOR, one, other) ? 1 : 0;
    }
}
