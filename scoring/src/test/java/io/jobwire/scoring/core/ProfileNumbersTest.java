package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Wishes;
import io.jobwire.scoring.RealTexts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers that were kept are as good as numbers that are read anew. */
class ProfileNumbersTest {
    private static final Rubric RUBRIC = Rubric.load();

    @Test
    void numbers_read_from_bytes_judge_and_explain_as_those_they_were_written_from() throws IOException {
        List<CanonicalListing> listings = RealTexts.listings(20);
        Scan scan = RUBRIC.scan();
        int pairs = 0;
        long bytes = 0;
        for (Profile profile : RealTexts.resumes(200)) {
            Roster.Fit fit = new Roster.Fit(
                    "id", RUBRIC.prepare(profile), profile.getResume().hashCode());
            byte[] written = RUBRIC.numbers().write(fit);
            Roster.Fit read = RUBRIC.numbers().read("id", written).orElseThrow();
            assertThat(read.fingerprint()).isEqualTo(fit.fingerprint());
            assertThat(RUBRIC.numbers().write(read)).isEqualTo(written);
            bytes += written.length;
            for (CanonicalListing listing : listings) {
                PreparedListing prepared = RUBRIC.prepare(listing);
                scan.lay(prepared);
                assertThat(RUBRIC.explain(scan, prepared, listing, read.numbers(), profile))
                        .isEqualTo(RUBRIC.explain(scan, prepared, listing, fit.numbers(), profile));
                pairs++;
            }
        }
        System.out.printf("Numbers of a resume take %d bytes%n", bytes / 200);
        assertThat(pairs).isEqualTo(4_000);
    }

    @Test
    void wishes_come_back() throws IOException {
        Wishes wishes = Wishes.newBuilder()
                .setCountries(List.of("DE", "AT"))
                .setPayMin(60_000L)
                .setPayCurrency("EUR")
                .build();
        Profile profile = Profile.newBuilder(RealTexts.resumes(1).getFirst())
                .setWishes(wishes)
                .build();
        byte[] written = RUBRIC.numbers().write(new Roster.Fit("id", RUBRIC.prepare(profile), 1));
        PreparedProfile read =
                RUBRIC.numbers().read("id", written).orElseThrow().numbers();
        for (CanonicalListing listing : RealTexts.listings(50)) {
            Offer offer = RUBRIC.prepare(listing).offer;
            assertThat(read.wanted.unmet(offer)).isEqualTo(new Wanted(wishes).unmet(offer));
        }
    }

    @Test
    void numbers_of_another_version_are_not_read() throws IOException {
        byte[] written = RUBRIC.numbers()
                .write(new Roster.Fit("id", RUBRIC.prepare(RealTexts.resumes(1).getFirst()), 1));
        // The version stands first, after its length.
        written[2]++;
        assertThat(RUBRIC.numbers().read("id", written)).isEqualTo(Optional.empty());
    }

    @Test
    void numbers_of_every_size_come_back() {
        int[] sizes = {0, 1, -1, 63, -64, 64, 127, 128, 300, -300, 65_535, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE
        };
        NumbersOut out = new NumbersOut();
        for (int size : sizes) {
            out.number(size).unsigned(size).sixteen(size).sixtyFour(0x123456789AL * size);
        }
        NumbersIn in = new NumbersIn(out.bytes());
        for (int size : sizes) {
            assertThat(in.number()).isEqualTo(size);
            assertThat(in.unsigned()).isEqualTo(size);
            assertThat(in.sixteen()).isEqualTo(size & 0xFFFF);
            assertThat(in.sixtyFour()).isEqualTo(0x123456789AL * size);
        }
    }
}
