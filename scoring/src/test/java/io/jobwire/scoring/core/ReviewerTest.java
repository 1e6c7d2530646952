package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.ReadQuality;
import io.jobwire.scoring.Samples;
import io.jobwire.scoring.core.Advice.Kind;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewerTest {
    private static final Rubric RUBRIC = Rubric.load();
    private static final Reviewer REVIEWER = new Reviewer(RUBRIC);

    private static final String LISTING = """
        We run the data platform of a logistics company.
        Your tasks: build batch and streaming pipelines, model the warehouse, keep costs low.
        Must: Python and SQL in production.
        Must: experience with Apache Kafka and Terraform.
        Nice: Java services.
        """;

    private static final String RESUME = """
        Data Engineer
        Built pipelines with Python for a logistics company.
        Modelled the data warehouse in SQL and cut its costs by half.
        """;

    private static CanonicalListing listing() {
        return Samples.listing("c1", "Data Engineer", LISTING)
                .setExperienceYears(5)
                .setEducation(EducationLevel.BACHELOR)
                .build();
    }

    private static Profile.Builder profile() {
        return Samples.profile("r1", RESUME, "Data Engineer");
    }

    private static List<String> subjects(List<Advice> advice, Kind kind) {
        return advice.stream()
                .filter(one -> one.kind() == kind)
                .map(Advice::subject)
                .toList();
    }

    @Test
    void whatIsMissingIsNamedByWhatItWouldBringAndAMustBeforeTheRest() {
        List<Advice> advice = advice(listing(), profile().build());
        assertThat(subjects(advice, Kind.MISSING))
                .as("another language is no near relative")
                .containsExactly("Apache Kafka", "Terraform", "Java");
        assertThat(advice).extracting(Advice::subject).containsSubsequence("Apache Kafka", "Java");
        assertThat(subjects(advice, Kind.NO_YEARS)).containsExactly("5 years");
        assertThat(subjects(advice, Kind.NO_DEGREE)).containsExactly("bachelor");
        assertThat(advice)
                .isSortedAccordingTo(Comparator.comparingDouble(Advice::gain)
                        .thenComparingDouble(Advice::before)
                        .reversed());
        assertThat(advice)
                .filteredOn(one -> one.subject().equals("Terraform"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.listing().orElseThrow().getText()).isEqualTo("Terraform"));
    }

    @Test
    void whatAnAdviceBringsIsWhatTheScoreGainsWhenItIsFollowed() {
        Profile before = profile().build();
        Advice kafka = advice(listing(), before).stream()
                .filter(one -> one.subject().equals("Apache Kafka"))
                .findFirst()
                .orElseThrow();
        Profile after = Samples.profile("r1", RESUME + "Ran Apache Kafka.", "Data Engineer")
                .build();
        Profile followed =
                Profile.newBuilder(before).setSkills(after.getSkills()).build();
        PreparedListing prepared = RUBRIC.prepare(listing());
        int gain = RUBRIC.score(prepared, RUBRIC.prepare(followed)).raw()
                - RUBRIC.score(prepared, RUBRIC.prepare(before)).raw();
        assertThat(kafka.before() * Weights.POINT).isCloseTo(gain, org.assertj.core.data.Offset.offset(50.0));
        assertThat(advice(listing(), followed)).extracting(Advice::subject).doesNotContain("Apache Kafka");
    }

    @Test
    void askedForSkillsThatAreOnlyListedOrLongUnusedAreNamed() {
        Profile given = profile().build();
        List<ProfileSkill> skills = given.getSkills().stream()
                .map(skill -> switch (skill.getName()) {
                    case "Python" ->
                        ProfileSkill.newBuilder(skill)
                                .setYears(null)
                                .setLastUsed(null)
                                .build();
                    case "SQL" ->
                        ProfileSkill.newBuilder(skill).setLastUsed("2011-03").build();
                    default -> skill;
                })
                .toList();
        List<Advice> advice =
                advice(listing(), Profile.newBuilder(given).setSkills(skills).build());
        assertThat(subjects(advice, Kind.UNDATED)).containsExactly("Python");
        assertThat(subjects(advice, Kind.OUT_OF_DATE)).containsExactly("SQL");
    }

    @Test
    void aResumeThatCannotBeScoredGetsNoAdvice() {
        Profile unread = profile().setQuality(ReadQuality.LOW_TEXT).build();
        assertThat(REVIEWER.review(listing(), unread)).isEmpty();
    }

    private static List<Advice> advice(CanonicalListing listing, Profile profile) {
        return REVIEWER.review(listing, profile).orElseThrow().advice();
    }
}
