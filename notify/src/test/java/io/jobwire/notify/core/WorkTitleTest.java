package io.jobwire.notify.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Data Engineer; data engineer",
                "DATA ENGINEER (m/f/d) - Berlin; data engineer",
                "Data engineer, Payments; data engineer",
                "Data Engineer | Remote; data engineer",
                "Senior C++ Developer [Contract]; senior c++ developer",
                "Front-end Engineer – Web; front end engineer",
                "(Senior) ; (senior)",
                "'' ; ''"
            })
    void titlesOfOneRoleAreOne(String title, String work) {
        assertThat(WorkTitle.of(title)).isEqualTo(work);
    }
}
