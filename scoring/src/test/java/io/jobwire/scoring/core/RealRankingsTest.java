package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.RealTexts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks at real postings and real resumes: prints what a person should look at, and holds what must not drift. */
class RealRankingsTest {
    private static final Rubric RUBRIC = Rubric.load();
    private static final double[] QUANTILES = {.5, .9, .99, .999, 1};

    @Test
    void few_of_all_real_pairs_are_recommended_and_none_is_strong_by_chance() throws IOException {
        List<CanonicalListing> listings = RealTexts.listings(500);
        List<Profile> resumes = RealTexts.resumes(310);
        List<PreparedListing> prepared = listings.stream().map(RUBRIC::prepare).toList();
        Scan scan = RUBRIC.scan();
        int[] totals = new int[listings.size() * resumes.size()];
        int pairs = 0;
        for (Profile resume : resumes) {
            PreparedProfile profile = RUBRIC.prepare(resume);
            scan.lay(profile);
            for (PreparedListing listing : prepared) {
                totals[pairs++] = scan.judge(listing, profile).total();
            }
        }
        Arrays.sort(totals);
        for (double quantile : QUANTILES) {
            System.out.printf(
                    "%.1f %% of real pairs have at most %.1f points%n",
                    100 * quantile, totals[(int) Math.min(pairs - 1, quantile * pairs)] / 1000.0);
        }
        assertThat(totals[pairs / 2]).isLessThan(35 * Weights.POINT);
        assertThat(totals[(int) (pairs * .98)]).isLessThan(50 * Weights.POINT);
        assertThat(totals[pairs - 1]).isGreaterThan(60 * Weights.POINT);
    }

    @Test
    void a_marketer_is_shown_marketing_and_a_teacher_teaching() throws IOException {
        List<CanonicalListing> listings = RealTexts.listings(1500);
        List<Profile> resumes = RealTexts.resumes(310);
        // The order among the best may change with the taxonomy; that they are of the trade may not.
        assertThat(best("16.xml", resumes, listings))
                .filteredOn(title -> title.contains("Market"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(best("263.xml", resumes, listings))
                .anyMatch(title -> title.contains("Tutor") || title.contains("Education"));
    }

    private static List<String> best(String name, List<Profile> resumes, List<CanonicalListing> listings) {
        Profile resume = resumes.stream()
                .filter(one -> one.getResume().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
        List<Recommendation> best = new Matcher(RUBRIC).match(resume, listings).subList(0, 5);
        best.forEach(one -> System.out.println(name + ": " + one.getScore() + " " + one.getTitle()));
        return best.stream().map(Recommendation::getTitle).toList();
    }
}
