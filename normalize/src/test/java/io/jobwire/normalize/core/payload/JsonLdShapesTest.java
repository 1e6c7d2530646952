package io.jobwire.normalize.core.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.Raws;
import io.jobwire.records.Listing;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Taxonomy;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes that sites give to the fields of a JobPosting. */
class JsonLdShapesTest {
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    private static Listing listing(String members) {
        String body = "{\"@type\":\"JobPosting\",\"title\":\"Baker\"," + members.replace('\'', '"') + "}";
        return ((Outcome.Normalized) NORMALIZER.normalize(Raws.of("jsonld", body))).listing();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "'baseSalary':48000,'salaryCurrency':'EUR' | 4800000-4800000 EUR UNKNOWN",
                "'baseSalary':'48000','salaryCurrency':'EUR' | 4800000-4800000 EUR UNKNOWN",
                "'baseSalary':'USD 90,000 - 110,000 per year' | 9000000-11000000 USD YEAR",
                "'baseSalary':'DOE' | -",
                "'baseSalary':{'currency':'USD','value':'Negotiable'} | -",
                "'baseSalary':{'currency':'GBP','value':'35,000 - 45,000'} | 3500000-4500000 GBP YEAR",
                "'baseSalary':{'currency':'GBP','value':{'value':'£35k - £45k','unitText':'YEAR'}} | 3500000-4500000 GBP YEAR",
                "'baseSalary':{'currency':'USD','minValue':70,'maxValue':85,'unitText':'HOUR'} | 7000-8500 USD HOUR",
                "'baseSalary':[{'priceCurrency':'CHF','minPrice':90000,'maxPrice':110000}] | 9000000-11000000 CHF UNKNOWN",
                "'baseSalary':{'currency':'EUR','value':[50000,60000]} | 5000000-6000000 EUR UNKNOWN",
                "'baseSalary':{'currency':'EUR','value':[{'minValue':50000,'maxValue':60000,'unitText':'YEAR'}]} | 5000000-6000000 EUR YEAR",
                "'baseSalary':{'currency':'PLN','value':{'minValue':'15 000','maxValue':'20 000','unitText':'MONTH'}} | 1500000-2000000 PLN MONTH",
                "'baseSalary':{'currency':'EUR','value':{'minValue':'45.000,00','maxValue':'55.000','unitText':'YEAR'}} | 4500000-5500000 EUR YEAR",
                "'baseSalary':{'currency':'INR','value':{'minValue':'12,00,000','maxValue':'18,00,000','unitText':'YEAR'}} | 120000000-180000000 INR YEAR",
                "'baseSalary':{'currency':'€','value':{'minValue':'€50k','maxValue':'60k','unitText':'annual'}} | 5000000-6000000 EUR YEAR",
                "'baseSalary':{'currency':'USD','value':{'value':60000,'unitCode':'ANN'}} | 6000000-6000000 USD YEAR",
                "'baseSalary':{'currency':'USD','value':{'value':25.5,'unitCode':'HUR'}} | 2550-2550 USD HOUR",
                "'baseSalary':{'currency':'USD','value':{'value':2000,'unitText':'BIWEEKLY'}} | 200000-200000 USD UNKNOWN",
                "'estimatedSalary':{'currency':'USD','value':{'minValue':1,'maxValue':2,'unitText':'YEAR'}} | -",
                "'baseSalary':null | -"
            })
    void payIsReadInEveryShape(String members, String expected) {
        String pay = listing(members).getPay().stream()
                .map(one -> one.getMin().orElse(null) + "-" + one.getMax().orElse(null) + " "
                        + one.getCurrency().orElse(null) + " " + one.getPeriod())
                .collect(Collectors.joining("; "));
        assertThat(pay).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "'jobLocation':{'@type':'Place','addressLocality':'Pune','addressCountry':'IN'} | Pune IN",
                "'jobLocation':{'@type':'PostalAddress','addressLocality':'Lyon','addressCountry':'FR'} | Lyon FR",
                "'jobLocation':{'address':[{'addressLocality':'Nantes','addressCountry':'FR'},{'addressLocality':'Rennes','addressCountry':'FR'}]} | Nantes FR; Rennes FR",
                "'jobLocation':{'address':{'addressLocality':'Buffalo','addressRegion':'UNAVAILABLE','addressCountry':'US'}} | Buffalo US",
                "'jobLocation':{'address':{'addressLocality':'N/A','addressRegion':'','addressCountry':'Norway'}} | null NO",
                "'jobLocation':{'address':{'addressLocality':'Berlin, Hamburg, München','addressCountry':'DE'}} | Berlin DE; Hamburg DE; Munich DE",
                "'jobLocation':{'address':{'addressLocality':'Berlin oder Köln','addressCountry':'DE'}} | Berlin DE; Köln DE",
                "'jobLocation':{'address':{'addressLocality':'Austin, TX','addressRegion':'TX','addressCountry':'US'}} | Austin US",
                "'jobLocation':{'address':{'addressLocality':'K&ouml;ln','addressCountry':['DE']}} | Köln DE",
                "'jobLocation':{'address':{'streetAddress':'Walldorf, DE, 69190'}} | Walldorf DE",
                "'jobLocation':{'address':{'streetAddress':'Palo Alto, CA, US, 94304'}} | Palo Alto US",
                "'jobLocation':{'address':{'streetAddress':'Wangen b. Dübendorf, CH'}} | Dübendorf CH",
                "'jobLocation':{'name':'Utrecht, Netherlands'} | Utrecht NL",
                "'jobLocation':'','addressLocality':'Ottawa','addressRegion':'ON' | Ottawa CA",
                "'jobLocation':[null,{'address':null}] | -"
            })
    void placesAreReadInEveryShape(String members, String expected) {
        String places = listing(members).getPlaces().stream()
                .map(place ->
                        place.getCity().orElse(null) + " " + place.getCountry().orElse(null))
                .collect(Collectors.joining("; "));
        assertThat(places).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"TELECOMMUTE,REMOTE", "Remote,REMOTE", "HYBRID,HYBRID", "ON_SITE,ONSITE", "FLEXIBLE,UNKNOWN"})
    void theTypeOfThePlaceSaysHowOneWorks(String type, Workplace expected) {
        assertThat(listing("'jobLocationType':['" + type + "']").getWorkplace()).isEqualTo(expected);
    }

    @Test
    void valuesMayBeListsOrCarryTheirLanguage() {
        String body =
                "{\"title\":{\"@language\":\"en\",\"@value\":\"R&amp;amp;D Baker\"},\"description\":[\"<p>One</p>\",\"<p>Two</p>\"],"
                        + "\"hiringOrganization\":[{\"name\":[\"M&amp;S <b>Bakers</b>\"]}],\"workHours\":\"Mo-Fr, 32 hours a week\"}";
        Listing listing = ((Outcome.Normalized) NORMALIZER.normalize(Raws.of("jsonld", body))).listing();
        assertThat(listing.getTitle()).isEqualTo("R&D Baker");
        assertThat(listing.getText()).startsWith("One\n\nTwo\n\nWorking hours");
        assertThat(listing.getCompany().getName()).isEqualTo("M&S Bakers");
        assertThat(listing("'hiringOrganization':{'legalName':'Acme AG'}")
                        .getCompany()
                        .getName())
                .isEqualTo("Acme");
    }
}
