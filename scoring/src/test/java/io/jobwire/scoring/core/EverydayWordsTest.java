package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.Samples;
import org.junit.jupiter.api.Test;

class EverydayWordsTest {
    private static final Rubric RUBRIC = Rubric.load();
    private static final String NURSE = """
        You care for patients after surgery, give medication and dress wounds.
        You teach families how to care at home and write the nursing record.
        """;
    private static final String PRAISE = """
        We are a mission driven startup with a passionate team, and we are looking for people with a growth mindset.
        Success, ownership and an exceptional culture matter to us; you excel in a fast environment and make an impact.
        """;
    private static final String RESUME = """
        Ward Nurse
        Dressed wounds, gave medication and cared for patients after surgery.
        """;

    @Test
    void everyWordOfTheTableIsKnownAndTellsNoMoreThanItsShareOfTheCompanies() {
        Vocabulary vocabulary = RUBRIC.reference().vocabulary();
        Concepts concepts = RUBRIC.reference().concepts();
        assertThat(EverydayWords.table()).hasSizeGreaterThan(400).allSatisfy((word, companies) -> {
            assertThat(companies).as(word).isBetween(5, 100);
            assertThat(vocabulary.id(word)).as(word).isNotNegative();
            assertThat(concepts.idf(vocabulary.id(word))).as(word).isLessThanOrEqualTo((int)
                    Math.round(1000 * Math.log(100.0 / companies)));
        });
        assertThat(concepts.idf(vocabulary.id("mindset"))).isLessThan(concepts.idf(vocabulary.id("wound")));
    }

    @Test
    void whatEveryEmployerSaysOfItselfIsNotWhatAJobAndAResumeHaveInCommon() {
        Recommendation plain = explain(NURSE, RESUME);
        Recommendation praised = explain(NURSE + PRAISE, RESUME);
        Recommendation echoed = explain(NURSE + PRAISE, RESUME + PRAISE);
        assertThat(praised.getScore()).isBetween(plain.getScore() - 4, plain.getScore() + 4);
        assertThat(echoed.getComponents().getLast().getNote())
                .startsWith("Telling words in common: ")
                .contains("wound", "surgery")
                .doesNotContain("mindset", "success", "ownership", "passionate", "excel");
    }

    private static Recommendation explain(String job, String text) {
        CanonicalListing listing = Samples.listing("c1", "Ward Nurse", job).build();
        Profile profile = Samples.profile("r1", text, "Ward Nurse").build();
        return RUBRIC.explain(RUBRIC.prepare(listing), listing, RUBRIC.prepare(profile), profile);
    }
}
