package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Passage;
import io.jobwire.records.PassageKind;
import io.jobwire.records.Place;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile says does not depend on lines of personal facts, on names or on schools; and lists of terms are known as such. */
class WhoNeverCountsTest {
    private static final String RESUME = """
            Jane Doe
            Data Engineer
            Berlin, Germany

            EXPERIENCE
            Data Engineer, Acme GmbH
            01/2019 - 12/2023
            • Built pipelines in Python and Apache Kafka.

            EDUCATION
            BSc Computer Science, Stanford University, 2015
            """;

    @Test
    void aStreetEndsWhereItsLineBegins() {
        Profile profile = Profiles.of("""
                Jo Muster
                Elektroniker für Energie- und Gebäudetechnik
                Musterstraße 3, 80331 München, 0151 23456789

                BERUFSERFAHRUNG
                04/2019 - 03/2023 Elektroniker, Acme GmbH
                """);
        assertThat(profile.getText()).contains("Gebäudetechnik").doesNotContain("Musterstraße", "80331");
        assertThat(profile.getPlaces()).extracting(Place::getText).containsExactly("München");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: me.jpg\nDate of birth: 1 May 1969\nGender: female\nNationality: Chilean\nMarital status: single\nReligion: none\n",
                "DOB: 03/11/1988 | Sex: M | Nationality: Indian | Marital Status: Married\n",
                "Geburtsdatum: 12.03.1985\nFamilienstand: verheiratet, zwei Kinder\nStaatsangehörigkeit: deutsch\n",
                "Née le 7 août 1979 à Lyon\nNationalité : française\nSituation familiale : mariée, 2 enfants\n",
                "Fecha de nacimiento: 4 de julio de 1990\nNacionalidad: española\nEstado civil: soltera\n",
                "Curriculum Vitae\n"
            })
    void linesAboutThePersonAtTheHeadLeaveTheRestAsItWas(String facts) {
        Profile before = Profiles.of(RESUME);
        Profile after = Profiles.of(facts + RESUME);
        assertThat(after.getText().strip()).isEqualTo(before.getText().strip()).doesNotContain("Doe");
        assertThat(after.getHeadline()).isEqualTo(before.getHeadline()).contains("Data Engineer");
        assertThat(names(after)).isEqualTo(names(before));
        assertThat(after.getYears()).isEqualTo(before.getYears());
        assertThat(after.getPlaces()).isEqualTo(before.getPlaces()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Indian Institute of Information Technology",
                "Carnegie Mellon School of Computer Science",
                "Fachhochschule für Maschinenbau Nordheim",
                "IIT Kharagpur"
            })
    void aSchoolGivesNoSkillAndNoSubject(String school) {
        Profile swapped = Profiles.of(RESUME.replace("Stanford University", school));
        assertThat(names(swapped)).isEqualTo(names(Profiles.of(RESUME)));
        assertThat(swapped.getEducation().getFirst().getField()).contains("Computer Science");
        assertThat(swapped.getPassages()).extracting(Passage::getKind).containsExactly(PassageKind.SCHOOL);
    }

    @Test
    void somebodyWithAFormOfAddressIsNobodyInParticular() {
        String line = "%s led the group of five.";
        String text = RESUME.replace("Built pipelines", line + " Built pipelines");
        assertThat(Profiles.of(text.formatted("Ms. Jane Roe")).getText().replaceAll("\\s+", " "))
                .isEqualTo(
                        Profiles.of(text.formatted("Mr. John Baker")).getText().replaceAll("\\s+", " "))
                .contains("• led the group");
        assertThat(Profiles.of(text.formatted("Ms Excel")).getText()).contains("Ms Excel");
    }

    @ParameterizedTest
    @ValueSource(strings = {", ", "\n", " ", " | "})
    void aPageOfKeywordsIsAList(String between) {
        String page = Taxonomy.load().skills().stream()
                .limit(100)
                .map(SkillEntry::name)
                .collect(Collectors.joining(between));
        Profile stuffed = Profiles.of(RESUME + page);
        long listed = stuffed.getSkills().stream()
                .filter(skill -> stuffed.getPassages().stream()
                        .anyMatch(passage -> passage.getKind() == PassageKind.LIST
                                && passage.getStart() <= skill.getStart()
                                && skill.getStart() < passage.getEnd()))
                .count();
        assertThat(listed).isGreaterThan(80);
    }

    @Test
    void passagesStandInOrderAndApart() {
        List<Passage> passages = Profiles.of(
                        RESUME + "\nSKILLS\nJava, Python, Stanford University, Docker, SQL, Git, Linux\n")
                .getPassages();
        assertThat(passages)
                .extracting(Passage::getKind)
                .containsExactly(PassageKind.SCHOOL, PassageKind.LIST, PassageKind.SCHOOL, PassageKind.LIST);
        for (int i = 1; i < passages.size(); i++) {
            assertThat(passages.get(i).getStart())
                    .isGreaterThanOrEqualTo(passages.get(i - 1).getEnd());
        }
    }

    private static List<String> names(Profile profile) {
        return profile.getSkills().stream().map(ProfileSkill::getName).toList();
    }
}
