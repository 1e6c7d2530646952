package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Scan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stage recommends what the rubric alone reaches, on real texts; how fast is printed, no time is asserted. */
class SpeedTest {
    @Test
    void pairs_are_judged_in_microseconds_and_listings_meet_a_thousand_resumes(@TempDir Path state) throws IOException {
        List<CanonicalListing> listings = RealTexts.listings(400);
        List<Profile> profiles = thousand(RealTexts.resumes(310));

        long start = System.nanoTime();
        List<PreparedListing> prepared = new ArrayList<>();
        listings.forEach(listing -> prepared.add(Pipeline.RUBRIC.prepare(listing)));
        double preparing = (System.nanoTime() - start) / 1e6 / listings.size();
        List<PreparedProfile> others =
                profiles.stream().map(Pipeline.RUBRIC::prepare).toList();
        Scan scan = Pipeline.RUBRIC.scan();
        long reached = 0;
        start = System.nanoTime();
        for (PreparedListing listing : prepared) {
            scan.lay(listing);
            for (PreparedProfile profile : others) {
                reached += scan.reaches(50, listing, profile) ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long pairs = (long) prepared.size() * others.size();
        System.out.printf(
                "Prepare a listing %.3f ms; %.2f million pairs/s; %.2f %% reach 50%n",
                preparing, pairs / seconds / 1e6, 100.0 * reached / pairs);

        try (Pipeline pipeline = new Pipeline(state, 50)) {
            profiles.forEach(pipeline::profile);
            start = System.nanoTime();
            int emitted = 0;
            for (CanonicalListing listing : listings) {
                emitted += pipeline.listing(listing).size();
            }
            seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "Test driver, 1,000 resumes: %.0f listings/s, %.1f recommendations each%n",
                    listings.size() / seconds, (double) emitted / listings.size());
            assertThat(emitted).isEqualTo((int) reached);
        }
    }

    private static List<Profile> thousand(List<Profile> real) {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            profiles.add(Profile.newBuilder(real.get(i % real.size()))
                    .setResume("r" + i)
                    .build());
        }
        return profiles;
    }
}
