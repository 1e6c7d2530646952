package io.jobwire.normalize.core.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.Raws;
import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.Place;
import io.jobwire.records.RawListing;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One posting of each public board, in the shape that the board documents. */
class PublicBoardPayloadsTest {
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    private static Listing listing(String format, String body) {
        RawListing raw = RawListing.newBuilder(Raws.of(format, body)).setUrl("").build();
        return switch (NORMALIZER.normalize(raw)) {
            case Outcome.Normalized(Listing listing) -> listing;
            case Outcome.Rejected rejected -> throw new AssertionError(rejected.code() + ": " + rejected.detail());
        };
    }

    @Test
    void remoteOkWithMojibake() {
        Listing listing = listing("remoteok", """
                {"id":"1","date":"2026-10-01T08:00:00+00:00","company":"Acme","position":"Mec\u00c3\u00a1nico","description":"<p>Reparar el coche</p>",
                 "location":"Mexico","apply_url":"https://remoteok.com/l/1","salary_min":60000,"salary_max":90000,"url":"https://remoteok.com/remote-jobs/1"}""");
        assertThat(listing.getTitle()).isEqualTo("Mec\u00e1nico");
        assertThat(listing.getCompany().getName()).isEqualTo("Acme");
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.REMOTE);
        assertThat(listing.getRemoteWhere()).containsExactly("MX");
        assertThat(listing.getPay()).singleElement().satisfies(pay -> {
            assertThat(pay.getMin()).contains(6_000_000L);
            assertThat(pay.getCurrency()).contains("USD");
            assertThat(pay.getPeriod()).isEqualTo(PayPeriod.YEAR);
        });
        assertThat(listing.getPostedAt()).contains(Instant.parse("2026-10-01T08:00:00Z"));
        assertThat(listing.getUrl()).isEqualTo("https://remoteok.com/remote-jobs/1");
        assertThat(listing.getApplyUrl()).contains("https://remoteok.com/l/1");
        assertThat(listing.getFirstParty()).isFalse();
    }

    @Test
    void noughtIsNoPay() {
        assertThat(listing("remoteok", "{\"position\":\"Baker\",\"salary_min\":0,\"salary_max\":0}")
                        .getPay())
                .isEmpty();
    }

    @Test
    void remotive() {
        Listing listing = listing("remotive", """
                {"id":7,"url":"https://remotive.com/remote-jobs/7","title":"Backend Engineer","company_name":"Acme","job_type":"full_time",
                 "publication_date":"2026-10-02T10:11:12","candidate_required_location":"USA, Canada","salary":"$100k - $120k","description":"<p>Work</p>"}""");
        assertThat(listing.getRemoteWhere()).containsExactlyInAnyOrder("US", "CA");
        assertThat(listing.getEmployment()).isEqualTo(Employment.FULL_TIME);
        assertThat(listing.getPay())
                .singleElement()
                .satisfies(pay -> assertThat(pay.getMax()).contains(12_000_000L));
        assertThat(listing.getPostedAt()).contains(Instant.parse("2026-10-02T10:11:12Z"));
    }

    @Test
    void arbeitnowWithEscapedHtml() {
        Listing listing = listing("arbeitnow", """
                {"slug":"baecker","company_name":"Brot GmbH","title":"B\u00e4cker (m/w/d)","description":"&lt;p&gt;Brot &amp;amp; Kuchen&lt;/p&gt;","remote":false,
                 "url":"https://www.arbeitnow.com/jobs/baecker","tags":[],"job_types":["Vollzeit"],"location":"Berlin","created_at":1760000000}""");
        assertThat(listing.getText()).isEqualTo("Brot & Kuchen");
        assertThat(listing.getPlaces()).extracting(Place::getCity).containsExactly(Optional.of("Berlin"));
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.ONSITE);
        assertThat(listing.getEmployment()).isEqualTo(Employment.FULL_TIME);
        assertThat(listing.getPostedAt()).contains(Instant.ofEpochSecond(1_760_000_000L));
    }

    @Test
    void jobicyWithBlanksInItsPlaces() {
        Listing listing = listing("jobicy", """
                {"id":1,"url":"https://jobicy.com/jobs/1","jobTitle":"Designer","companyName":"Acme","jobType":["full-time"],"jobGeo":"Canada,  USA",
                 "jobDescription":"<p>Draw</p>","pubDate":"2026-10-01 08:00:00","salaryMin":50,"salaryMax":70,"salaryCurrency":"USD","salaryPeriod":"hourly"}""");
        assertThat(listing.getRemoteWhere()).containsExactlyInAnyOrder("CA", "US");
        assertThat(listing.getPay()).singleElement().satisfies(pay -> {
            assertThat(pay.getPeriod()).isEqualTo(PayPeriod.HOUR);
            assertThat(pay.getMin()).contains(5_000L);
        });
    }

    @Test
    void himalayas() {
        Listing listing = listing("himalayas", """
                {"title":"SRE","companyName":"Acme","employmentType":"Full Time","minSalary":100000,"maxSalary":150000,"currency":"EUR","salaryPeriod":"annual",
                 "locationRestrictions":["Germany",{"name":"France"}],"description":"<p>Run</p>","pubDate":1760000000,"expiryDate":1765000000,
                 "applicationLink":"https://himalayas.app/apply/1","guid":"https://himalayas.app/jobs/1"}""");
        assertThat(listing.getRemoteWhere()).containsExactlyInAnyOrder("DE", "FR");
        assertThat(listing.getValidUntil()).contains(Instant.ofEpochSecond(1_765_000_000L));
        assertThat(listing.getPay())
                .singleElement()
                .satisfies(pay -> assertThat(pay.getAnnualMax()).contains(15_000_000L));
        assertThat(listing.getUrl()).isEqualTo("https://himalayas.app/jobs/1");
        assertThat(listing.getApplyUrl()).contains("https://himalayas.app/apply/1");
    }

    @Test
    void weWorkRemotely() {
        Listing listing = listing("weworkremotely", """
                <item><title>Acme: Staff Engineer: Platform</title><region>USA Only</region><category>Programming</category><type>Full-Time</type>
                <description>&lt;img src="l.png" /&gt; &lt;p&gt; &lt;strong&gt;Headquarters:&lt;/strong&gt; Austin &lt;br /&gt;&lt;strong&gt;URL:&lt;/strong&gt; &lt;a href="https://a.example"&gt;https://a.example&lt;/a&gt; &lt;/p&gt; &lt;p&gt;Build platforms.&lt;/p&gt; &lt;p&gt;&lt;strong&gt;To apply:&lt;/strong&gt; &lt;a href="https://weworkremotely.com/apply/1"&gt;x&lt;/a&gt;&lt;/p&gt;</description>
                <pubDate>Mon, 05 Oct 2026 12:00:00 +0000</pubDate><guid>https://weworkremotely.com/1</guid><link>https://weworkremotely.com/1</link></item>""");
        assertThat(listing.getTitle()).isEqualTo("Staff Engineer: Platform");
        assertThat(listing.getCompany().getName()).isEqualTo("Acme");
        assertThat(listing.getRemoteWhere()).containsExactly("US");
        assertThat(listing.getText()).isEqualTo("Build platforms.");
        assertThat(listing.getApplyUrl()).contains("https://weworkremotely.com/apply/1");
        assertThat(listing.getPostedAt()).contains(Instant.parse("2026-10-05T12:00:00Z"));
    }

    @Test
    void hackerNews() {
        Listing listing = listing("hackernews", """
                {"id":21,"created_at_i":1760000000,"text":"Acme | Senior Backend Engineer | Berlin, Germany | ONSITE | Full-time<p>We use Java and Kafka."}""");
        assertThat(listing.getTitle()).isEqualTo("Senior Backend Engineer");
        assertThat(listing.getCompany().getName()).isEqualTo("Acme");
        assertThat(listing.getPlaces()).extracting(Place::getCity).contains(Optional.of("Berlin"));
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.ONSITE);
        assertThat(listing.getEmployment()).isEqualTo(Employment.FULL_TIME);
        assertThat(listing.getUrl()).isEqualTo("https://news.ycombinator.com/item?id=21");
    }

    @Test
    void theMuse() {
        Listing listing = listing("themuse", """
                {"id":1,"name":"Data Analyst","contents":"<p>Look</p>","company":{"name":"Acme"},"locations":[{"name":"Chicago, IL"},{"name":"Flexible / Remote"}],
                 "levels":[{"name":"Internship","short_name":"internship"}],"refs":{"landing_page":"https://www.themuse.com/jobs/1"},"publication_date":"2026-10-01T00:00:00Z"}""");
        assertThat(listing.getCompany().getName()).isEqualTo("Acme");
        assertThat(listing.getPlaces()).extracting(Place::getCity).containsExactly(Optional.of("Chicago"));
        assertThat(listing.getEmployment()).isEqualTo(Employment.INTERNSHIP);
    }

    @Test
    void usaJobs() {
        Listing listing = listing("usajobs", """
                {"MatchedObjectId":"5","MatchedObjectDescriptor":{"PositionID":"P-5","PositionTitle":"Nurse","PositionURI":"https://www.usajobs.gov/job/5","ApplyURI":["https://www.usajobs.gov/apply/5"],
                 "PositionLocation":[{"LocationName":"Norfolk, Virginia","CountryCode":"United States","CountrySubDivisionCode":"Virginia","CityName":"Norfolk, Virginia"}],
                 "OrganizationName":"Veterans Health Administration","PositionSchedule":[{"Name":"Full-time"}],
                 "PositionRemuneration":[{"MinimumRange":"60000.0","MaximumRange":"90000.0","RateIntervalCode":"PA"}],"PublicationStartDate":"2026-10-01T00:00:00.0000",
                 "ApplicationCloseDate":"2026-11-01T23:59:59.9970","QualificationSummary":"A licence.",
                 "UserArea":{"Details":{"JobSummary":"Care.","MajorDuties":["Nurse people.","Write reports."],"RemoteIndicator":false}}}}""");
        assertThat(listing.getCompany().getName()).isEqualTo("Veterans Health Administration");
        assertThat(listing.getPlaces()).singleElement().satisfies(place -> {
            assertThat(place.getCity()).contains("Norfolk");
            assertThat(place.getCountry()).contains("US");
        });
        assertThat(listing.getPay())
                .singleElement()
                .satisfies(pay -> assertThat(pay.getAnnualMin()).contains(6_000_000L));
        assertThat(listing.getText())
                .contains("Care.")
                .contains("Nurse people.")
                .contains("A licence.");
        assertThat(listing.getRequisitionId()).contains("P-5");
        assertThat(listing.getValidUntil()).isPresent();
    }

    @Test
    void adzunasPredictionIsNoPay() {
        String job = """
                {"id":"9","title":"Java Developer","description":"Snippet","redirect_url":"https://www.adzuna.co.uk/jobs/land/ad/9","created":"2026-10-01T08:00:00Z",
                 "company":{"display_name":"Acme"},"location":{"display_name":"London","area":["UK","London"]},"salary_min":50000,"salary_max":60000,
                 "salary_is_predicted":"%s","contract_time":"full_time","contract_type":"permanent"}""";
        Listing stated = listing("adzuna", job.formatted("0"));
        assertThat(stated.getPay())
                .singleElement()
                .satisfies(pay -> assertThat(pay.getCurrency()).contains("GBP"));
        assertThat(stated.getPlaces())
                .singleElement()
                .satisfies(place -> assertThat(place.getCountry()).contains("GB"));
        assertThat(listing("adzuna", job.formatted("1")).getPay()).isEmpty();
    }

    @Test
    void aJsonFeedsPostingFillsItsItem() {
        Listing listing = listing("jsonfeed", """
                {"id":"1","url":"https://acme.example/jobs/1","title":"Baker","content_html":"<p>Bake bread</p>","date_published":"2026-10-01T08:00:00Z",
                 "_jobposting":{"@type":"JobPosting","title":"Baker","employmentType":"FULL_TIME","hiringOrganization":{"name":"Acme"},
                 "jobLocation":{"address":{"addressLocality":"Paris","addressCountry":"FR"}}}}""");
        assertThat(listing.getText()).isEqualTo("Bake bread");
        assertThat(listing.getCompany().getName()).isEqualTo("Acme");
        assertThat(listing.getPlaces()).extracting(Place::getCity).containsExactly(Optional.of("Paris"));
        assertThat(listing.getPostedAt()).contains(Instant.parse("2026-10-01T08:00:00Z"));
    }

    @Test
    void escapedOnceAndTwiceGiveTheSameText() {
        String once =
                "<job><title>Baker</title><description>&lt;p&gt;Salt &amp;amp; bread&lt;/p&gt;</description></job>";
        String twice =
                "<job><title>Baker</title><description>&amp;lt;p&amp;gt;Salt &amp;amp;amp; bread&amp;lt;/p&amp;gt;</description></job>";
        String cdata = "<job><title>Baker</title><description><![CDATA[<p>Salt &amp; bread</p>]]></description></job>";
        assertThat(listing("xmlfeed", once).getText()).isEqualTo("Salt & bread");
        assertThat(listing("xmlfeed", twice).getText()).isEqualTo("Salt & bread");
        assertThat(listing("xmlfeed", cdata).getText()).isEqualTo("Salt & bread");
    }
}
