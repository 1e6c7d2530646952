package io.jobwire.normalize.core.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First lines of posts as people wrote them in threads "Who is hiring?" from 2011 to 2017. */
class HiringLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Greenqloud | Reykjavik, Iceland | Operations Engineer | Onsite, full-time;"
                        + "Greenqloud;Operations Engineer;Reykjavik, Iceland/Onsite;onsite;full-time",
                "LitCharts | Full Stack Engineer | Full-time | Remote Only;LitCharts;Full Stack Engineer;Remote Only;remote;Full-time",
                "Senior Backend Engineer | Acme | Berlin | REMOTE (EU);Acme;Senior Backend Engineer;Berlin/REMOTE (EU);remote;",
                "Boston, MA - Jana - Web Developers;Jana;Web Developers;Boston, MA;;",
                "Front Row Education -- San Francisco, CA -- ONSITE;Front Row Education;;San Francisco, CA/ONSITE;onsite;",
                "Your Golf Travel - London, UK - Senior Developer - Full time - No remote;"
                        + "Your Golf Travel;Senior Developer;London, UK/No remote;onsite;Full time",
                "Acme (YC W20) | Data Science Intern | NYC | HYBRID;Acme;Data Science Intern;NYC/HYBRID;hybrid;Intern",
                "Acme | Engineer | ONSITE or REMOTE;Acme;Engineer;ONSITE or REMOTE;;"
            })
    void whatALineSaysIsRead(
            String line, String company, String role, String places, String workplace, String employment) {
        HiringLine read = HiringLine.of(line.replace("/", "&#x2F;"));
        assertThat(read.company().orElse(null)).isEqualTo(company);
        assertThat(read.role().orElse(null)).isEqualTo(role);
        assertThat(String.join("/", read.places())).isEqualTo(places);
        assertThat(read.workplace().orElse(null)).isEqualTo(workplace);
        assertThat(read.employment().orElse(null)).isEqualTo(employment);
    }

    @Test
    void aRoleThatOnlyTheTextNamesIsTakenFromThere() {
        assertThat(HiringLine.of("Bitfusion | Austin, TX<p>We build things.<p>We are looking for a cloud engineer.")
                        .role())
                .contains("cloud engineer");
        assertThat(HiringLine.of("Acme | Berlin | ONSITE<p>Open roles:<p>- Senior Backend Engineer (Go)<p>- Designer")
                        .role())
                .contains("Senior Backend Engineer");
    }

    @Test
    void aCommentThatNamesNothingClaimsNothing() {
        HiringLine read = HiringLine.of("Is this thread for remote work as well? I have asked this before.");
        assertThat(read.role()).isEmpty();
        assertThat(read.company()).isEmpty();
        assertThat(read.places()).isEmpty();
    }

    @Test
    void theLinkIsUnescaped() {
        assertThat(HiringLine.of("Acme | Engineer | <a href=\"https:&#x2F;&#x2F;acme.example&#x2F;jobs\">x</a>")
                        .link())
                .contains("https://acme.example/jobs");
    }
}
