package io.jobwire.normalize.core.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.Raws;
import io.jobwire.records.Listing;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every captured feed, its items cut out as they stand, against what a person finds in the files. Sources: srdobolo's
 * XML-Feed-From-jobPosting-Strutured-Data (MIT), GSA/jobs_api (CC0).
 */
class FeedConformanceTest {
    private static final Path DATA = Path.of(System.getProperty("jobwire.shared.data", "missing"), "listings");
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    @BeforeAll
    static void onlyWhereTheDataIs() {
        assumeTrue(Files.isDirectory(DATA), "skipped: there are no captured feeds at jobwire.shared.data");
    }

    private static List<Element> items(String file, String element) throws Exception {
        return Jsoup.parse(Files.readString(DATA.resolve(file), StandardCharsets.UTF_8), "", Parser.xmlParser())
                .select(element);
    }

    private static Listing listing(String format, Element item) {
        RawListing raw = RawListing.newBuilder(Raws.of(format, item.outerHtml()))
                .setUrl("")
                .build();
        return switch (NORMALIZER.normalize(raw)) {
            case Outcome.Normalized(Listing listing) -> listing;
            case Outcome.Rejected rejected -> throw new AssertionError(rejected.code() + ": " + rejected.detail());
        };
    }

    private static String place(Place place) {
        return place.getCity().orElse("-") + "/" + place.getCountry().orElse("-");
    }

    private static String pay(Pay pay) {
        return pay.getMin().orElse(0L) / 100 + "-" + pay.getMax().orElse(0L) / 100 + " "
                + pay.getCurrency().orElse("-") + " " + pay.getPeriod();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // file, element, postings, company, place, pay, form, posted, valid until, requisition
                "careerjet, job, 97, Recruityard, Lisbon/PT, 1050-1306 - UNKNOWN, FULL_TIME, -, -, -",
                "feed, job, 97, Recruityard, Lisbon/PT, 1050-1306 - UNKNOWN, FULL_TIME, 2025-04-15, -, CC-0415-34",
                "jobatus, ad, 66, Recruityard, Lisbon/PT, 1050-1306 - UNKNOWN, -, -, -, -",
                "jobrapido, job, 97, Recruityard, Lisbon/PT, 1050-1306 - UNKNOWN, FULL_TIME, 2025-04-15, 2025-05-15,"
                        + " CC-0415-34",
                "jobsora, job, 97, Recruityard, Lisbon/PT, 1050-1306 - UNKNOWN, FULL_TIME, 2025-04-15, 2025-05-15, -",
                "jooble, job, 97, Recruityard, Lisbon/PT, 1050-1306 - UNKNOWN, FULL_TIME, 2025-04-15, 2025-05-15, -",
                "jora, job, 97, -, Lisbon/PT, 1050-1306 EUR MONTH, FULL_TIME, 2025-04-15, 2025-05-15, -",
                "talentcom, job, 97, Recruityard, Lisbon/PT, 1050-1306 EUR MONTH, FULL_TIME, 2025-04-15, 2025-05-15,"
                        + " CC-0415-34"
            })
    void everyFieldOfAnAggregatorsSchemaIsRead(
            String feed,
            String element,
            int postings,
            String company,
            String place,
            String pay,
            String form,
            String posted,
            String valid,
            String requisition)
            throws Exception {
        List<Element> items = items("feeds/2025-04-15/" + feed + ".xml", element);
        assertThat(items).hasSize(postings);
        Listing first = listing("xmlfeed", items.getFirst());
        assertThat(first.getTitle()).isEqualTo("Content Moderation with Russian");
        assertThat(first.getUrl())
                .startsWith("https://recruityard.com/find-jobs-all/content-moderation-with-russian-in");
        assertThat(first.getText())
                .contains("We are recruiting on behalf of our client")
                .contains("Key Responsibilities");
        assertThat(first.getPlaces()).extracting(FeedConformanceTest::place).containsExactly(place);
        assertThat(first.getPay()).extracting(FeedConformanceTest::pay).containsExactly(pay);
        if (company != null) {
            assertThat(first.getCompany().getName()).isEqualTo(company);
        }
        if (form != null) {
            assertThat(first.getEmployment()).hasToString(form);
        }
        assertThat(first.getPostedAt()
                        .map(time -> time.toString().substring(0, 10))
                        .orElse(null))
                .isEqualTo(posted);
        assertThat(first.getValidUntil()
                        .map(time -> time.toString().substring(0, 10))
                        .orElse(null))
                .isEqualTo(valid);
        assertThat(first.getRequisitionId().orElse(null)).isEqualTo(requisition);
    }

    @ParameterizedTest
    @CsvSource("2025-06-15, 80")
    void everyPostingHasTheTitleCountryAndRemoteFlagOfItsFile(String day, int postings) throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Element> items = items("feeds/" + day + "/talentcom.xml", "job");
        assertThat(items).hasSize(postings);
        for (Element item : items) {
            Listing listing = listing("xmlfeed", item);
            String country = item.selectXpath("country").text().strip();
            boolean remote = item.selectXpath("isremote").text().strip().equals("yes");
            boolean same = !listing.getTitle().isBlank()
                    && listing.getPlaces().stream()
                            .allMatch(place -> place.getCountry().orElse("").equals(country))
                    && !listing.getPlaces().isEmpty()
                    && remote == listing.getWorkplace().name().equals("REMOTE");
            if (!same) {
                wrong.add(listing.getTitle() + " " + country + " " + remote + " " + listing.getPlaces() + " "
                        + listing.getWorkplace());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "rss | doc-neogov_sample.rss | item | 1 | MEDC Corporate - Business Attraction Manager | Lansing/US |"
                        + " 59334-77066 USD YEAR | 2022-02-01 | 0740-13-BCD009",
                "rss | neogov-bad_locations.rss | item | 0 | Information Technology Programmer Analyst | -/US |"
                        + " 17-31 USD HOUR | - | 0801-2012-CONTITPA",
                "rss | neogov-expired.rss | item | 0 | Dentist-A | Freeland/US | 37-51 USD HOUR | 2012-03-14 | 4742-11-03",
                "xmlfeed | doc-sample.xml | PositionOpening | 0 | Medical Officer | Dyess AFB/US | 60274-155500 USD YEAR |"
                        + " 2022-01-31 | AFPCMEDEH-583785-0602",
                "xmlfeed | doc-sample.xml | PositionOpening | 2 | Student Nurse Technicians |"
                        + " Odessa/US,Arlington/US,San Angelo/US,Abilene/US | 17-23 USD HOUR | - | VHA-519-NR-12-750125  hhl",
                "xmlfeed | usajobs-bad_locations.xml | PositionOpening | 1 | Physician (Surgical Critical Care) | -/- |"
                        + " 125000-295000 USD YEAR | 2022-01-31 | VHA12-NZ733276-CR"
            })
    void governmentsAnnouncementsKeepPlacesPayAndDates(
            String format,
            String file,
            String element,
            int index,
            String title,
            String places,
            String pay,
            String valid,
            String requisition)
            throws Exception {
        Listing listing = listing(format, items("government/" + file, element).get(index));
        assertThat(listing.getTitle()).isEqualTo(title);
        assertThat(String.join(
                        ",",
                        listing.getPlaces().stream()
                                .map(FeedConformanceTest::place)
                                .toList()))
                .isEqualTo(places);
        assertThat(listing.getPay()).extracting(FeedConformanceTest::pay).containsExactly(pay);
        if (valid != null) {
            assertThat(listing.getValidUntil().map(time -> time.toString().substring(0, 10)))
                    .contains(valid);
        }
        assertThat(listing.getRequisitionId()).contains(requisition);
        assertThat(listing.getText()).hasSizeGreaterThan(400);
    }
}
