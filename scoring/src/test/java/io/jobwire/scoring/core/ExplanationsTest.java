package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.RealTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many at once are told what each would be told alone. */
class ExplanationsTest {
    private static final Rubric RUBRIC = Rubric.load();
    private static final int OPENS = 40;

    @Test
    void many_explanations_are_those_of_one_by_one_in_the_same_order() throws IOException {
        List<Profile> profiles = RealTexts.resumes(200);
        List<Roster.Fit> fits = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Profile profile : profiles) {
            fits.add(new Roster.Fit(profile.getResume(), RUBRIC.prepare(profile), fits.size()));
            texts.add(profile.getText());
        }
        Explanations explanations = new Explanations(RUBRIC, OPENS);
        int lifted = 0;
        for (CanonicalListing listing : RealTexts.listings(5)) {
            PreparedListing prepared = RUBRIC.prepare(listing);
            Scan scan = RUBRIC.scan();
            scan.lay(prepared);
            List<Explanations.Explained> expected = new ArrayList<>();
            for (int i = 0; i < fits.size(); i++) {
                PreparedProfile numbers = fits.get(i).numbers();
                Recommendation why = RUBRIC.explain(scan, prepared, listing, numbers, profiles.get(i));
                List<String> lifting = RUBRIC.lifting(OPENS, scan, prepared, numbers, why);
                expected.add(new Explanations.Explained(fits.get(i), why, lifting));
                lifted += lifting.size();
            }
            assertThat(explanations.of(prepared, listing, fits, texts)).isEqualTo(expected);
            assertThat(explanations.of(prepared, listing, fits.subList(0, 3), texts.subList(0, 3)))
                    .isEqualTo(expected.subList(0, 3));
            assertThat(explanations.of(prepared, listing, List.of(), List.of())).isEmpty();
        }
        assertThat(lifted).isPositive();
    }
}
