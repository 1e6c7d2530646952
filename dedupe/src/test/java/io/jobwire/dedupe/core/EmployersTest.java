package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmployersTest {
    @Test
    void spellingsOfANameMeet() {
        assertThat(Employers.home("boystown")).isEqualTo("boys");
        assertThat(Employers.home("boystownhospital")).isEqualTo("boys");
        assertThat(Employers.home("theboystown")).isEqualTo("boys");
        assertThat(Employers.home("ibm")).isEqualTo("ibm");
        assertThat(Employers.home("the")).isEqualTo("the");
        assertThat(Employers.home("\ud840\udc00東京大学")).isEqualTo("\ud840\udc00東京大");
    }

    @Test
    void unknownCompaniesHaveNoHome() {
        assertThat(Employers.home("")).isEmpty();
        assertThat(Employers.maybeOne("", "")).isFalse();
        assertThat(Employers.maybeOne("acme", "acme")).isFalse();
        assertThat(Employers.maybeOne("acme", "acmerobotics")).isTrue();
    }
}
