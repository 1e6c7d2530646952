package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schools are found with the words of their names, and nothing else. */
class SchoolNamesTest {
    @ParameterizedTest
    @CsvSource({
        "'I went to Stanford University, then left.', 'Stanford University'",
        "'MIT, Massachusetts Institute of Technology 2010', 'Massachusetts Institute of Technology'",
        "'at the University of New South Wales in 2001', 'University of New South Wales'",
        "'Technische Hochschule Rosenheim', 'Technische Hochschule Rosenheim'",
        "'Imperial College', 'Imperial College'",
        "'the \u00c9cole Polytechnique', '\u00c9cole Polytechnique'"
    })
    void the_whole_name_is_found(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @Test
    void what_is_no_name_of_a_school_is_left_alone() {
        assertThat(names("Universal Analytics and Academic writing; our universities; iCollege"))
                .isEqualTo(List.of("College"));
        assertThat(names("")).isEmpty();
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        SchoolNames.each(text, (from, to) -> names.add(text.substring(from, to)));
        return names;
    }
}
