package io.jobwire.normalize.core.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schools are found with the words of their names, and nothing else. */
class SchoolNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I went to Stanford University, then left.|Stanford University",
                "Stanford University, Java, SQL|Stanford University",
                "MIT, Massachusetts Institute of Technology 2010|Massachusetts Institute of Technology",
                "at the University of New South Wales in 2001|University of New South Wales",
                "Imperial College of Science, Technology and Medicine, London|Imperial College of Science, Technology and Medicine",
                "Assistant Professor University of Pittsburgh|University of Pittsburgh",
                "Stanford University Data Engineer|Stanford University",
                "School of design and environment|School of design and environment",
                "Technische Hochschule Rosenheim|Technische Hochschule Rosenheim",
                "Ludwig-Maximilians-Universität München|Ludwig-Maximilians-Universität München",
                "Universidad Politécnica de Madrid|Universidad Politécnica de Madrid",
                "Università degli Studi di Milano|Università degli Studi di Milano",
                "Uniwersytet Warszawski, 2004|Uniwersytet Warszawski",
                "the École Polytechnique|École Polytechnique"
            })
    void theWholeNameIsFound(String line, String name) {
        assertThat(names(line)).containsExactly(name);
    }

    @Test
    void rolesAndOtherWordsAreLeftAlone() {
        assertThat(names("Universal Analytics and Academic writing; our universities; iCollege"))
                .isEmpty();
        assertThat(names("School Nurse")).isEmpty();
        assertThat(names("High School Teacher")).isEmpty();
        assertThat(names("University Lecturer in Law")).isEmpty();
    }

    @Test
    void oneWordStandsForAName() {
        ResumeLine line =
                new ResumeLine("Holy Cross Convent School - San Jose, 2014", 0, ResumeSection.EXPERIENCE, false);
        assertThat(SchoolNames.brief(line).text()).isEqualTo("College - San Jose, 2014");
        assertThat(SchoolNames.without(line)).hasSameSizeAs(line.text()).contains(" - San Jose, 2014");
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        SchoolNames.find(
                new ResumeLine(text, 0, ResumeSection.SUMMARY, false),
                (from, to) -> names.add(text.substring(from, to)));
        return names;
    }
}
