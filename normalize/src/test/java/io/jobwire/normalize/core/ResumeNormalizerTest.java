package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jobwire.records.EducationLevel;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.Seniority;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumeNormalizerTest {
    private static final String ENGLISH = """
        Maria Sample
        Senior Software Engineer
        Berlin, Germany | maria@sample.org | +49 30 1234567 | linkedin.com/in/maria
        12 Baker Street
        Nationality: French

        Experience
        Senior Software Engineer, Acme Corp – Berlin, Germany    Jan 2022 – Present
        • Built services in Java and Kubernetes
        Backend Developer | Beta Ltd | 03/2018 - 12/2021
        • Wrote Java
        • Asked Maria Sample

        Education
        MSc in Computer Science, TU Berlin, 2015 – 2017

        Skills
        Python, Terraform

        Languages
        German (native), English C1
        """;

    @Test
    void positionsSkillsAndDegrees() {
        Profile profile = Profiles.of(ENGLISH);
        assertThat(profile.getHeadline()).contains("Senior Software Engineer");
        assertThat(profile.getPositions())
                .extracting(Position::getTitle, Position::getEmployer)
                .containsExactly(
                        tuple("Senior Software Engineer", "Acme Corp"), tuple("Backend Developer", "Beta Ltd"));
        assertThat(profile.getPositions().getFirst().getFrom()).contains("2022-01");
        assertThat(profile.getPositions().getFirst().getTo()).isEmpty();
        assertThat(profile.getPositions().getLast().getTo()).contains("2021-12");
        assertThat(profile.getYears()).contains(8.1);
        assertThat(profile.getSeniority()).isEqualTo(Seniority.SENIOR);
        assertThat(skill(profile, "Java").getYears()).contains(8.1);
        assertThat(skill(profile, "Java").getLastUsed()).contains("2026-03");
        assertThat(skill(profile, "Python").getYears()).isEmpty();
        assertThat(profile.getEducation()).hasSize(1);
        assertThat(profile.getEducation().getFirst().getLevel()).isEqualTo(EducationLevel.MASTER);
        assertThat(profile.getEducation().getFirst().getField()).contains("Computer Science");
        assertThat(profile.getEducation().getFirst().getUntil()).contains("2017");
        assertThat(profile.getLanguages())
                .extracting("code", "level")
                .containsExactly(tuple("de", Optional.of("native")), tuple("en", Optional.of("C1")));
        assertThat(profile.getPlaces()).hasSize(1);
        assertThat(profile.getPlaces().getFirst().getCity()).contains("Berlin");
    }

    @Test
    void whoItIsAboutIsBlankedOutAndOffsetsStay() {
        Profile profile = Profiles.of(ENGLISH);
        assertThat(profile.getText()).hasSameSizeAs(ENGLISH);
        assertThat(profile.getText())
                .doesNotContain("Maria", "sample.org", "1234567", "linkedin", "Baker", "French")
                .contains("Berlin, Germany", "03/2018 - 12/2021", "2015 – 2017");
        ProfileSkill java = skill(profile, "Java");
        assertThat(profile.getText().substring(java.getStart(), java.getEnd())).isEqualTo("Java");
    }

    @Test
    void germanWithDatesInFrontAndTrailingDates() {
        Profile german = Profiles.of("""
            Berufserfahrung
            03/2019 – heute
            Softwareentwickler bei Beispiel GmbH
            - Java
            Mai 2016 bis Februar 2019
            Werkstudent bei Muster AG
            """);
        assertThat(german.getPositions())
                .extracting(Position::getTitle, Position::getEmployer)
                .containsExactly(tuple("Softwareentwickler", "Beispiel GmbH"), tuple("Werkstudent", "Muster AG"));
        assertThat(german.getYears()).contains(9.9);

        Profile trailing = Profiles.of("""
            Experience
            Nexus AI, Co-Founder & CTO
            • Built things
            San Francisco, CA
            June 2023 – present
            2 years 10 months
            Beta Labs, Research Intern
            • Made things
            May 2022 – Aug 2022
            """);
        assertThat(trailing.getPositions())
                .extracting(Position::getTitle, Position::getEmployer)
                .containsExactly(tuple("Co-Founder & CTO", "Nexus AI"), tuple("Research Intern", "Beta Labs"));
    }

    @Test
    void anEmptyResumeHasLowTextAndNothingElseAndAWorseQualityStays() {
        assertThat(Profiles.of(" \n ").getQuality()).isEqualTo(ReadQuality.LOW_TEXT);
        assertThat(Profiles.of("").getSkills()).isEmpty();
        assertThat(Profiles.of("", ReadQuality.NEEDS_OCR).getQuality()).isEqualTo(ReadQuality.NEEDS_OCR);
    }

    private static ProfileSkill skill(Profile profile, String name) {
        return profile.getSkills().stream()
                .filter(skill -> skill.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
