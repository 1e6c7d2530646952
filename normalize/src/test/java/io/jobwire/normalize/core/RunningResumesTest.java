package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobwire.normalize.core.resume.RunningResume;
import io.jobwire.records.Education;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Position;
import io.jobwire.records.Profile;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningResumesTest {
    private static final String BEFORE =
            "Jo Doe Lisbon jo@example.org I build web shops and care for people who use them. Senior Software Engineer Acme Ltd"
                    + " Lisbon Jan 2018 to Present Built the checkout with Java and Kafka, cut failed payments by half and led four"
                    + " people. Network Administrator Beta Inc Porto March 2014 to December 2017 Ran the network of nine offices with"
                    + " Cisco routers, and wrote the plan for emergencies. Education University of Porto Bachelor of Science in"
                    + " Computer Science 2010 to 2013 technical skills Java, Kafka, Linux, SQL, Docker and a few more things";
    private static final String AFTER =
            "Jo Doe Lisbon. Seeking a position where I can use my skills for people who are ill. 2018 - Present Registered Nurse,"
                    + " General Hospital, cared for twenty patients a night, gave medication, wrote the reports of the ward and trained"
                    + " students. 2014 - 2017 Office Manager, Beta Clinic, kept the calendar of three doctors, answered all letters"
                    + " and calls, and ordered what was needed. Bachelor of Science in Nursing, 2010 - 2013, City College, where I also"
                    + " helped in the library and played the flute in two bands.";

    @ParameterizedTest
    @ValueSource(strings = {"given", "small", "capitals"})
    void positionsOfARunningTextAreReadFromTimesAndTheTradesBeforeThem(String letters) {
        Profile profile = Profiles.of(written(BEFORE, letters));

        assertThat(profile.getPositions())
                .extracting(
                        position -> position.getTitle().toLowerCase(Locale.ROOT),
                        position -> position.getFrom().orElse(""),
                        position -> position.getTo().orElse(""))
                .containsExactly(
                        tuple("senior software engineer", "2018-01", ""),
                        tuple("network administrator", "2014-03", "2017-12"));
        assertThat(profile.getEducation()).extracting(Education::getLevel).containsExactly(EducationLevel.BACHELOR);
        assertThat(profile.getOccupation().orElseThrow().getName()).isEqualTo("software developer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"given", "small", "capitals"})
    void orFromTheTradesBehindThem(String letters) {
        Profile profile = Profiles.of(written(AFTER, letters));

        assertThat(profile.getPositions())
                .extracting(Position::getTitle)
                .extracting(title -> title.toLowerCase(Locale.ROOT))
                .containsExactly("registered nurse", "office manager");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with over 11 years of progressive experience in retail",
                "having a total experience of 11 years",
                "11+ yrs experience"
            })
    void yearsThatARunningTextStatesCountWhereItHasNoTimes(String said) {
        String text = "Store manager " + said + ". " + "I like to work with people and goods of every kind. ".repeat(9);

        assertThat(RunningResume.runs(text)).isTrue();
        assertThat(Profiles.of(text).getYears()).contains(11.0);
        assertThat(Profiles.of(text).getHeadline()).contains("Store manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mary Baker has a cat. ", "Our shop sells shoes and hats. "})
    void aTextWithoutTimesAndTradesHasNoPositions(String sentence) {
        assertThat(Profiles.of(sentence.repeat(30)).getPositions()).isEmpty();
        assertThat(Profiles.of(sentence.repeat(30)).getYears()).isEmpty();
    }

    private static String written(String text, String letters) {
        return switch (letters) {
            case "small" -> text.toLowerCase(Locale.ROOT);
            case "capitals" -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }
}
