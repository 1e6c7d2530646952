package io.jobwire.normalize.core.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import io.jobwire.records.ProfileSkill;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LostBreaksTest {
    private static final ResumeNormalizer NORMALIZER = new ResumeNormalizer(Taxonomy.load());

    @Test
    void timesWhoseWordsAreKeptApartByRunsOfBlanksStayWhole() {
        Profile chef = read(
                "         EXECUTIVE CHEF       Professional Summary     Catering chef for large volumes.     Experience     Executive"
                        + " Chef     04/2015   to   Current     Blue Harbour Grill   －   Boston  ,   MA     Leads 18 cooks in a restaurant of 220"
                        + " seats.  Cut food cost from 34% to 28%.      Sous Chef     Aug 2010   -   Mar 2015     Harvest Table   －   Salem  ,   MA"
                        + "     Ordering and inventory.      Education     Bachelor of Science  :   Culinary Arts   2007   Pine College      Skills"
                        + "     menu planning, food safety, inventory");

        assertThat(chef.getPositions())
                .extracting(Position::getTitle, Position::getFrom, Position::getTo)
                .containsExactly(
                        tuple("Executive Chef", Optional.of("2015-04"), Optional.empty()),
                        tuple("Sous Chef", Optional.of("2010-08"), Optional.of("2015-03")));
        assertThat(chef.getYears())
                .hasValueSatisfying(years -> assertThat(years).isBetween(13.0, 14.0));
        assertThat(chef.getEducation()).singleElement().satisfies(degree -> {
            assertThat(degree.getLevel()).isEqualTo(EducationLevel.BACHELOR);
            assertThat(degree.getField()).contains("Culinary Arts");
        });
    }

    @Test
    void aResumeInOneParagraphIsCutAtItsHeadingsItsTimesAndItsSentences() {
        Profile nurse = read(
                "REGISTERED NURSE Summary Compassionate nurse of medical-surgical and intensive care units. Experience Registered Nurse,"
                        + " ICU 06/2018 to Current Mercy Hospital - Austin, TX Provided bedside care to critically ill patients and charted in"
                        + " Epic. Charge nurse twice a week. Staff Nurse 05/2016 to 05/2018 Hill Clinic - Denton, TX Gave medication, wound care"
                        + " and patient education to six patients. Education and Training Bachelor of Science in Nursing, 2016 Lake College -"
                        + " Denton, TX Skills patient assessment, telemetry, wound care, triage");

        assertThat(nurse.getPositions())
                .extracting(Position::getTitle)
                .containsExactly("Registered Nurse", "Staff Nurse");
        assertThat(nurse.getYears())
                .hasValueSatisfying(years -> assertThat(years).isBetween(8.0, 8.2));
        assertThat(nurse.getEducation())
                .singleElement()
                .satisfies(degree -> assertThat(degree.getField()).contains("Nursing"));
        assertThat(nurse.getSkills())
                .filteredOn(skill -> skill.getName().equals("Wound Care"))
                .singleElement()
                .extracting(ProfileSkill::getYears)
                .isEqualTo(Optional.of(2.1));
    }

    @Test
    void aParagraphThatSpeaksOfExperienceAndEducationIsNotCut() {
        String text =
                "Led the customer experience team and the education of sales people in four countries, wrote the skills matrix that all"
                        + " offices use, and built the summary pages of the product. Worked with designers on the user experience of the first"
                        + " release, which won awards in two countries; presented the accomplishments of the team to the board, and took part in the"
                        + " certification of suppliers. Planned employment of forty people.";

        assertThat(LostBreaks.starts(text, 0, text.length())).containsExactly(0);
    }

    @Test
    void aTradeAtTheTopOfAResumeWithoutANameIsNobodysName() {
        Profile cook = read(
                "LINE COOK\nSummary\nCook on the grill.\nExperience\nLine Cook\n07/2021 to 06/2023\nBlue Harbour Grill");
        Profile baker = read(
                "John Baker\nExperience\nAccountant\n07/2021 to 06/2023\nBlue Harbour Grill, with John Baker senior");

        assertThat(cook.getPositions()).extracting(Position::getTitle).containsExactly("Line Cook");
        assertThat(baker.getText()).doesNotContain("John").doesNotContain("Baker");
    }

    @Test
    void theHeadingOfAPartIsNoSkill() {
        Profile plumber = read(
                "Experience\nPlumber, Smith and Sons, 2015 - 2020\nFitted pipes in houses.\n\nEducation\nHigh School, 2014");

        assertThat(plumber.getSkills()).extracting(ProfileSkill::getName).doesNotContain("Education");
    }

    private static Profile read(String text) {
        return NORMALIZER.normalize(RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText(text)
                .setQuality(ReadQuality.OK)
                .setReceivedAt(Instant.parse("2024-06-15T00:00:00Z"))
                .build());
    }
}
