package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceIdTest {
    @ParameterizedTest
    @CsvSource({
        "greenhouse:acme, greenhouse:acme, acme",
        "GreenHouse:acme, greenhouse:acme, acme",
        "lever:acme-labs, lever:acme-labs, acme-labs",
        "lever:eu/acme-labs, lever:eu/acme-labs, acme-labs",
        "lever:https://jobs.eu.lever.co/acme/1-2/apply, lever:eu/acme, acme",
        "greenhouse:https://boards.greenhouse.io/acme, greenhouse:acme, acme",
        "ashby:Forward%20Financing, ashby:Forward Financing, Forward Financing",
        "ashby:Jerry.ai, ashby:Jerry.ai, Jerry.ai",
        "workday:acme.wd5/Careers, workday:acme.wd5/Careers, acme/Careers",
        "workday:Acme/wd5/Careers, workday:acme.wd5/Careers, acme/Careers",
        "workday:acme.wd5.myworkdayjobs.com/Careers, workday:acme.wd5/Careers, acme/Careers",
        "workday:acme/Careers, workday:acme.wd1/Careers, acme/Careers",
        "workday:wd5.myworkdaysite.com/recruiting/acme/Jobs, workday:wd5.myworkdaysite.com/acme/Jobs, acme/Jobs",
        "personio:acme, personio:acme, acme",
        "jsonld:HTTPS://Acme.Example/jobs#top, jsonld:https://acme.example/jobs, acme.example",
        "rss:http://127.0.0.1:8080/feed.xml?a=b, rss:http://127.0.0.1:8080/feed.xml?a=b, 127.0.0.1",
        "rss:https://acme.example, rss:https://acme.example/, acme.example",
    })
    void whatAPersonWritesBecomesTheFormThatIsKept(String written, String kept, String tenant) {
        SourceId id = SourceId.parse(written);
        assertThat(id).hasToString(kept);
        assertThat(id.tenant()).isEqualTo(tenant);
        assertThat(SourceId.parse(kept)).isEqualTo(id);
    }

    @Test
    void anUnknownKindNamesTheKnownOnes() {
        assertThatThrownBy(() -> SourceId.parse("monster:acme"))
                .isInstanceOf(BadSourceException.class)
                .hasMessageContaining("\"monster\"")
                .hasMessageContaining("greenhouse, lever, ashby, ")
                .hasMessageContaining("jsonld, sitemap, rss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                "",
                ":x",
                "greenhouse:",
                "greenhouse:a/b",
                "lever:../x",
                "workday:acme",
                "personio:a/b",
                "ashby:%zz",
                "jsonld:ftp://x/",
                "jsonld:acme",
                "rss:https://user@acme.example/",
                "rss:https:///x"
            })
    void whatIsNoSourceIsRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> SourceId.parse(written))
                .isInstanceOf(BadSourceException.class)
                .hasMessageMatching("(?s).*:(acme|https://acme).*");
    }

    @Test
    void theKeyOfAPostingNeverHasItsAddress() {
        assertThat(SourceId.parse("greenhouse:acme").key("123")).isEqualTo("greenhouse:acme:123");
    }
}
