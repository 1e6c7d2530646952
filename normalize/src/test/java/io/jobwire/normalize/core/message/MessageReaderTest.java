package io.jobwire.normalize.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.taxonomy.Taxonomy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as people write them in threads "Who is hiring?". */
class MessageReaderTest {
    private static final MessageReader READER =
            new MessageReader(Taxonomy.load().places());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Greenqloud | Reykjavik, Iceland | Operations Engineer | Onsite, full-time;"
                        + "Greenqloud;Operations Engineer;Reykjavik, Iceland;onsite;full-time",
                "LitCharts | Full Stack Engineer | Full-time | Remote Only;LitCharts;Full Stack Engineer;Remote Only;remote;Full-time",
                "Senior Backend Engineer | Acme | Berlin | REMOTE (EU);Acme;Senior Backend Engineer;Berlin/EU;remote;",
                "Boston, MA - Jana - Web Developers;Jana;Web Developers;Boston, MA;;",
                "Front Row Education -- San Francisco, CA -- ONSITE;Front Row Education;Open roles;San Francisco, CA;onsite;",
                "Your Golf Travel - London, UK - Senior Developer - Full time - No remote;"
                        + "Your Golf Travel;Senior Developer;London, UK;onsite;Full time",
                "Acme (YC W20) | Data Science Intern | NYC | HYBRID;Acme;Data Science Intern;NYC;hybrid;Intern",
                "Acme | Engineer | ONSITE or REMOTE;Acme;Engineer;ONSITE or REMOTE;;",
                "Houston, TX | ONSITE | VISA SUPPORT | CPAP.com;CPAP.com;Open roles;Houston, TX;onsite;",
                "Acme / Mountain View, CA / Designer / Full Time, Onsite;Acme;Designer;Mountain View, CA;onsite;Full Time",
                "Smarkets, London, Software Engineer, ONSITE;Smarkets;Software Engineer;London;onsite;",
                "Acme \u27a1 San Francisco \u27a1 Programmer;Acme;Programmer;San Francisco;;",
                "Citymapper. London, UK. (ONSITE VISA);Citymapper;Open roles;London, UK;onsite;",
                "Giving Assistant https://givingassistant.org | Front End Engineers | Boston, ONSITE;"
                        + "Giving Assistant;Front End Engineers;Boston, ONSITE;onsite;",
                "kCura - Technical Architect - Security - Chicago, IL (no remote);kCura;Technical Architect - Security;Chicago, IL;onsite;"
            })
    void aHeadIsReadInAnyOrderAndWithAnyMarks(
            String head, String company, String title, String places, String workplace, String employment) {
        Message read = READER.read(head.replace("/", "&#x2F;"));
        assertThat(read.posting()).isTrue();
        assertThat(read.company()).contains(company);
        assertThat(read.title()).isEqualTo(title);
        assertThat(String.join("/", read.places())).isEqualTo(places);
        assertThat(read.workplace().orElse(null)).isEqualTo(workplace);
        assertThat(read.employment().orElse(null)).isEqualTo(employment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Acme | Austin, TX<p>We build things.<p>We are looking for a cloud engineer.;cloud engineer",
                "Acme | Berlin<p>Open roles:<p>- Senior Backend Engineer (Go)<p>- Designer;Senior Backend Engineer, Designer",
                "Acme | Berlin<p>Position: Web Developer<p>Contact us.;Web Developer",
                "Acme | Berlin<p>* Solid foundation in software engineering<p>* Experience as a developer<p>* Data Engineer: you build;Data Engineer",
                "Acme | Berlin<p>We need talented full stack engineers and an iOS developer who can build.;full-stack engineers, iOS developer",
                "Acme | Berlin<p>Great benefits, apply at our site.;Open roles"
            })
    void rolesThatTheHeadDoesNotNameAreLookedForBelow(String html, String title) {
        assertThat(READER.read(html).title()).isEqualTo(title);
    }

    @Test
    void theTitleHasTheSameWordsInWhateverOrderRolesAreListed() {
        List<String> roles = List.of("Backend Engineer", "Product Designer", "Data Scientist");
        String one =
                READER.read("Acme | Berlin<p>- " + String.join("<p>- ", roles)).title();
        String other = READER.read("Acme | Berlin<p>- " + String.join("<p>- ", roles.reversed()))
                .title();
        assertThat(Arrays.stream(one.split(", ", -1)).sorted().toList())
                .hasSize(3)
                .isEqualTo(Arrays.stream(other.split(", ", -1)).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Chicago, IL<p>Hashrocket is looking to grow. We need Ruby developers.;Hashrocket",
                "Blackboard is hiring a Senior Systems Engineer to join our team. Apply online.;Blackboard",
                "At Hipmunk, we're hiring web developers in San Francisco. Email us.;Hipmunk",
                "Seattle, WA | Designer<p>Apply: <a href=\"https://boards.greenhouse.io/acme/jobs/1\">x</a>;Acme",
                "Seattle, WA | Designer<p>Write to jobs@initech.com;Initech"
            })
    void whoHiresIsFoundInSentencesAndAddresses(String html, String company) {
        assertThat(READER.read(html).company()).contains(company);
    }

    @Test
    void aPlaceThatOnlyASentenceNamesIsFound() {
        assertThat(READER.read("Acme is hiring a designer. We are based in Amsterdam and have fun.")
                        .places())
                .containsExactly("Amsterdam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is this thread for remote work as well? I have asked this before.",
                "Seeking role in product management. Location: Bangalore, India. Willing to relocate: Yes",
                "I'm manually curating the jobs in this thread at example.org",
                "Anything in/near vegas?",
                "META<p>If you find ctrl-f ineffective for this thread, I made a search.",
                ""
            })
    void whatOffersNoJobIsNoPosting(String html) {
        assertThat(READER.read(html).posting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KickBack is hiring a backend engineer and a security engineer. My contact information is in my profile.",
                "Bangalore, India. Many Positions. Full time.<p>I build a payment network from scratch.",
                "SEEKING FREELANCER - Acme, Berlin<p>Looking for a lead developer.",
                "ReUP | Seattle, WA | full-time | onsite<p>We are a small startup."
            })
    void aPostingWithoutTheCustomaryHeadIsOne(String html) {
        assertThat(READER.read(html).posting()).isTrue();
    }

    @Test
    void aLongHostileMessageIsReadInTime() {
        String long1 = "A ".repeat(10_000);
        String long2 = "(".repeat(5_000) + "Acme, is hiring".repeat(500);
        String long3 = "Acme - ".repeat(3_000);
        assertThat(List.of(long1, long2, long3)).map(READER::read).hasSize(3);
    }

    @Test
    void theLinkIsUnescaped() {
        assertThat(READER.read("Acme | Engineer | <a href=\"https:&#x2F;&#x2F;acme.example&#x2F;jobs\">x</a>")
                        .link())
                .contains("https://acme.example/jobs");
    }
}
