package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Certificate;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Employment;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.Wishes;
import io.jobwire.records.Workplace;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same two jobs, written in many ways, give the same two positions. */
class ResumeLayoutsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Experience\nData Analyst, Acme Corp    Jan 2021 – Present\n- Built reports\nSales Clerk, Beta Ltd    2018 - 2020\n- Sold things\n",
                "WORK EXPERIENCE\nAcme Corp\nData Analyst\n01/2021 - now\nBuilt reports for the board.\nBeta Ltd\nSales Clerk\n2018 to 2020\nSold things.\n",
                "Work History\n01/2021 - Present\nAcme Corp\nData Analyst\n• Built reports\n2018 - 2020\nBeta Ltd\nSales Clerk\n• Sold things\n",
                "Professional Experience\nJan 2021 – Present | Data Analyst | Acme Corp | Berlin\n* Built reports\n2018 – 2020 | Sales Clerk | Beta Ltd | Paris\n",
                "Employment History\nData Analyst at Acme Corp (January 2021 - Present)\n- Built reports\nSales Clerk at Beta Ltd (2018 - 2020)\n",
                "Relevant Work Experience\nData Analyst\nAcme Corp -  Berlin\n\nJan 2021 to Present\n\nBuilt reports for the board.\n\nSales Clerk\nBeta Ltd -  Paris\n\n2018 to 2020\n",
                "Experience\nCompany: Acme Corp\nRole: Data Analyst\nDuration: Jan 2021 - till date\nBuilt reports for the board.\nCompany: Beta Ltd\nRole: Sales Clerk\nDuration: 2018 - 2020\n",
                "WORK EXPERIENCE\nData Analyst\nAcme Corp -  Berlin, Berlin -\nJanuary 2021 to Present\n• Built reports\nSales Clerk\nBeta Ltd -\n2018 to 2020\nSold things.\n",
                "Professional History\nData Analyst\n2021-01 - Present\nAcme Corp\nBerlin, Germany\nBuilt reports for the board.\nSales Clerk\n2018 - 2020\nBeta Ltd\nParis, France\nSold things.\n",
                "Experience\nAcme Corp, Berlin, Germany\nJan 2021-Present\nSmall business specialised in backup power.\nData Analyst\nBuilt reports for the board.\nBeta Ltd, Paris, France\n2018-2020\nWholesale of many things.\nSales Clerk\nSold things.\n",
                "Work Experience\nData Analyst, Acme Corp, Jan 2021present\n- Built reports\nSales Clerk, Beta Ltd, 20182020\n- Sold things\n",
                "Data Experience\nData Analyst, Acme Corp, Jan 2021 - Present\n- Built reports\nAchievements\n- Won a prize\nPage 1 of 2\nSales Clerk, Beta Ltd, 2018 - 2020\n- Sold things\nAchievements\n- Won another\n",
                "Experience\nCompany: Acme Corp, Berlin\nRole: Data Analyst (part time)\nDuration: Jan 2021 - till date\nBuilt reports for the board.\nCompany: Beta Ltd, Paris, France\nRole: Sales Clerk\nDuration: 2018 - 2020\n",
                "Experience\nAcme Corp\nData Analyst\nJan 2021\nPresent\n- Built reports\nBeta Ltd\nSales Clerk\n2018\n2020\n- Sold things\n"
            })
    void positionsAreTheSameInEveryLayout(String text) {
        Profile profile = Profiles.of(text);
        assertThat(profile.getPositions())
                .as(text)
                .extracting(position -> position.getTitle() + ", " + position.getEmployer() + ", "
                        + position.getFrom().orElse("?") + ", "
                        + position.getTo().orElse("now"))
                .containsExactly("Data Analyst, Acme Corp, 2021-01, now", "Sales Clerk, Beta Ltd, 2018, 2020");
    }

    @Test
    void severalRolesTakeTheEmployerAboveThem() {
        Profile profile = Profiles.of("""
                Experience
                Acme Corp
                5 years 3 months
                Senior Developer
                Jan 2023 - Present
                - Built things
                Developer
                Jan 2021 - Dec 2022
                - Built smaller things
                """);
        assertThat(profile.getPositions())
                .extracting(position -> position.getTitle() + ", " + position.getEmployer())
                .containsExactly("Senior Developer, Acme Corp", "Developer, Acme Corp");
        assertThat(profile.getYears()).contains(5.3);
    }

    @Test
    void textThatLostItsLineBreaksIsCutAtItsGaps() {
        Profile profile = Profiles.of(
                "Profile  Dedicated analyst skilled at managing documentation and client coordination to ensure"
                        + " operations.    Professional Experience  Data Analyst  Acme Corp    2/1/2021 - Current  Berlin    Draft new"
                        + " reports and presentations.  Proof documents.    Sales Clerk  Beta Ltd    8/1/2018 - 1/1/2020  Paris   "
                        + " Updated the website.    Education  Bachelor of Arts - English  Great Western University    2004    ");
        assertThat(profile.getPositions())
                .extracting(position -> position.getTitle() + ", " + position.getEmployer())
                .containsExactly("Data Analyst, Acme Corp", "Sales Clerk, Beta Ltd");
        assertThat(profile.getEducation()).hasSize(1);
    }

    @Test
    void prizesAndTechnologiesAreNoPositionsNorEmployers() {
        Profile profile = Profiles.of("""
                Experience
                Software Developer
                SAP ABAP
                March 2017 - May 2019
                - Wrote programs
                Star of the Month
                June 2018
                """);
        assertThat(profile.getPositions())
                .extracting(position -> position.getTitle() + ", " + position.getEmployer())
                .containsExactly("Software Developer, ");
    }

    @Test
    void positionsWithoutTimesHaveNoYears() {
        Profile profile = Profiles.of("Experience\nSales Associate, Best Buy\n- Sold things\n- Counted money\n");
        assertThat(profile.getPositions()).hasSize(1);
        assertThat(profile.getPositions().getFirst().getTitle()).isEqualTo("Sales Associate");
        assertThat(profile.getPositions().getFirst().getFrom()).isEmpty();
        assertThat(profile.getYears()).isEmpty();
    }

    @Test
    void wishesAreReadWhereTheyAreStated() {
        Wishes wishes = Profiles.of("""
                Senior Developer
                Looking for a remote or hybrid position in Berlin, part-time. Salary expectation: from 65,000 EUR per year.
                Notice period: 3 months. Not willing to relocate.
                Experience
                Developer, Acme, 2019 - 2024
                - looked for remote contract work partners in Paris
                """).getWishes();
        assertThat(wishes.getWorkplaces()).containsExactlyInAnyOrder(Workplace.REMOTE, Workplace.HYBRID);
        assertThat(wishes.getEmployments()).containsExactly(Employment.PART_TIME);
        assertThat(wishes.getCountries()).containsExactly("DE");
        assertThat(wishes.getPlaces()).containsExactly("Berlin");
        assertThat(wishes.getPayMin()).contains(6_500_000L);
        assertThat(wishes.getPayCurrency()).contains("EUR");
        assertThat(wishes.getNoticeDays()).contains(90);
        assertThat(wishes.getRelocate()).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Experience\nDeveloper, Acme, 2019 - 2024\n- Remote team of 5, part time, looking for bugs in Berlin\n",
                "Summary\nBuilt remote sensing software for full time operations in Paris.\n",
                "Summary\nSeeking a challenging role where I can use my skills.\n"
            })
    void whatIsNotWishedIsNotGuessed(String text) {
        Wishes wishes = Profiles.of(text).getWishes();
        assertThat(wishes).isEqualTo(Wishes.newBuilder().build());
    }

    @Test
    void certificatesAreReadWithTheirYear() {
        Profile profile = Profiles.of("""
                Certifications
                - AWS Certified Solutions Architect (2023)
                - Certified ScrumMaster, Mar 2021
                Experience
                Developer, Acme, 2019 - 2024
                """);
        assertThat(profile.getCertificates())
                .containsExactly(
                        new Certificate("AWS Certified Solutions Architect", "2023", null, null),
                        new Certificate("Certified ScrumMaster", "2021-03", null, null));
    }

    @Test
    void whoItIsAboutChangesNothingButTheText() {
        String resume =
                "NAME\nDeveloper\nMAIL | +49 30 1234567\nExperience\nDeveloper, Acme Corp, 2019 - 2024\n- Java\n";
        Profile one = Profiles.of(resume.replace("NAME", "Maria Sample").replace("MAIL", "maria@sample.org"));
        Profile other = Profiles.of(resume.replace("NAME", "Ngozi Okafor").replace("MAIL", "ngozi@okafor.ng.org"));
        assertThat(one.getPositions())
                .extracting("title", "employer", "from")
                .isEqualTo(other.getPositions().stream()
                        .map(p -> org.assertj.core.groups.Tuple.tuple(p.getTitle(), p.getEmployer(), p.getFrom()))
                        .toList());
        assertThat(one.getText().replaceAll(" +", " "))
                .isEqualTo(other.getText().replaceAll(" +", " "));
        assertThat(one.getHeadline()).isEqualTo(Optional.of("Developer")).isEqualTo(other.getHeadline());
    }

    @Test
    void aDegreeInProgressHasNoFieldOfThatName() {
        Profile profile = Profiles.of("""
                Ann
                EDUCATION
                Associate of Arts (in progress), Houston Community College
                """);
        assertThat(profile.getEducation()).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(EducationLevel.ASSOCIATE);
            assertThat(entry.getField()).isEmpty();
        });
    }

    @Test
    void aLegalFormEndsTheNameOfAnEmployer() {
        Position held = Profiles.of(
                        "Ann\nExperience\nInfosys Limited Senior Systems Engineer\nJan 2015 - Dec 2018\n- Java\n")
                .getPositions()
                .getFirst();
        assertThat(held.getEmployer()).isEqualTo("Infosys Limited");
        assertThat(held.getTitle()).isEqualTo("Senior Systems Engineer");
    }
}
