package io.jobwire.normalize.core.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.Raws;
import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.RawListing;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds whose elements are called otherwise than most. */
class FeedShapesTest {
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    private static Listing listing(String body) {
        return ((Outcome.Normalized) NORMALIZER.normalize(Raws.of("xmlfeed", body))).listing();
    }

    @Test
    void theFeedForLinkedinKeepsItsPayThreeElementsDeep() {
        Listing listing = listing("""
                <job><partnerJobId>L-1</partnerJobId><company>Acme</company><title>Support Agent</title><description>Help</description>
                <city>Houston</city><state>Texas</state><country>US</country><workplaceTypes><workplaceType>Remote</workplaceType></workplaceTypes>
                <skills><skill>Java</skill><skill>SQL</skill></skills><jobtype>FULL_TIME</jobtype><listDate>10/25/2026</listDate>
                <salaries><salary><highEnd><amount>65</amount><currencyCode>USD</currencyCode></highEnd><lowEnd><amount>50</amount>
                <currencyCode>USD</currencyCode></lowEnd><period>HOURLY</period></salary></salaries></job>""");
        assertThat(listing.getPay()).singleElement().satisfies(pay -> {
            assertThat(pay.getMin()).contains(5_000L);
            assertThat(pay.getMax()).contains(6_500L);
            assertThat(pay.getCurrency()).contains("USD");
            assertThat(pay.getPeriod()).isEqualTo(PayPeriod.HOUR);
        });
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.REMOTE);
        assertThat(listing.getSkills()).extracting("name").containsExactly("Java", "SQL");
        assertThat(listing.getPostedAt()).contains(Instant.parse("2026-10-25T00:00:00Z"));
    }

    @Test
    void currenciesAndPeriodsAreFoundAmongOtherWords() {
        Pay pay = listing("<Job><Position>Cook</Position><PayMinimum>35000</PayMinimum><PayMaximum>45000</PayMaximum>"
                        + "<Currency>British Pound . GBP</Currency><PayPeriod>Annual</PayPeriod></Job>")
                .getPay()
                .getFirst();
        assertThat(pay.getCurrency()).contains("GBP");
        assertThat(pay.getPeriod()).isEqualTo(PayPeriod.YEAR);
        assertThat(listing(
                                "<job><job_title>Cook</job_title><salary_from>25000</salary_from><salary_to>30000</salary_to>"
                                        + "<salary_currency>gbp</salary_currency><salary>25000 to 30000 per annum</salary></job>")
                        .getPay()
                        .getFirst()
                        .getPeriod())
                .isEqualTo(PayPeriod.YEAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<x><titel>Koch</titel><firma>Adler</firma><ort>Passau</ort><land>Deutschland</land><datum>05.10.2026</datum><vertragsart>Vollzeit</vertragsart></x> | DE",
                "<x><intitule>Cuisinier</intitule><entreprise>Adler</entreprise><ville>Lyon</ville><pays>France</pays><date_publication>05/10/2026</date_publication><type_contrat>CDI</type_contrat></x> | FR",
                "<x><titulo>Cocinero</titulo><empresa>Adler</empresa><ciudad>Sevilla</ciudad><pais>España</pais><fecha>05/10/2026</fecha><contrato>Indefinido</contrato></x> | ES",
                "<x><titel>Kok</titel><bedrijf>Adler</bedrijf><plaats>Utrecht</plaats><land>Nederland</land><datum>05-10-2026</datum><dienstverband>Fulltime</dienstverband></x> | NL",
                "<x title='Kokk' company='Adler' city='Oslo' country='NO' date='05.10.2026' jobtype='Heltid'/> | NO"
            })
    void otherLanguagesAndAttributesNameTheSameFields(String body, String country) {
        Listing listing = listing(body.replace("/>", "></x>"));
        assertThat(listing.getTitle()).isNotEmpty();
        assertThat(listing.getCompany().getName()).isEqualTo("Adler");
        assertThat(listing.getPlaces())
                .singleElement()
                .satisfies(place -> assertThat(place.getCountry()).contains(country));
        assertThat(listing.getPlaces().getFirst().getCity()).isPresent();
        assertThat(listing.getPostedAt()).contains(Instant.parse("2026-10-05T00:00:00Z"));
        assertThat(listing.getEmployment()).isEqualTo(Employment.FULL_TIME);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<title>Acme: Data Analyst</title> | Acme | Data Analyst",
                "<title>Data Scientist: NLP and search</title> | Feed Ltd | Data Scientist: NLP and search",
                "<title>We're hiring: Cook</title> | Feed Ltd | Cook",
                "<title>Remote: Data Analyst</title> | Feed Ltd | Data Analyst",
                "<title>Cook at Acme (Berlin)</title><company>Acme</company> | Acme | Cook (Berlin)",
                "<title>Cook - Acme</title><company>Acme</company> | Acme | Cook",
                "<title>Cook at Acmeville</title><company>Acme</company> | Acme | Cook at Acmeville",
                "<title>Cook</title><creator>admin</creator> | Feed Ltd | Cook",
                "<title>Cook</title><creator>Jane Doe</creator> | Feed Ltd | Cook"
            })
    void whoEmploysIsToldFromTheTitleOnlyWhereItTells(String fields, String company, String title) {
        RawListing raw =
                Raws.of("rss", "<item xmlns:content=\"urn:x\">" + fields + "<link>https://x.example/1</link></item>");
        RawListing of = RawListing.newBuilder(raw).setCompany("Feed Ltd").build();
        Listing listing = ((Outcome.Normalized) NORMALIZER.normalize(of)).listing();
        assertThat(listing.getCompany().getName()).isEqualTo(company.replace(" Ltd", ""));
        assertThat(listing.getTitle()).isEqualTo(title);
        assertThat(listing.getText()).isEmpty();
    }

    @Test
    void severalPlacesAndWhatMeansNothing() {
        Listing listing = listing(
                "<job><title>Cook</title><locations><location><city>Vienna</city><country>AT</country></location>"
                        + "<location><city>Graz</city><country>AT</country></location></locations><url>/relative</url></job>");
        assertThat(listing.getPlaces())
                .extracting(place -> place.getCity().orElse(""))
                .containsExactly("Vienna", "Graz");
        assertThat(listing.getUrl()).doesNotContain("/relative");
        assertThat(listing(
                                "<job><title>Cook</title><city>Lisboa</city><state>undisclosed</state><country>PT</country></job>")
                        .getPlaces())
                .singleElement()
                .satisfies(place -> assertThat(place.getText()).isEqualTo("Lisboa, PT"));
    }
}
