package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.Acme.example/Jobs/7/,                    acme.example/Jobs/7",
        "http://acme.example/Jobs/7?utm_source=x&gh_src=abc#apply, acme.example/Jobs/7",
        "https://acme.example/jobs?b=2&a=1&ref=feed,          acme.example/jobs?a=1&b=2",
        "https://acme.example/careers#/job/7,                 acme.example/careers#/job/7",
        "https://acme.example,                                acme.example",
        "'',                                                  ''"
    })
    void keepsWhatSaysWhichPageItIs(String url, String canonical) {
        assertThat(Pages.canonical(url)).isEqualTo(canonical);
    }
}
