package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0} is of group {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ai software engineer | 2512",
                "ai product manager | 1223",
                "product manager consumer | 1223",
                "backend engineer java india pakistan | 2512",
                "sales development representative spanish speaking | 3322",
                "technical customer success manager | 2431",
                "trim carpenter | 7115",
                "registered dietitian eating disorders | 2265",
                "user acquisition manager | 1221",
                "content marketing manager | 1221"
            })
    void findsTheRoleInsideALongerTitle(String title, String group) {
        OccupationMatch match = occupations.nearest(title).orElseThrow();
        assertThat(match.iscoGroup()).isEqualTo(group);
        assertThat(match.confidence()).isBetween(0.5, 0.95);
    }

    @ParameterizedTest(name = "{0} has no answer")
    @ValueSource(
            strings = {
                "ai associate",
                "ai operations",
                "working student",
                "member of technical",
                "don't see an open role yet?",
                "head of data",
                "internship",
                "future talent pool",
                "associate"
            })
    void hasNoAnswerWhereNoneIsLikely(String title) {
        assertThat(occupations.nearest(title)).isEmpty();
    }

    @Test
    void hasNoAnswerForWordsThatNoLabelHas() {
        assertThat(occupations.nearest("")).isEmpty();
        assertThat(occupations.nearest("zzyzx qwrtp")).isEmpty();
    }
}
