package io.jobwire.normalize.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.payload.PayFact;
import io.jobwire.normalize.core.payload.Payload;
import io.jobwire.normalize.core.payload.PayloadReaders;
import io.jobwire.normalize.core.payload.PlaceFact;
import io.jobwire.normalize.core.payload.Reading;
import io.jobwire.normalize.core.payload.TextPart;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the readers of the applicant-tracking systems find in whole postings. The bodies are written by hand after the
 * documented and captured shapes of each system; captured answers are read in the launcher's conformance test.
 */
class AtsPayloadsTest {

    @Test
    void smartRecruitersTextStandsInFourSections() {
        Payload job = read("smartrecruiters", """
            {"entry": {"id": "7", "name": "Baker", "refNumber": "REF7", "company": {"name": "Acme"},
              "releasedDate": "2026-06-08T02:11:28.000Z", "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
              "location": {"city": "Lyon", "region": "ARA", "country": "fr", "remote": false, "hybrid": true,
                           "fullLocation": "Lyon, Auvergne-Rhône-Alpes, France"}},
             "detail": {"id": "7", "applyUrl": "https://jobs.smartrecruiters.com/Acme/7/apply",
              "postingUrl": "https://jobs.smartrecruiters.com/Acme/7-baker",
              "jobAd": {"sections": {
                "qualifications": {"title": "Qualifications", "text": "<p>Flour</p>"},
                "companyDescription": {"title": "Company Description", "text": "<p>Bakers since 1900</p>"},
                "jobDescription": {"title": "Job Description", "text": "<p>Bake</p>"},
                "additionalInformation": {"title": "Additional Information", "text": "<p>Early hours</p>"}}}}}""");
        assertThat(job.parts())
                .containsExactly(
                        new TextPart("Company Description", "<p>Bakers since 1900</p>"),
                        new TextPart("Job Description", "<p>Bake</p>"),
                        new TextPart("Qualifications", "<p>Flour</p>"),
                        new TextPart("Additional Information", "<p>Early hours</p>"));
        assertThat(job.workplace()).contains("hybrid");
        assertThat(job.places()).containsExactly(place("Lyon, Auvergne-Rhône-Alpes, France", "Lyon", "ARA", "fr"));
        assertThat(job.applyUrl()).contains("https://jobs.smartrecruiters.com/Acme/7/apply");
        assertThat(job.employment()).contains("Full-time");
    }

    @Test
    void aCountryCalledRemoteIsAWorkplaceAndNoPlace() {
        Payload job = read(
                "smartrecruiters", "{\"name\":\"Baker\",\"location\":{\"city\":\"Paris\",\"country\":\"remote\"}}");
        assertThat(job.remote()).contains(true);
        assertThat(job.places()).containsExactly(new PlaceFact("Paris", Optional.of("Paris"), none(), none()));
    }

    @Test
    void workableHidesNoPlaceButThoseThatItSays() {
        Payload job = read("workable", """
            {"title": "Baker", "shortcode": "A1", "code": "R-7", "employment_type": "Full-time", "telecommuting": false,
             "description": "<p>Bread</p>", "application_url": "https://apply.workable.com/j/A1/apply",
             "published_on": "2026-08-05", "locations": [
               {"country": "Spain", "countryCode": "ES", "city": "Madrid", "region": "Community of Madrid", "hidden": false},
               {"country": "France", "countryCode": "FR", "city": "Paris", "region": "", "hidden": true}]}""");
        assertThat(job.places()).extracting(PlaceFact::text).containsExactly("Madrid, Community of Madrid, Spain");
        assertThat(job.remote()).contains(false);
        assertThat(job.requisitionId()).contains("R-7");
        assertThat(job.applyUrl()).contains("https://apply.workable.com/j/A1/apply");
        assertThat(job.parts()).containsExactly(new TextPart("", "<p>Bread</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"remote\":true,\"hybrid\":true", "\"remote\":true,\"on_site\":true", "\"hybrid\":true"})
    void recruiteesFlagsTogetherMeanHybrid(String flags) {
        assertThat(read("recruitee", "{\"title\":\"Baker\"," + flags + "}").workplace())
                .contains("hybrid");
    }

    @Test
    void recruiteesPayIsMadeOfStrings() {
        Payload job = read("recruitee", """
            {"title": "Baker", "description": "<p>Bake</p>", "requirements": "<p>Flour</p>", "remote": true,
             "salary": {"min": "60000.5", "max": "75,000", "period": "year", "currency": "EUR"},
             "published_at": "2026-08-05 10:10:39 UTC", "close_at": "2026-09-01 00:00:00 UTC",
             "city": "Berlin", "country": "Germany", "employment_type_code": "fulltime_permanent"}""");
        assertThat(job.pay()).containsExactly(pay(60_000.5, 75_000, "EUR", "year", "salary"));
        assertThat(job.workplace()).contains("remote");
        assertThat(job.validUntil()).contains("2026-09-01 00:00:00 UTC");
        assertThat(job.parts())
                .containsExactly(new TextPart("", "<p>Bake</p>"), new TextPart("Requirements", "<p>Flour</p>"));
        assertThat(job.places())
                .containsExactly(
                        new PlaceFact("Berlin, Germany", Optional.of("Berlin"), none(), Optional.of("Germany")));
    }

    @Test
    void personiosPartsKeepTheirHeadingsAndPermanentSaysLessThanTheSchedule() {
        Payload job = read("personio", """
            <position><id>7</id><subcompany>Acme SE &amp; Co. KG</subcompany><office>Munich</office>
            <additionalOffices><office>Berlin</office><office>Munich</office></additionalOffices><name>Baker (m/w/d)</name>
            <jobDescriptions><jobDescription><name>Your tasks</name><value><![CDATA[<p>Bake &amp; sell</p>]]></value>
            </jobDescription></jobDescriptions><employmentType>permanent</employmentType><schedule>part-time</schedule>
            <yearsOfExperience>2-5</yearsOfExperience><createdAt>2026-07-08T12:29:56+00:00</createdAt>
            <salaryInformation><min>60000.00</min><max>80000.00</max><currencyCode>EUR</currencyCode><type>yearly</type>
            </salaryInformation></position>""");
        assertThat(job.title()).isEqualTo("Baker (m/w/d)");
        assertThat(job.company()).contains("Acme SE & Co. KG");
        assertThat(job.places()).containsExactly(PlaceFact.ofText("Munich"), PlaceFact.ofText("Berlin"));
        assertThat(job.parts()).containsExactly(new TextPart("Your tasks", "<p>Bake &amp; sell</p>"));
        assertThat(job.employment()).contains("part-time");
        assertThat(job.experienceMonths()).contains(24);
        assertThat(job.pay()).containsExactly(pay(60_000, 80_000, "EUR", "yearly", "salaryInformation"));
        assertThat(read(
                                "personio",
                                "<position><name>A</name><employmentType>intern</employmentType>"
                                        + "<schedule>full-time</schedule></position>")
                        .employment())
                .contains("intern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<position><name>Baker</name>", "<job><name>Baker</name></job>", "Baker", "<position/>"})
    void whatIsNoPositionIsUnreadable(String body) {
        assertThat(PayloadReaders.of("personio").orElseThrow().read(body)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void teamtailorsPostingSpeaksAndItsItemFillsTheGaps() {
        Payload job = read("teamtailor", """
            {"id": "u", "title": "Baker", "url": "https://acme.teamtailor.com/jobs/1-baker",
             "date_published": "2026-02-04T09:26:20+01:00", "content_html": "<p>Bread</p>",
             "_jobposting": {"@type": "JobPosting", "title": "Baker", "identifier": {"value": 1},
               "hiringOrganization": {"name": "Acme"}, "validThrough": "2026-05-01", "employmentType": "FULL_TIME",
               "jobLocation": [{"address": {"addressLocality": "Madrid", "addressCountry": "ES"}}]}}""");
        assertThat(job.parts()).containsExactly(new TextPart("", "<p>Bread</p>"));
        assertThat(job.postedAt()).contains("2026-02-04T09:26:20+01:00");
        assertThat(job.validUntil()).contains("2026-05-01");
        assertThat(job.requisitionId()).contains("1");
        assertThat(job.company()).contains("Acme");
        assertThat(job.url()).contains("https://acme.teamtailor.com/jobs/1-baker");
    }

    @Test
    void bamboosDetailHasTheTextAndTheCountry() {
        Payload job = read("bamboohr", """
            {"entry": {"id": "86", "jobOpeningName": "Baker", "employmentStatusLabel": "Full Time", "isRemote": null,
              "location": {"city": "Paris", "state": "Texas"}, "locationType": "2"},
             "detail": {"result": {"jobOpening": {"jobOpeningName": "Baker", "description": "<p>Bread</p>",
               "compensation": "$20 - $25 per hour", "datePosted": "2026-09-24", "locationType": "2",
               "location": {"city": "Paris", "state": "Texas", "addressCountry": "United States"}}}}}""");
        assertThat(job.workplace()).contains("hybrid");
        assertThat(job.places())
                .containsExactly(place("Paris, Texas, United States", "Paris", "Texas", "United States"));
        assertThat(job.payText()).contains("$20 - $25 per hour");
        assertThat(job.postedAt()).contains("2026-09-24");
        assertThat(job.parts()).containsExactly(new TextPart("", "<p>Bread</p>"));
        assertThat(job.employment()).contains("Full Time");
    }

    @Test
    void workdaysDetailHasTheDateTheTextAndAllPlaces() {
        Payload job = read("workday", """
            {"entry": {"title": "Baker", "externalPath": "/job/Paris/Baker_R-1", "locationsText": "2 Locations",
               "postedOn": "Posted 3 Days Ago", "bulletFields": ["R-1"], "remoteType": "Office - Flexible"},
             "detail": {"jobPostingInfo": {"id": "x", "title": "Baker", "jobDescription": "<p>Bread</p>",
               "location": "Paris", "additionalLocations": ["Lyon"], "postedOn": "Posted 3 Days Ago",
               "startDate": "2026-08-01", "jobReqId": "R-1", "timeType": "Full time",
               "country": {"descriptor": "France", "alpha2Code": "FR"},
               "externalUrl": "https://acme.wd5.myworkdayjobs.com/Careers/job/Paris/Baker_R-1"},
              "hiringOrganization": {"name": "Acme Bakeries"}}}""");
        assertThat(job.company()).contains("Acme Bakeries");
        assertThat(job.places())
                .containsExactly(new PlaceFact("Paris", none(), none(), Optional.of("FR")), PlaceFact.ofText("Lyon"));
        assertThat(job.postedAt()).contains("2026-08-01");
        assertThat(job.employment()).contains("Full time");
        assertThat(job.requisitionId()).contains("R-1");
        assertThat(job.parts()).containsExactly(new TextPart("", "<p>Bread</p>"));
        Payload listed = read(
                "workday", "{\"entry\": {\"title\": \"Baker\", \"postedOn\": \"Posted 3 Days Ago\"}, \"detail\": {}}");
        assertThat(listed.postedAt()).contains("Posted 3 Days Ago");
    }

    @Test
    void pinpointsPayIsReadOnlyWhereItMayBeShown() {
        String job = "{\"title\":\"Baker\",\"compensation\":\"$70 - $90 / hour\",\"compensation_minimum\":70,"
                + "\"compensation_maximum\":90,\"compensation_currency\":\"USD\",\"compensation_frequency\":\"hour\","
                + "\"compensation_visible\":true}";
        assertThat(read("pinpoint", job).pay()).containsExactly(pay(70, 90, "USD", "hour", "compensation"));
        Payload hidden =
                read("pinpoint", job.replace("\"compensation_visible\":true", "\"compensation_visible\":false"));
        assertThat(hidden.pay()).isEmpty();
        assertThat(hidden.payText()).isEmpty();
    }

    @Test
    void ripplingsEmploymentIsACodeAndItsWords() {
        Payload job = read("rippling", """
            {"entry": {"uuid": "u1", "name": "Baker", "workLocation": {"label": "Paris"},
               "workLocations": [{"label": "Paris"}, {"label": "Remote (Lyon, FR)"}]},
             "detail": {"uuid": "u1", "companyName": "Acme ", "createdOn": "2026-09-17T10:00:00Z",
               "description": {"company": "<p>We are Acme</p>", "role": "<p>Bake</p>"},
               "employmentType": {"label": "SALARIED_FT", "id": "Salaried, full-time"},
               "payRangeDetails": [{"currency": "USD", "frequency": "HOUR", "rangeStart": 18, "rangeEnd": 25}]}}""");
        assertThat(job.parts())
                .containsExactly(new TextPart("", "<p>Bake</p>"), new TextPart("", "<p>We are Acme</p>"));
        assertThat(job.places()).extracting(PlaceFact::text).containsExactly("Paris", "Remote (Lyon, FR)");
        assertThat(job.pay()).containsExactly(pay(18, 25, "USD", "HOUR", "payRangeDetails"));
        assertThat(job.employment().orElseThrow()).contains("full-time");
        assertThat(job.company()).contains("Acme ");
    }

    @Test
    void oraclesDetailIsReadWithAndWithoutTheListAroundIt() {
        String detail = "{\"Id\":\"1\",\"Title\":\"Leader\",\"ExternalDescriptionStr\":\"<p>Lead</p>\","
                + "\"ExternalResponsibilitiesStr\":\"<p>Own</p>\",\"ExternalQualificationsStr\":\"<p>Five years</p>\","
                + "\"ShortDescriptionStr\":\"<p>Short</p>\",\"PrimaryLocation\":\"Atlanta, GA\","
                + "\"PrimaryLocationCountry\":\"US\",\"WorkplaceType\":\"Hybrid\","
                + "\"ExternalPostedStartDate\":\"2026-08-19T00:00:00+00:00\"}";
        String entry = "{\"Id\":\"1\",\"Title\":\"Leader\",\"PostedDate\":\"2026-08-07\"}";
        for (String body : List.of(
                detail,
                "{\"entry\":" + entry + ",\"detail\":" + detail + "}",
                "{\"entry\":" + entry + ",\"detail\":{\"items\":[" + detail + "]}}")) {
            Payload job = read("oracle", body);
            assertThat(job.parts())
                    .containsExactly(
                            new TextPart("", "<p>Lead</p>"),
                            new TextPart("Responsibilities", "<p>Own</p>"),
                            new TextPart("Qualifications", "<p>Five years</p>"));
            assertThat(job.postedAt()).contains("2026-08-19T00:00:00+00:00");
            assertThat(job.workplace()).contains("Hybrid");
            assertThat(job.places()).containsExactly(new PlaceFact("Atlanta, GA", none(), none(), Optional.of("US")));
        }
    }

    @Test
    void aListedPageIsItsEntryAndTheJobPostingOfItsPage() {
        Payload job = read("icims", """
            {"entry": {"id": "8214", "title": "Baker", "url": "https://x.icims.com/jobs/8214/baker/job",
               "location": "US", "requisitionId": "2026-8214"},
             "detail": {"@type": "JobPosting", "title": "Baker I", "description": "<p>Bread</p>",
               "datePosted": "2026-08-01", "identifier": "8214",
               "jobLocation": {"address": {"addressLocality": "Dallas", "addressCountry": "US"}}}}""");
        assertThat(job.title()).isEqualTo("Baker I");
        assertThat(job.requisitionId()).contains("2026-8214");
        assertThat(job.places()).extracting(PlaceFact::text).containsExactly("Dallas, US");
        assertThat(job.parts()).containsExactly(new TextPart("", "<p>Bread</p>"));
        Payload entry = read(
                "hrmdirect",
                "{\"entry\":{\"id\":\"1\",\"title\":\"Baker\",\"location\":\"Paris\","
                        + "\"region\":\"TX\",\"datePosted\":\"08/05/2026\"}}");
        assertThat(entry.title()).isEqualTo("Baker");
        assertThat(entry.places()).extracting(PlaceFact::text).containsExactly("Paris, TX");
        assertThat(entry.postedAt()).contains("08/05/2026");
    }

    @Test
    void manatalShowsPayOnlyWhereItMayBeShown() {
        String job = """
            {"id": 7, "hash": "W3647W96", "position_name": "Baker", "description": "<p>Bread</p>", "country": "United States",
             "state": "Texas", "city": "Paris", "location_display": "Paris, Texas, United States",
             "is_salary_visible": %s, "salary_min": "140000.00", "salary_max": "180000.00", "currency_code": "USD"}""";
        Payload shown = read("manatal", job.formatted("true"));
        assertThat(shown.title()).isEqualTo("Baker");
        assertThat(shown.parts()).containsExactly(new TextPart("", "<p>Bread</p>"));
        assertThat(shown.places())
                .containsExactly(place("Paris, Texas, United States", "Paris", "Texas", "United States"));
        assertThat(shown.pay()).containsExactly(pay(140_000, 180_000, "USD", "", "salary_min"));
        assertThat(read("manatal", job.formatted("false")).pay()).isEmpty();
    }

    @Test
    void gustosPlacesStandInItsListAndTheTextOnThePostingsPage() {
        Payload job = read("gusto", """
            {"entry": {"id": "7", "url": "https://jobs.gusto.com/postings/x", "title": "Baker",
               "employmentType": "Full time", "locations": ["Paris, TX", "Austin, TX"]},
             "detail": {"description": "<h3>Description</h3><p>Bread</p>"}}""");
        assertThat(job.title()).isEqualTo("Baker");
        assertThat(job.places()).extracting(PlaceFact::text).containsExactly("Paris, TX", "Austin, TX");
        assertThat(job.employment()).contains("Full time");
        assertThat(job.parts()).containsExactly(new TextPart("", "<h3>Description</h3><p>Bread</p>"));
    }

    @Test
    void mercorsRemotePlacesSayWhereAWorkerMayLive() {
        Payload job = read("mercor", """
            {"listingId": "list_A", "title": "Baker", "companyName": "Acme", "location": "Remote, US",
             "postedAt": "2026-04-20", "rateMin": 95, "rateMax": 140, "payRateFrequency": "hourly", "commitment": "contract"}""");
        assertThat(job.company()).contains("Acme");
        assertThat(job.remote()).contains(true);
        assertThat(job.remoteWhere()).containsExactly("US");
        assertThat(job.places()).isEmpty();
        assertThat(job.employment()).contains("contract");
        assertThat(job.pay()).containsExactly(pay(95, 140, "USD", "hourly", "rateMin"));
        Payload here = read(
                "mercor", "{\"title\":\"Baker\",\"location\":\"Dublin, Ireland\",\"rateMin\":null,\"rateMax\":null}");
        assertThat(here.places()).extracting(PlaceFact::text).containsExactly("Dublin, Ireland");
        assertThat(here.remote()).isEmpty();
        assertThat(here.pay()).isEmpty();
        assertThat(read("mercor", "{\"title\":\"Baker\",\"location\":\"Remote, Worldwide\"}")
                        .remoteWhere())
                .isEmpty();
    }

    @Test
    void solidJobsSkillsAndLanguagesStandBesideTheText() {
        Payload job = read("solidjobs", """
            {"jobOfferKey": "a", "title": "Piekarz", "company": "Acme", "contractTime": "part_time", "locations": ["Kraków"],
             "salary": {"from": 16800.0, "to": 21000.0, "currency": "PLN", "period": "Month", "employmentType": "B2B"},
             "isRemote": false, "isHybrid": true, "url": "https://solid.jobs/o/a/api", "description": "<p>Chleb</p>",
             "skills": [{"level": "Expert", "name": "Bread"}, {"name": "Cake"}], "languages": [{"level": "Basic", "name": "Polski"}],
             "validFrom": "2026-06-11T14:26:58+02:00", "validTo": "2026-07-12T14:26:58+02:00"}""");
        assertThat(job.parts())
                .containsExactly(
                        new TextPart("", "<p>Chleb</p>"),
                        new TextPart("Skills", "<ul><li>Bread: Expert</li><li>Cake</li></ul>"),
                        new TextPart("Languages", "<ul><li>Polski: Basic</li></ul>"));
        assertThat(job.employment()).contains("part_time, contract");
        assertThat(job.workplace()).contains("hybrid");
        assertThat(job.places())
                .containsExactly(new PlaceFact("Kraków, PL", Optional.of("Kraków"), none(), Optional.of("PL")));
        assertThat(job.pay()).containsExactly(pay(16_800, 21_000, "PLN", "Month", "salary"));
        assertThat(job.validUntil()).contains("2026-07-12T14:26:58+02:00");
    }

    @Test
    void aPostOfWordPressMayHaveTheFieldsOfTheJobManager() {
        Payload job = read("wordpress", """
            {"id": 7, "link": "https://acme.example/baker/", "date": "2026-01-08T12:36:51", "date_gmt": "2026-01-08T11:36:51",
             "title": {"rendered": "Baker &#038; Cook"}, "content": {"rendered": "<p>Bread</p>"},
             "meta": {"_company_name": "Acme", "_job_location": "Paris, Texas", "_remote_position": true,
                      "_application": "jobs@acme.example", "_job_salary": "50000", "_job_salary_currency": "USD",
                      "_job_salary_unit": "YEAR"}}""");
        assertThat(job.title()).isEqualTo("Baker &#038; Cook");
        assertThat(job.company()).contains("Acme");
        assertThat(job.parts()).containsExactly(new TextPart("", "<p>Bread</p>"));
        assertThat(job.places()).extracting(PlaceFact::text).containsExactly("Paris, Texas");
        assertThat(job.remote()).contains(true);
        assertThat(job.postedAt()).contains("2026-01-08T11:36:51Z");
        assertThat(job.applyUrl()).isEmpty();
        assertThat(job.pay()).containsExactly(pay(50_000, 50_000, "USD", "YEAR", "_job_salary"));
        Payload bare = read("wordpress", "{\"id\":8,\"title\":{\"rendered\":\"Cook\"},\"meta\":[]}");
        assertThat(bare.title()).isEqualTo("Cook");
    }

    private static Payload read(String format, String body) {
        return ((Reading.Read) PayloadReaders.of(format).orElseThrow().read(body)).payload();
    }

    private static PlaceFact place(String words, String city, String region, String country) {
        return new PlaceFact(words, Optional.of(city), Optional.of(region), Optional.of(country));
    }

    private static PayFact pay(double min, double max, String currency, String period, String field) {
        return new PayFact(OptionalDouble.of(min), OptionalDouble.of(max), Optional.of(currency), period, field);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
