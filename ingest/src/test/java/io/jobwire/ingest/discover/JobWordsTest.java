package io.jobwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Careers, https://acme.example/about/careers",
        "Join us, https://acme.example/x",
        "We're hiring!, https://acme.example/x",
        "Open positions, https://acme.example/x",
        "Karriere, https://acme.example/x",
        "Stellenangebote, https://acme.example/x",
        "Offres d'emploi, https://acme.example/x",
        "Trabaja con nosotros, https://acme.example/x",
        "Lavora con noi, https://acme.example/x",
        "Werken bij Acme, https://acme.example/x",
        "Kariera, https://acme.example/x",
        "Вакансии, https://acme.example/x",
        "採用情報, https://acme.example/x",
        "Learn more, https://careers.acme.example/",
    })
    void linksToCareersAreToldByTheirWords(String text, URI address) {
        assertThat(JobWords.score(text, address)).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "About us, https://acme.example/about",
        "Jobst & Sons, https://acme.example/jobst",
        "Products, https://acme.example/products/steve-jobs-biography",
        "Contact, https://acme.example/contact",
        "Emploitation, https://acme.example/e",
        "Join our newsletter and read what we and our many friends have to say, https://acme.example/n",
    })
    void otherLinksAreNot(String text, URI address) {
        assertThat(JobWords.score(text, address)).isLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example/jobs/123",
                "https://acme.example/careers/senior-engineer",
                "https://acme.example/en/job/berlin/baker-m-f-d",
                "https://acme.example/stellenangebote/baecker",
                "https://acme.example/offres-d-emploi/boulanger",
                "https://acme.example/vacatures/bakker",
                "https://acme.example/apply?gh_jid=4001",
                "https://acme.example/current-openings/welder",
            })
    void thePageOfAJobIsToldByItsAddress(URI address) {
        assertThat(JobWords.looksLikeJob(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example/jobs",
                "https://acme.example/jobs/",
                "https://acme.example/blog/2026/05/hello",
                "https://acme.example/careers/category/engineering",
                "https://acme.example/jobs/page/2",
                "https://acme.example/careers/benefits",
                "https://acme.example/",
            })
    void otherPagesAreNot(URI address) {
        assertThat(JobWords.looksLikeJob(address)).isFalse();
    }
}
