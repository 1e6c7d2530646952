package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupationsTest {
    private final Occupations occupations = Taxonomy.load().occupations();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Software Developer, 2512.4",
        "Software Engineer, 2512.4",
        "Backend Engineer, 2512.4",
        "Data Scientist, 2511.4",
        "Accountant, 2411.1",
        "Civil Engineer, 2142.1",
    })
    void findsTheOccupationOfATitle(String title, String code) {
        assertThat(occupations.nearest(title).orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void isSureOfAnEqualLabelAndLessSureOfANearOne() {
        assertThat(occupations.nearest("software developer").orElseThrow().confidence())
                .isEqualTo(1);
        OccupationMatch near = occupations
                .nearest("embedded software developer for medical robots")
                .orElseThrow();
        assertThat(near.confidence()).isBetween(0.35, 0.9);
        assertThat(near.iscoGroup()).startsWith("25");
    }

    @Test
    void hasNoAnswerForWordsThatNoLabelHas() {
        assertThat(occupations.nearest("")).isEmpty();
        assertThat(occupations.nearest("zzyzx qwrtp")).isEmpty();
    }
}
