package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.scoring.RealTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A roster finds exactly those whom judging everybody finds. */
class RosterTest {
    private static final Rubric RUBRIC = Rubric.load();

    @Test
    void the_best_are_those_of_all_pairs_whatever_the_way_there() throws IOException {
        Roster roster = RUBRIC.roster();
        TreeMap<String, PreparedProfile> profiles = new TreeMap<>();
        List<Profile> real = RealTexts.resumes(200);
        // Every id is given twice and some a third time, so that slots are left empty and all is built anew.
        for (int i = 0; i < 500; i++) {
            String id = "r" + i % 150;
            PreparedProfile profile = RUBRIC.prepare(real.get(i % real.size()));
            roster.put(id, profile, i);
            profiles.put(id, profile);
        }
        for (int i = 0; i < 150; i += 10) {
            roster.remove("r" + i);
            profiles.remove("r" + i);
        }
        assertThat(roster.size()).isEqualTo(profiles.size()).isEqualTo(135);
        Scan scan = RUBRIC.scan();
        int reaching = 0;
        int judged = 0;
        List<CanonicalListing> listings = RealTexts.listings(100);
        for (CanonicalListing listing : listings) {
            PreparedListing prepared = RUBRIC.prepare(listing);
            scan.lay(prepared);
            for (int floor : new int[] {0, 35, 45, 70}) {
                for (int most : new int[] {1, 7, 40, Integer.MAX_VALUE}) {
                    assertThat(roster.best(floor, most, prepared, scan).stream().map(Roster.Fit::id))
                            .as("best %d that reach %d", most, floor)
                            .isEqualTo(best(floor, most, prepared, profiles, scan));
                    if (floor == 45 && most == Integer.MAX_VALUE) {
                        judged += roster.judged();
                    }
                }
            }
            reaching += best(45, Integer.MAX_VALUE, prepared, profiles, scan).size();
        }
        assertThat(reaching).isPositive();
        assertThat(judged).as("judged, of all pairs").isLessThan(listings.size() * profiles.size() / 8);
    }

    private static List<String> best(
            int floor, int most, PreparedListing listing, Map<String, PreparedProfile> profiles, Scan scan) {
        Shortlist<String> shortlist = new Shortlist<>(most);
        profiles.forEach((id, profile) -> {
            if (scan.reaches(floor, listing, profile)) {
                shortlist.add(scan.judged(), id);
            }
        });
        return shortlist.inOrder();
    }

    @Test
    void many_put_at_once_are_found_as_those_put_one_by_one() throws IOException {
        List<PreparedProfile> real =
                RealTexts.resumes(150).stream().map(RUBRIC::prepare).toList();
        Roster one = RUBRIC.roster();
        Roster atOnce = RUBRIC.roster();
        List<Roster.Fit> fits = new ArrayList<>();
        // More than a block, and some of them are there already.
        for (int i = 0; i < RosterBlock.SLOTS + 300; i++) {
            fits.add(new Roster.Fit("r" + i, real.get(i % real.size()), i));
        }
        fits.forEach(fit -> one.put(fit.id(), fit.numbers(), fit.fingerprint()));
        fits.subList(0, 200).forEach(fit -> atOnce.put(fit.id(), real.getFirst(), 0));
        atOnce.putAll(fits);
        assertThat(atOnce.size()).isEqualTo(one.size()).isEqualTo(fits.size());
        Scan scan = RUBRIC.scan();
        int found = 0;
        for (CanonicalListing listing : RealTexts.listings(20)) {
            PreparedListing prepared = RUBRIC.prepare(listing);
            scan.lay(prepared);
            for (int most : new int[] {30, Integer.MAX_VALUE}) {
                List<Roster.Fit> best = atOnce.best(50, most, prepared, scan);
                assertThat(best).isEqualTo(one.best(50, most, prepared, scan));
                found += best.size();
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void each_comes_with_the_numbers_and_the_version_that_were_put_last() throws IOException {
        Roster roster = RUBRIC.roster();
        List<Profile> real = RealTexts.resumes(2);
        PreparedProfile first = RUBRIC.prepare(real.getFirst());
        PreparedProfile second = RUBRIC.prepare(real.getLast());
        roster.put("r", first, 1);
        roster.put("r", second, 2);
        PreparedListing listing = RUBRIC.prepare(RealTexts.listings(1).getFirst());
        Scan scan = RUBRIC.scan();
        scan.lay(listing);
        assertThat(roster.best(0, 10, listing, scan)).containsExactly(new Roster.Fit("r", second, 2));
    }

    @Test
    void a_bound_is_never_below_the_points_and_without_common_titles_it_is_the_points() throws IOException {
        RosterBlock block = new RosterBlock(RUBRIC.reference());
        List<PreparedProfile> profiles =
                RealTexts.resumes(200).stream().map(RUBRIC::prepare).toList();
        String[] occupations = profiles.stream()
                .map(profile -> profile.traits.occupation())
                .distinct()
                .toArray(String[]::new);
        profiles.forEach(profile ->
                block.add(new Roster.Fit("", profile, 0), List.of(occupations).indexOf(profile.traits.occupation())));
        Scan scan = RUBRIC.scan();
        Sums sums = new Sums();
        Forecast forecast = new Forecast();
        int[] most = new int[RosterBlock.SLOTS];
        int exact = 0;
        for (CanonicalListing one : RealTexts.listings(60)) {
            PreparedListing listing = RUBRIC.prepare(one);
            scan.lay(listing);
            forecast.lay(listing, occupations, occupations.length);
            block.count(listing, sums);
            forecast.of(listing, block, sums, most);
            for (int i = 0; i < profiles.size(); i++) {
                int raw = scan.judge(listing, profiles.get(i)).raw();
                int nearer = Forecast.near(listing, profiles.get(i).field, scan, most[i]);
                assertThat(nearer).isBetween(raw, most[i]);
                if (sums.shared[i] == 0) {
                    assertThat(nearer).isEqualTo(raw);
                    exact++;
                }
            }
        }
        assertThat(exact).isGreaterThan(60 * profiles.size() / 2);
    }
}
