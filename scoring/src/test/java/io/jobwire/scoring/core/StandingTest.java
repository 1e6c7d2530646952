package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Certificate;
import io.jobwire.records.Place;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.SpokenLanguage;
import io.jobwire.records.VisaSponsorship;
import io.jobwire.records.WeeklyHours;
import io.jobwire.records.Wishes;
import io.jobwire.scoring.Samples;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Rubric RUBRIC = Rubric.load();

    private static final String JOB = "Must: fluent French.\nMust: ACLS.\nMust: wound care.\nMust: triage in a clinic.";
    private static final String RESUME = "Nurse in a clinic: wound care, triage, ACLS. Languages: French.";

    @Test
    void aLittleOfALanguageIsLittleAndNothingSaidIsNotHeldAgainstAnybody() {
        double fluent = requirements(speaks("C1"));
        double some = requirements(speaks("B1"));
        double little = requirements(speaks("A2"));

        assertThat(requirements(speaks(null))).isEqualTo(requirements(profile()));
        assertThat(fluent).isGreaterThan(some);
        assertThat(some).isGreaterThan(little);
        Recommendation explained = explain(job().build(), speaks("A2").build());
        assertThat(explained.getPartial()).singleElement().satisfies(french -> {
            assertThat(french.getName()).isEqualTo("French");
            assertThat(french.getVia()).contains("French (A2)");
        });
        assertThat(explain(job().build(), speaks("C1").build()).getMatched())
                .extracting(SkillMatch::getName)
                .contains("French");
    }

    @Test
    void aCertificateThatRanOutCountsHalfUnlessItWasRenewed() {
        double valid = requirements(holds("2027-01"));
        double over = requirements(holds("2026-05"));

        assertThat(requirements(holds("2026-06")))
                .as("the month in which it was handed in")
                .isEqualTo(valid);
        assertThat(requirements(holds(null))).isEqualTo(valid);
        assertThat(over).isLessThan(valid);
        assertThat(requirements(profile().setCertificates(List.of(acls("2026-05"), acls("2028-05")))))
                .isEqualTo(valid);
        assertThat(explain(job().build(), holds("2026-05").build()).getPartial())
                .singleElement()
                .satisfies(match -> assertThat(match.getVia()).contains("ACLS (expired)"));
    }

    @Test
    void whoNeedsASponsorIsNotSentWhereNoneIsOfferedButWhereAPermitHolds() {
        Wishes.Builder needs = Wishes.newBuilder().setNeedsSponsor(true);
        CanonicalListing refuses = job().setVisa(VisaSponsorship.NOT_OFFERED)
                .setPlaces(List.of(in("DE")))
                .build();

        assertThat(unmet(refuses, needs))
                .isEqualTo("The employer sponsors no visa, and the resume says that one is needed.");
        assertThat(unmet(refuses, needs.setPermits(List.of("US")))).isNotEmpty();
        assertThat(unmet(refuses, needs.setPermits(List.of("DE")))).isEmpty();
        assertThat(unmet(refuses, needs.setPermits(List.of("EU")))).isEmpty();
        assertThat(unmet(refuses, Wishes.newBuilder())).isEmpty();
        assertThat(unmet(
                        job().setVisa(VisaSponsorship.UNKNOWN).build(),
                        Wishes.newBuilder().setNeedsSponsor(true)))
                .isEmpty();
    }

    @Test
    void moreHoursThanWantedAreNotRecommended() {
        CanonicalListing full =
                job().setHoursPerWeek(new WeeklyHours(38.5, 40.0)).build();

        assertThat(unmet(full, Wishes.newBuilder().setHoursMax(20.0)))
                .isEqualTo("It takes 38.5 hours a week, and the wishes go up to 20.");
        assertThat(unmet(full, Wishes.newBuilder().setHoursMax(38.5))).isEmpty();
        assertThat(unmet(job().build(), Wishes.newBuilder().setHoursMax(20.0))).isEmpty();
    }

    private static CanonicalListing.Builder job() {
        return Samples.listing("c1", "Nurse", JOB);
    }

    private static Profile.Builder profile() {
        return Samples.profile("r1", RESUME, "Nurse");
    }

    private static Profile.Builder speaks(@Nullable String cefr) {
        return profile()
                .setLanguages(List.of(SpokenLanguage.newBuilder()
                        .setCode("fr")
                        .setLevel(null)
                        .setCefr(cefr)
                        .build()));
    }

    private static Profile.Builder holds(@Nullable String until) {
        return profile().setCertificates(List.of(acls(until)));
    }

    private static Certificate acls(@Nullable String until) {
        return Certificate.newBuilder()
                .setName("ACLS Provider")
                .setIssued(null)
                .setExpires(until)
                .build();
    }

    private static Place in(String country) {
        return Place.newBuilder()
                .setText(country)
                .setCity(null)
                .setRegion(null)
                .setCountry(country)
                .setLat(null)
                .setLon(null)
                .build();
    }

    private static Recommendation explain(CanonicalListing listing, Profile profile) {
        return RUBRIC.explain(RUBRIC.prepare(listing), listing, RUBRIC.prepare(profile), profile);
    }

    private static double requirements(Profile.Builder profile) {
        return explain(job().build(), profile.build())
                .getComponents()
                .getFirst()
                .getPoints();
    }

    /** What the caution says of wishes; empty when all are met. */
    private static String unmet(CanonicalListing listing, Wishes.Builder wishes) {
        Profile profile = profile().setWishes(wishes.build()).build();
        Judgement judgement = RUBRIC.score(RUBRIC.prepare(listing), RUBRIC.prepare(profile));
        String caution = explain(listing, profile).getCaution().orElse("");
        assertThat(judgement.wanted()).isEqualTo(caution.isEmpty());
        assertThat(judgement.score()).isLessThanOrEqualTo(judgement.wanted() ? 100 : 49);
        return caution;
    }
}
