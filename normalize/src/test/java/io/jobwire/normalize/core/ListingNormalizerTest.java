package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jobwire.records.Employment;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Need;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.SectionKind;
import io.jobwire.records.Seniority;
import io.jobwire.records.Skill;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingNormalizerTest {
    private static final ListingNormalizer NORMALIZER = new ListingNormalizer(Taxonomy.load());

    private static Listing listing(String format, String body) {
        return ((Outcome.Normalized) NORMALIZER.normalize(Raws.of(format, body))).listing();
    }

    private static RejectionCode code(String format, String body) {
        return ((Outcome.Rejected) NORMALIZER.normalize(Raws.of(format, body))).code();
    }

    @Test
    void greenhouseWithEscapedContent() {
        Listing listing = listing("greenhouse", """
            {"title":"Senior Data Engineer (m/w/d)","company_name":"Acme GmbH ","location":{"name":"Hybrid - Berlin, Germany"},
             "first_published":"2026-07-16T11:55:32-04:00","requisition_id":"R-12","absolute_url":"https://x.example/1",
             "content":"&lt;h3&gt;What you&#39;ll do&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Run Kafka&amp;nbsp;clusters&lt;/li&gt;&lt;/ul&gt;&lt;h3&gt;Requirements&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;5+ years of experience with Java&lt;/li&gt;&lt;li&gt;Python is a plus&lt;/li&gt;&lt;/ul&gt;&lt;h3&gt;Benefits&lt;/h3&gt;&lt;p&gt;Lunch with Ruby and Go people&lt;/p&gt;"}
            """);
        assertThat(listing.getTitle()).isEqualTo("Senior Data Engineer");
        assertThat(listing.getCoreTitle()).isEqualTo("data engineer");
        assertThat(listing.getSeniority()).isEqualTo(Seniority.SENIOR);
        assertThat(listing.getCompany().getName()).isEqualTo("Acme");
        assertThat(listing.getCompany().getKey()).isEqualTo("acme");
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.HYBRID);
        assertThat(listing.getPlaces()).hasSize(1);
        assertThat(listing.getPlaces().getFirst().getCity()).contains("Berlin");
        assertThat(listing.getText()).contains("\n- Run Kafka clusters\n").doesNotContain("&nbsp;", "<li>");
        assertThat(listing.getSections())
                .extracting("kind")
                .containsExactly(SectionKind.TASKS, SectionKind.MUST, SectionKind.BENEFITS);
        assertThat(listing.getSkills())
                .extracting(Skill::getName, Skill::getNeed)
                .contains(tuple("Java", Need.MUST), tuple("Python", Need.NICE))
                .doesNotContain(tuple("Ruby", Need.MENTIONED));
        assertThat(listing.getSkills())
                .allSatisfy(skill -> assertThat(skill.getStart()).isNotNegative());
        assertThat(listing.getExperienceYears()).contains(5);
        assertThat(listing.getPostedAt()).contains(Instant.parse("2026-07-16T15:55:32Z"));
        assertThat(listing.getRequisitionId()).contains("R-12");
        assertThat(listing.getLanguage()).isEqualTo("en");
        assertThat(listing.getNormalizer()).isEqualTo("n8/" + Taxonomy.load().version());
    }

    @Test
    void leverAppendsListsAndReadsItsSalary() {
        Listing listing = listing("lever", """
            {"text":"Backend Engineer","description":"<div>We build things.</div>","lists":[{"text":"Requirements","content":"<li>Kotlin</li><li>SQL</li>"}],
             "additional":"<div>Bye</div>","categories":{"commitment":"Full-time","location":"Toronto, ON"},"country":"CA","workplaceType":"remote","createdAt":1764205361939,
             "salaryRange":{"currency":"CAD","interval":"per-year-salary","min":100000,"max":120000.5},"hostedUrl":"https://l.example/1","applyUrl":"https://l.example/1/apply"}
            """);
        assertThat(listing.getText()).isEqualTo("We build things.\n\nRequirements\n\n- Kotlin\n- SQL\n\nBye");
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.REMOTE);
        assertThat(listing.getEmployment()).isEqualTo(Employment.FULL_TIME);
        assertThat(listing.getPay()).hasSize(1);
        assertThat(listing.getPay().getFirst().getMin()).contains(10_000_000L);
        assertThat(listing.getPay().getFirst().getMax()).contains(12_000_050L);
        assertThat(listing.getPay().getFirst().getCurrency()).contains("CAD");
        assertThat(listing.getPay().getFirst().getPeriod()).isEqualTo(PayPeriod.YEAR);
        assertThat(listing.getApplyUrl()).contains("https://l.example/1/apply");
        assertThat(listing.getPostedAt()).contains(Instant.ofEpochMilli(1764205361939L));
        assertThat(listing.getPlaces().getFirst().getRegion()).contains("ON");
    }

    @Test
    void leverMayStateItsPayInWordsAndOnlyACountry() {
        Listing listing = listing("lever", """
            {"text":"Cook","descriptionPlain":"Cook","categories":null,"country":"FR","salaryDescriptionPlain":"€40k - €50k"}
            """);
        assertThat(listing.getPay().getFirst().getMin()).contains(4_000_000L);
        assertThat(listing.getPay().getFirst().getCurrency()).contains("EUR");
        assertThat(listing.getPlaces())
                .singleElement()
                .satisfies(place -> assertThat(place.getCountry()).contains("FR"));
    }

    @Test
    void jsonldWithListsAndTelecommute() {
        Listing listing = listing("jsonld", """
            {"@type":["JobPosting"],"title":"Support Agent","description":"<p>Help people.</p>","datePosted":"2026-08-05","validThrough":"2026-09-05T00:00:00+02:00",
             "employmentType":["PART_TIME","CONTRACTOR"],"hiringOrganization":{"name":"Acme, Inc."},"jobLocationType":"TELECOMMUTE",
             "applicantLocationRequirements":[{"@type":"Country","name":"USA"},{"@type":"Country","name":"Canada"}],
             "jobLocation":[{"address":{"addressLocality":"Austin","addressRegion":"TX","addressCountry":"USA"}}],
             "baseSalary":{"currency":"USD","value":{"minValue":"25","maxValue":30,"unitText":"HOUR"}},"identifier":{"value":77}}
            """);
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.REMOTE);
        assertThat(listing.getRemoteWhere()).containsExactly("US", "CA");
        assertThat(listing.getEmployment()).isEqualTo(Employment.PART_TIME);
        assertThat(listing.getPay().getFirst().getAnnualMin()).contains(25 * 100 * 2080L);
        assertThat(listing.getValidUntil()).contains(Instant.parse("2026-09-04T22:00:00Z"));
        assertThat(listing.getRequisitionId()).contains("77");
        assertThat(listing.getCompany().getKey()).isEqualTo("acme");
        assertThat(listing.getFirstParty()).isFalse();
    }

    @Test
    void rssWithCompanyInTheTitleAndNamespaces() {
        Listing listing = listing("rss", """
            <item xmlns:job="urn:x"><title>Acme Corp: Senior Rust Developer</title><region>Anywhere in the World</region>
            <description>&lt;p&gt;&lt;strong&gt;Headquarters:&lt;/strong&gt; Lyon&lt;/p&gt;&lt;div&gt;Write Rust code&lt;/div&gt;</description>
            <pubDate>Tue, 05 Aug 2026 09:41:37 +0000</pubDate><job:type>Full-Time</job:type><link>https://w.example/2</link></item>
            """);
        assertThat(listing.getTitle()).isEqualTo("Senior Rust Developer");
        assertThat(listing.getCompany().getName()).isEqualTo("Acme");
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.REMOTE);
        assertThat(listing.getEmployment()).isEqualTo(Employment.FULL_TIME);
        assertThat(listing.getText()).isEqualTo("Headquarters: Lyon\n\nWrite Rust code");
        assertThat(listing.getFirstParty()).isFalse();
        // The 5th was a Wednesday: a program that slips on the name of the day still knows the date.
        assertThat(listing.getPostedAt()).contains(Instant.parse("2026-08-05T09:41:37Z"));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "greenhouse | '' | BODY_EMPTY",
                "greenhouse | <html>Sorry</html> | BODY_NOT_JSON",
                "greenhouse | [1] | BODY_NOT_JSON",
                "lever | {\"text\":\"Cook\" | BODY_NOT_JSON",
                "lever | {\"text\":\"Cook\"} x | BODY_NOT_JSON",
                "lever | {\"text\":\"  \"} | TITLE_MISSING",
                "ashby | {\"title\":null} | TITLE_MISSING",
                "rss | {\"title\":\"x\"} | BODY_NOT_XML",
                "rss | <item><title>x</title> | BODY_NOT_XML",
                "telex | x | FORMAT_UNKNOWN",
                "lever | {\"text\":\"Cook\",\"createdAt\":9223372036854775807} | DATE_OUT_OF_RANGE",
                "ashby | {\"title\":\"Cook\",\"publishedAt\":\"+292278994-08-17T07:12:55Z\"} | DATE_OUT_OF_RANGE",
                "ashby | {\"title\":\"Cook\",\"publishedAt\":\"-0044-03-15\"} | DATE_OUT_OF_RANGE",
                "lever | {\"text\":\"Cook\",\"salaryRange\":{\"min\":1e308}} | PAY_OUT_OF_RANGE",
                "lever | {\"text\":\"Cook\",\"salaryRange\":{\"min\":NaN}} | BODY_NOT_JSON"
            })
    void poisonIsRejectedWithItsCode(String format, String body, RejectionCode expected) {
        assertThat(code(format, body)).isEqualTo(expected);
    }

    @Test
    void hugeTextsAndTitlesAreRejected() {
        assertThat(code("lever", "{\"text\":\"Cook\",\"description\":\"" + "soup ".repeat(400_000) + "\"}"))
                .isEqualTo(RejectionCode.TEXT_TOO_LARGE);
        assertThat(code("lever", "{\"text\":\"Cook\",\"description\":\"" + "x".repeat(10_000_000) + "\"}"))
                .isEqualTo(RejectionCode.BODY_TOO_LARGE);
        assertThat(code("lever", "{\"text\":\"" + "(".repeat(50_000) + "a".repeat(50_000) + "\"}"))
                .isEqualTo(RejectionCode.TITLE_TOO_LONG);
        assertThat(listing("lever", "{\"text\":\"" + "(a - ".repeat(190) + "\"}")
                        .getTitle())
                .startsWith("(a");
    }

    /** On a stack of a quarter of a megabyte, which a call for each element would need hundred times over. */
    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "ul><li", "table><tr><td", "font", "a"})
    void deepNestingDoesNotOverflowASmallStack(String tag) throws InterruptedException {
        String body = "{\"text\":\"Cook\",\"description\":\"" + ("<" + tag + ">").repeat(100_000) + "soup\"}";
        AtomicReference<String> text = new AtomicReference<>("");
        Thread small = new Thread(null, () -> text.set(listing("lever", body).getText()), "small", 256 << 10);
        small.start();
        small.join();
        assertThat(text.get()).endsWith("soup");
    }

    @Test
    void loneSurrogatesAndControlsAreRemoved() {
        Listing listing =
                listing("lever", "{\"text\":\"Co\\ud800ok\\u0000\",\"description\":\"so\\udc00u\\u200bp\\u0007\"}");
        assertThat(listing.getTitle()).isEqualTo("Cook");
        assertThat(listing.getText()).isEqualTo("soup");
    }

    @Test
    void aClosedListingKeepsWhatCanBeReadAndIsNeverRejected() {
        Listing full = ((Outcome.Normalized)
                        NORMALIZER.normalize(Raws.closed(Raws.of("lever", ""), "{\"text\":\"Cook\"}")))
                .listing();
        assertThat(full.getTitle()).isEqualTo("Cook");
        assertThat(full.getStatus()).isEqualTo(ListingStatus.CLOSED);
        Listing bare = ((Outcome.Normalized) NORMALIZER.normalize(Raws.closed(Raws.of("lever", ""), ""))).listing();
        assertThat(bare.getTitle()).isEmpty();
        assertThat(bare.getStatus()).isEqualTo(ListingStatus.CLOSED);
        assertThat(bare.getClosedReason()).contains("VANISHED");
        assertThat(bare.getCompany().getKey()).isEqualTo("acme");
    }

    @Test
    void aMissingPlaceIsNotRemote() {
        Listing listing = listing("lever", "{\"text\":\"Cook\",\"description\":\"We like people who cook.\"}");
        assertThat(listing.getWorkplace()).isEqualTo(Workplace.UNKNOWN);
        assertThat(listing.getPlaces()).isEmpty();
        assertThat(listing.getRemoteWhere()).isEmpty();
    }
}
