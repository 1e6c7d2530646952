package io.jobwire.normalize.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.Raws;
import io.jobwire.records.Listing;
import io.jobwire.records.Place;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Taxonomy;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a listing is worked at, from the words of its place and of its text. */
class PlacesAndWorkplacesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    @ParameterizedTest(name = "{0} / {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | We build software. | UNKNOWN",
                "Berlin | We build software. | UNKNOWN",
                "Hybrid in Berlin (3 days) | We build software. | HYBRID",
                "Berlin | You will be in the office 3 days per week in our office. | HYBRID",
                "Berlin | You build our hybrid cloud. | UNKNOWN",
                "Berlin | This role is 100% remote and open to candidates in Germany. | REMOTE",
                "Berlin | Hybrid work is fine for others. This role is remote. | REMOTE",
                "Berlin | This is not a remote position. | UNKNOWN",
                "Berlin | Location: Remote. | REMOTE",
                "Berlin | As a remote-first company, we meet twice a year. | REMOTE",
                "Berlin | Enable remote monitoring of devices. #LI-Onsite | ONSITE",
                "United States | #LI-Remote | REMOTE",
                "Onsite - Seattle, WA | We build software. | ONSITE",
                "Remote (UTC-5 to UTC+2) | We build software. | REMOTE",
                "CET +/- 2 | We build software. | REMOTE",
                "Berlin - hybrid | We build software. | HYBRID",
                "London (remote) | We build software. | REMOTE",
                "Berlin (no remote) | We build software. | ONSITE",
                "Remote work is not possible | We build software. | UNKNOWN",
                "Madrid (híbrido) | Construimos software. | HYBRID",
                "Berlin | Remote is possible after the probation period. | UNKNOWN",
                "Berlin | There is no remote work here, in-person in our lab only. | ONSITE",
                "Berlin | Diese Stelle ist vollständig remote. | REMOTE",
                "Berlin | Du arbeitest zwei Tage pro Woche im Homeoffice. | HYBRID",
                "Berlin | Arbeitsort: Homeoffice | REMOTE",
                "Berlin | Kein Homeoffice. | ONSITE",
                "Paris | Deux jours de télétravail par semaine. | HYBRID",
                "Paris | Poste en télétravail complet. | REMOTE",
                "Paris | Pas de télétravail. | ONSITE",
                "Madrid | Modalidad: 100% remoto. | REMOTE",
                "Madrid | Modelo híbrido en el centro. | HYBRID",
                "Madrid | Trabajo presencial. | ONSITE",
                "Berlin | This is a hybrid role that blends sales and support. | UNKNOWN",
                "Berlin | Work remotely from anywhere in the world for up to 60 days a year. | UNKNOWN",
                "Berlin | Able to work within globally distributed teams. | UNKNOWN",
                "Berlin | You work in-person 4 days a week. | HYBRID",
                "Berlin | This role is in-person 5 days in-office. | ONSITE"
            })
    void readsWhereTheWorkIsDone(String place, String text, Workplace expected) {
        assertThat(listing(place, text).getWorkplace()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "the title {0} says {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Java Developer (Remote) | REMOTE",
                "Remote Java Developer | REMOTE",
                "Java Developer - 100% remote | REMOTE",
                "Développeur Java (télétravail) | REMOTE",
                "Remote Sensing Scientist | UNKNOWN",
                "Remote Monitoring Technician | UNKNOWN",
                "Java Developer (Hybrid) | HYBRID",
                "Hybrid Cloud Architect | UNKNOWN",
                "Java Developer | UNKNOWN"
            })
    void readsWhereTheWorkIsDoneFromTheTitle(String title, String expected) {
        ObjectNode posting = posting("Berlin", "We build software.").put("title", title);
        assertThat(normalized(posting).getWorkplace()).hasToString(expected);
    }

    @Test
    void aMissingPlaceIsNotRemote() {
        ObjectNode posting = posting("", "We build software.");
        posting.remove("location");
        assertThat(normalized(posting).getWorkplace()).isEqualTo(Workplace.UNKNOWN);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Remote (UTC-5 to UTC+2) | UTC-5 to UTC+2",
                "Remote - EMEA or LATAM | EMEA LATAM",
                "Remote, US or Canada | US CA",
                "Remote - US time zones | UTC-8 to UTC-5",
                "Remote outside the US | ''"
            })
    void readsWhereARemoteWorkerMayLive(String place, String expected) {
        assertThat(String.join(" ", listing(place, "We build software.").getRemoteWhere()))
                .isEqualTo(expected);
    }

    @Test
    void anAddressNamesATownThatIsInNoTable() {
        ObjectNode posting = posting("Andover office", "We build software.");
        posting.putObject("address")
                .putObject("postalAddress")
                .put("addressLocality", "Andover")
                .put("addressRegion", "MA")
                .put("addressCountry", "United States");
        Place place = normalized(posting).getPlaces().getFirst();
        assertThat(place.getCity()).contains("Andover");
        assertThat(place.getRegion()).contains("MA");
        assertThat(place.getCountry()).contains("US");
        assertThat(place.getLat()).isEmpty();
    }

    @Test
    void aStateOfAnAddressIsNoTownOfItsName() {
        ObjectNode posting = posting("Oregon", "We build software.");
        posting.putObject("address")
                .putObject("postalAddress")
                .put("addressRegion", "Oregon")
                .put("addressCountry", "United States");
        assertThat(normalized(posting).getPlaces().stream()
                        .map(place -> place.getCity().orElse("?")
                                + "/" + place.getRegion().orElse("?")
                                + "/" + place.getCountry().orElse("?"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("?/OR/US");
    }

    private static Listing listing(String place, String text) {
        return normalized(posting(place, text));
    }

    private static ObjectNode posting(String place, String text) {
        ObjectNode posting = JSON.createObjectNode();
        posting.put("title", "Cook").put("location", place).put("descriptionHtml", "<p>" + text + "</p>");
        return posting;
    }

    private static Listing normalized(ObjectNode posting) {
        return ((Outcome.Normalized) NORMALIZER.normalize(Raws.of("ashby", posting.toString()))).listing();
    }
}
