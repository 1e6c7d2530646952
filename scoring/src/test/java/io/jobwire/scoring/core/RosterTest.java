package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.scoring.RealTexts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A roster leaves out nobody who reaches a score, and nearly everybody who does not. */
class RosterTest {
    private static final Rubric RUBRIC = Rubric.load();

    @Test
    void all_who_reach_a_score_are_among_those_who_may() throws IOException {
        Roster roster = RUBRIC.roster();
        Map<String, PreparedProfile> profiles = new TreeMap<>();
        List<Profile> real = RealTexts.resumes(200);
        // Every id is given twice and some a third time, so that slots are left empty and all is built anew.
        for (int i = 0; i < 500; i++) {
            String id = "r" + i % 150;
            PreparedProfile profile = RUBRIC.prepare(real.get(i % real.size()));
            roster.put(id, profile);
            profiles.put(id, profile);
        }
        for (int i = 0; i < 150; i += 10) {
            roster.remove("r" + i);
            profiles.remove("r" + i);
        }
        Scan scan = RUBRIC.scan();
        int reaching = 0;
        int named = 0;
        List<CanonicalListing> listings = RealTexts.listings(100);
        for (CanonicalListing listing : listings) {
            PreparedListing prepared = RUBRIC.prepare(listing);
            scan.lay(prepared);
            for (int floor : new int[] {0, 35, 50, 70}) {
                List<String> found = roster.mayReach(floor, prepared);
                assertThat(found).isSorted().doesNotHaveDuplicates().isSubsetOf(profiles.keySet());
                List<String> expected = profiles.entrySet().stream()
                        .filter(entry -> scan.reaches(floor, prepared, entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(found).containsAll(expected);
                if (floor == 0) {
                    assertThat(found).hasSize(profiles.size());
                }
                if (floor == 50) {
                    named += found.size();
                    reaching += expected.size();
                }
            }
        }
        assertThat(reaching).isPositive();
        assertThat(named).isLessThan(listings.size() * profiles.size() / 4);
    }

    @Test
    void the_nearest_hold_the_best_by_the_rubric_whatever_the_way_there() throws IOException {
        Roster roster = RUBRIC.roster();
        Roster other = RUBRIC.roster();
        List<Profile> real = RealTexts.resumes(300);
        TreeMap<String, PreparedProfile> profiles = new TreeMap<>();
        for (int i = 0; i < real.size(); i++) {
            profiles.put("r" + i, RUBRIC.prepare(real.get(i)));
        }
        profiles.forEach(roster::put);
        // The other way round, and some of them twice.
        PreparedProfile old = RUBRIC.prepare(real.getFirst());
        profiles.descendingMap().forEach((id, profile) -> {
            other.put(id, old);
            other.put(id, profile);
        });
        Scan scan = RUBRIC.scan();
        int best = 0;
        int found = 0;
        for (CanonicalListing listing : RealTexts.listings(60)) {
            PreparedListing prepared = RUBRIC.prepare(listing);
            List<String> nearest = roster.nearest(60, prepared);
            assertThat(nearest).isSorted().hasSizeBetween(60, 80).isEqualTo(other.nearest(60, prepared));
            scan.lay(prepared);
            Shortlist<String> five = new Shortlist<>(5);
            profiles.forEach(
                    (id, profile) -> five.add(scan.judge(prepared, profile).order(), id));
            best += five.inOrder().size();
            found += (int) five.inOrder().stream().filter(nearest::contains).count();
        }
        assertThat(best).isEqualTo(300);
        assertThat(found).as("of the best five of 300 among the nearest sixty").isGreaterThanOrEqualTo(290);
    }
}
