package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedSkillsTest {
    private static List<String> unknown(Profile profile) {
        return profile.getSkills().stream()
                .filter(skill -> skill.getId().isEmpty())
                .map(ProfileSkill::getName)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Skills:Frameworks: PyTorch, Quxalon, glass bead casting:Quxalon, glass bead casting",
                "Skills:Python (Quxalon, Zibblet):Quxalon, Zibblet",
                "Kenntnisse:Werkzeuge: Java, Quxalon und Zibblet:Quxalon, Zibblet",
                "Compétences:Outils : Java, Quxalon et Zibblet:Quxalon, Zibblet",
                "Habilidades:Herramientas: Java, Quxalon y Zibblet:Quxalon, Zibblet",
                "Skills:Python programming, advanced Excel, 5 years, fluent English, Quxalon 2019:none",
                "Skills:I have worked with many teams, on projects of any size, in several towns of Spain:none",
                "Skills:Quxalon:none",
                "Interests:Quxalon, Zibblet, Photography:none",
                "Skills:English, German, Quxalon:Quxalon",
                "Skills:English (C1), Quxalon, German (B2):Quxalon"
            })
    void whatNoTaxonomyKnowsIsTakenFromListsOfSkillsAndNowhereElse(String row) {
        int heading = row.indexOf(':');
        int last = row.lastIndexOf(':');
        String names = row.substring(last + 1);
        Profile profile =
                Profiles.of("Ann\n" + row.substring(0, heading) + "\n" + row.substring(heading + 1, last) + "\n");
        assertThat(String.join(", ", unknown(profile))).isEqualTo(names.equals("none") ? "" : names);
    }

    @Test
    void aListThatBreaksAtTheEdgeOfThePageGoesOn() {
        String text = """
                Ann
                Skills
                Research: Quxalon, glass bead
                casting, Zibblet,
                Florbing
                Experience
                Engineer, Acme Corp, Jan 2020 - Dec 2021
                """;
        Profile profile = Profiles.of(text);
        assertThat(unknown(profile)).containsExactly("Quxalon", "glass bead casting", "Zibblet", "Florbing");
    }

    @Test
    void aColumnOfShortLinesIsAList() {
        assertThat(unknown(Profiles.of("Ann\nSkills\nQuxalon\nGlass Bead Casting\nZibblet\n")))
                .containsExactly("Quxalon", "Glass Bead Casting", "Zibblet");
    }

    @Test
    void yearsAreThoseOfThePositionsThatNameIt() {
        Profile profile = Profiles.of("""
                Ann
                Skills
                Tools: Quxalon, Zibblet
                Experience
                Engineer, Acme Corp, Jan 2020 - Dec 2021
                - Built kernels in QUXALON, not in Quxalonic
                """);
        ProfileSkill used = profile.getSkills().stream()
                .filter(skill -> skill.getName().equals("Quxalon"))
                .findFirst()
                .orElseThrow();
        assertThat(used.getId()).isEmpty();
        assertThat(used.getYears()).contains(2.0);
        assertThat(used.getLastUsed()).contains("2021-12");
        assertThat(used.getMentions()).isEqualTo(2);
        assertThat(profile.getText().substring(used.getStart(), used.getEnd())).isEqualTo("QUXALON");
    }

    @Test
    void aSkillIsNamedOnce() {
        Profile profile = Profiles.of("Ann\nSkills\nTools: Quxalon, quxalon, QUXALON, Python, Python\n");
        assertThat(unknown(profile)).containsExactly("Quxalon");
        assertThat(profile.getSkills()).hasSize(2);
    }
}
