package io.jobwire.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FilterParametersTest {
    @Test
    void valuesOfAClosedSetAreReadInAnySpellingOfTheirName() {
        Filters filters = FilterParameters.readJoined(
                Map.of("employment", "full-time, Part Time", "workplace", "remote", "country", "de,gb"));

        assertThat(filters.values())
                .containsOnlyKeys(Dimension.EMPLOYMENT, Dimension.WORKPLACE, Dimension.COUNTRY)
                .containsValues(
                        new TreeSet<>(List.of("FULL_TIME", "PART_TIME")),
                        new TreeSet<>(List.of("REMOTE")),
                        new TreeSet<>(List.of("DE", "GB")));
    }

    @Test
    void aValueThatNoListingEverHasIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> FilterParameters.readJoined(Map.of("workplace", "elsewhere")))
                .isInstanceOf(InvalidSearchException.class)
                .hasMessageContaining("workplace is one of")
                .hasMessageContaining("REMOTE")
                .hasMessageEndingWith("not elsewhere");
        assertThatThrownBy(() -> FilterParameters.readJoined(Map.of("country", "UK")))
                .isInstanceOf(InvalidSearchException.class)
                .hasMessageStartingWith("country is a code of two letters")
                .hasMessageEndingWith("not UK");
    }

    @Test
    void whatIsNotKnownBeforehandIsLeftAsItIs() {
        assertThat(FilterParameters.read(Map.of("company", List.of("Acme GmbH"), "city", List.of("new york")))
                        .values())
                .containsEntry(Dimension.COMPANY, new TreeSet<>(List.of("Acme GmbH")))
                .containsEntry(Dimension.CITY, new TreeSet<>(List.of("new york")));
    }
}
