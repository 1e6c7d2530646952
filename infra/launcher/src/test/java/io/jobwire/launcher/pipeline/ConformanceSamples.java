package io.jobwire.launcher.pipeline;

import io.jobwire.launcher.pipeline.ConformanceTest.Expected;
import io.jobwire.launcher.pipeline.ConformanceTest.Sample;
import java.util.List;
import java.util.stream.Stream;

/** What the captured answers say. */
final class ConformanceSamples {
    private ConformanceSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                greenhouse(),
                lever(),
                ashby(),
                smartRecruiters(),
                workable(),
                recruitee(),
                personio(),
                teamtailor(),
                bambooHr(),
                workday(),
                pinpoint(),
                rippling(),
                WebPageSamples.icims(),
                WebPageSamples.jobvite(),
                WebPageSamples.oracle(),
                WebPageSamples.eightfold(),
                WebPageSamples.phenom(),
                WebPageSamples.paylocity(),
                WebPageSamples.hrmDirect(),
                HostedSamples.gusto(),
                HostedSamples.solidJobs());
    }

    private static Sample greenhouse() {
        return new Sample(
                "greenhouse.json",
                "greenhouse:amplitude",
                "/v1/boards/amplitude/jobs",
                List.of(
                        new Expected(
                                "greenhouse:amplitude:8636903002",
                                "Customer Data Scientist - Experimentation",
                                "Amplitude",
                                "London/England/GB",
                                "",
                                "FULL_TIME",
                                "UNKNOWN",
                                "2026-07-16T15:55:32Z",
                                "",
                                "https://job-boards.greenhouse.io/amplitude/jobs/8636903002",
                                "",
                                "R-12263",
                                List.of("Amplitude is the leading AI analytics platform")),
                        new Expected(
                                "greenhouse:amplitude:8651132002",
                                "Emerging Account Executive (India)",
                                "Amplitude",
                                "Bengaluru/Karnataka/IN",
                                "",
                                "FULL_TIME",
                                "UNKNOWN",
                                "2026-07-27T06:52:26Z",
                                "",
                                "https://job-boards.greenhouse.io/amplitude/jobs/8651132002",
                                "",
                                "R-12278",
                                List.of("Amplitude is the leading AI analytics platform"))));
    }

    private static Sample lever() {
        return new Sample(
                "lever.json",
                "lever:idealistconsulting",
                "/v0/postings/idealistconsulting",
                List.of(
                        new Expected(
                                "lever:idealistconsulting:a24ec4e5-5caa-473d-abd4-b71f09a8167b",
                                "(1099 Contract) Nonprofit Salesforce Consultant: Enterprise Project Manager",
                                "Idealistconsulting",
                                "Chicago/IL/US",
                                "",
                                "CONTRACT",
                                "REMOTE",
                                "2025-11-27T01:02:41.939Z",
                                "",
                                "https://jobs.lever.co/idealistconsulting/a24ec4e5-5caa-473d-abd4-b71f09a8167b",
                                "https://jobs.lever.co/idealistconsulting/a24ec4e5-5caa-473d-abd4-b71f09a8167b/apply",
                                "",
                                List.of(
                                        "You just might be an Idealist",
                                        "Guide full project life cycle",
                                        "Contractor hourly rates are set")),
                        new Expected(
                                "lever:idealistconsulting:5d54d69b-e940-452e-b892-1170aa60f095",
                                "(1099 Contract) Salesforce for Nonprofits: Solution Architect",
                                "Idealistconsulting",
                                "Washington/DC/US",
                                "",
                                "CONTRACT",
                                "REMOTE",
                                "2023-01-29T02:28:23.769Z",
                                "",
                                "https://jobs.lever.co/idealistconsulting/5d54d69b-e940-452e-b892-1170aa60f095",
                                "https://jobs.lever.co/idealistconsulting/5d54d69b-e940-452e-b892-1170aa60f095/apply",
                                "",
                                List.of("Translate business requirements", "A Little More About Us"))));
    }

    private static Sample ashby() {
        return new Sample(
                "ashby.json",
                "ashby:HighlightTA",
                "/posting-api/job-board/HighlightTA",
                List.of(
                        new Expected(
                                "ashby:HighlightTA:90fb3621-899e-4b59-925d-25080ec91e18",
                                "Senior Technical Recruiter",
                                "Highlight TA",
                                "//CA",
                                "",
                                "FULL_TIME",
                                "REMOTE",
                                "2026-04-20T22:43:56.531Z",
                                "",
                                "https://jobs.ashbyhq.com/HighlightTA/90fb3621-899e-4b59-925d-25080ec91e18",
                                "https://jobs.ashbyhq.com/HighlightTA/90fb3621-899e-4b59-925d-25080ec91e18/application",
                                "",
                                List.of("HighlightTA is dedicated to delivering fast")),
                        new Expected(
                                "ashby:HighlightTA:fc2f1f85-46a0-4a31-b165-683e39c07c04",
                                "Senior Site Reliability Engineer",
                                "Highlight TA",
                                "Toronto/ON/CA",
                                "102800-137000 CAD YEAR",
                                "FULL_TIME",
                                "HYBRID",
                                "2026-07-08T19:48:19.767Z",
                                "",
                                "https://jobs.ashbyhq.com/HighlightTA/fc2f1f85-46a0-4a31-b165-683e39c07c04",
                                "https://jobs.ashbyhq.com/HighlightTA/fc2f1f85-46a0-4a31-b165-683e39c07c04/application",
                                "",
                                List.of("Our client is a fast-growing SaaS company"))));
    }

    private static Sample smartRecruiters() {
        return new Sample(
                "smartrecruiters.json",
                "smartrecruiters:Knight",
                "/v1/companies/Knight/postings",
                List.of(new Expected(
                        "smartrecruiters:Knight:743999671674844",
                        "CNA / LPN - Consistent Hours. Start Next Week.",
                        "Knight Gayles",
                        "St. Louis/MO/US",
                        "",
                        "PART_TIME",
                        "ONSITE",
                        "2018-06-08T02:11:28Z",
                        "",
                        "https://jobs.smartrecruiters.com/Knight/743999671674844",
                        "",
                        "REF30D",
                        List.of())));
    }

    private static Sample workable() {
        return new Sample(
                "workable.json",
                "workable:zaelab",
                "/api/v1/widget/accounts/zaelab",
                List.of(new Expected(
                        "workable:zaelab:DD136DD7E7",
                        "Business Analyst - Spanish Speaking",
                        "Zaelab",
                        "//ES; //PT",
                        "",
                        "UNKNOWN",
                        "REMOTE",
                        "2026-08-05T00:00:00Z",
                        "",
                        "https://apply.workable.com/j/DD136DD7E7",
                        "",
                        "",
                        List.of())));
    }

    private static Sample recruitee() {
        String site = "https://jobs.acme.com/o/";
        String accountant = "senior-financial-accountant-fmd-berlinbrandenburg-region-germany";
        String partner = "partner-development-representative-fmd-berlin-germany";
        return new Sample(
                "recruitee.json",
                "recruitee:acme",
                "/api/offers/",
                List.of(
                        new Expected(
                                "recruitee:acme:2700825",
                                "(Senior) Financial Accountant - Berlin/Brandenburg Region, Germany",
                                "Acme",
                                "Berlin/State of Berlin/DE",
                                "60000-75000 EUR YEAR",
                                "FULL_TIME",
                                "HYBRID",
                                "2026-08-05T10:10:39Z",
                                "",
                                site + accountant,
                                site + accountant + "/c/new",
                                "",
                                List.of(
                                        "How you will make an impact",
                                        "What we expect from you",
                                        "5+ years of relevant professional experience")),
                        new Expected(
                                "recruitee:acme:2697184",
                                "Partner Development Representative - Berlin, Germany",
                                "Acme",
                                "Berlin/State of Berlin/DE",
                                "75000-90000 EUR YEAR",
                                "FULL_TIME",
                                "HYBRID",
                                "2026-07-31T22:26:40Z",
                                "",
                                site + partner,
                                site + partner + "/c/new",
                                "",
                                List.of("Acme grows through its agency partners", "What we expect from you:"))));
    }

    private static Sample personio() {
        return new Sample(
                "personio.xml",
                "personio:acme",
                "/xml",
                List.of(new Expected(
                        "personio:acme:1834171",
                        "Staff Software Engineer, Data Platform",
                        "Acme",
                        "Munich/Bavaria/DE; Berlin/State of Berlin/DE",
                        "",
                        "FULL_TIME",
                        "UNKNOWN",
                        "2024-11-13T14:10:41Z",
                        "",
                        "https://acme.jobs.personio.de/job/1834171",
                        "",
                        "",
                        List.of())));
    }

    private static Sample teamtailor() {
        return new Sample(
                "teamtailor.json",
                "teamtailor:career",
                "/jobs.json",
                List.of(
                        new Expected(
                                "teamtailor:career:20fafb7d-f013-4061-b6de-2894b3e0838b",
                                "Account Executive - Italy (Madrid based)",
                                "Teamtailor",
                                "Madrid/Madrid/ES",
                                "",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2026-02-04T08:26:20Z",
                                "",
                                "https://career.teamtailor.com/jobs/7167985-account-executive-italy-madrid-based",
                                "",
                                "7167985",
                                List.of()),
                        new Expected(
                                "teamtailor:career:a52c9a45-1132-44c9-9696-76974817ae6e",
                                "Mid-Market Account Executive - Copenhagen",
                                "Teamtailor",
                                "Stockholm/Stockholm/SE; Copenhagen/Capital Region/DK",
                                "",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2026-01-18T18:35:57Z",
                                "",
                                "https://career.teamtailor.com/jobs/7069633-mid-market-account-executive-copenhagen",
                                "",
                                "7069633",
                                List.of())));
    }

    private static Sample bambooHr() {
        return new Sample(
                "bamboohr.json",
                "bamboohr:acme",
                "/careers/list",
                List.of(
                        new Expected(
                                "bamboohr:acme:86",
                                "Nurse Paralegal",
                                "Acme",
                                "Fort Lauderdale/FL/US",
                                "",
                                "FULL_TIME",
                                "ONSITE",
                                "",
                                "",
                                "https://acme.bamboohr.com/careers/86",
                                "",
                                "",
                                List.of()),
                        new Expected(
                                "bamboohr:acme:87",
                                "Marketing & Social Media Intern",
                                "Acme",
                                "Fort Lauderdale/FL/US",
                                "",
                                "INTERNSHIP",
                                "ONSITE",
                                "",
                                "",
                                "https://acme.bamboohr.com/careers/87",
                                "",
                                "",
                                List.of())));
    }

    private static Sample workday() {
        String site = "https://acme.wd5.myworkdayjobs.com/Careers/job/";
        return new Sample(
                "workday.json",
                "workday:acme.wd5/Careers",
                "/wday/cxs/acme/Careers/jobs",
                List.of(
                        new Expected(
                                "workday:acme/Careers:JR354232",
                                "Solution Architect / Senior Solution Architect - PubSec - SLED/NGO",
                                "Acme",
                                "",
                                "",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2025-12-14T00:00:00Z",
                                "",
                                site
                                        + "Virginia---Washington-DC-Metro---Remote/Solution-Architect---Senior-Solution-Architect---PubSec---SLED-NGO_JR354232",
                                "",
                                "JR354232",
                                List.of()),
                        new Expected(
                                "workday:acme/Careers:JR332446",
                                "Customer Success Manager - Global Public Sector (State, Local Government and Education)",
                                "Acme",
                                "",
                                "",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2025-12-12T00:00:00Z",
                                "",
                                site
                                        + "Illinois---Chicago/Customer-Success-Manager---Global-Public-Sector--State---Local-Gov-_JR332446",
                                "",
                                "JR332446",
                                List.of())));
    }

    private static Sample pinpoint() {
        return new Sample(
                "pinpoint.json",
                "pinpoint:acme",
                "/postings.json",
                List.of(
                        new Expected(
                                "pinpoint:acme:post-001",
                                "Enterprise Applications Architect",
                                "Acme",
                                "//US",
                                "135000-198000 USD YEAR",
                                "UNKNOWN",
                                "REMOTE",
                                "",
                                "2026-08-29T03:59:59Z",
                                "https://acme.pinpointhq.com/en/postings/post-001",
                                "",
                                "REQ-001",
                                List.of(
                                        "Lead the enterprise applications roadmap.",
                                        "What you will do",
                                        "Own architecture decisions.",
                                        "What you bring",
                                        "Experience with CRM platforms.",
                                        "Medical and retirement plans.")),
                        new Expected(
                                "pinpoint:acme:post-002",
                                "CRM Program Consultant",
                                "Acme",
                                "Atlanta/GA/US",
                                "70-90 USD HOUR",
                                "UNKNOWN",
                                "HYBRID",
                                "",
                                "",
                                "https://acme.pinpointhq.com/postings/post-002",
                                "",
                                "",
                                List.of(
                                        "Deliver a fixed-term CRM program.",
                                        "Coordinate delivery teams.",
                                        "Program leadership experience."))));
    }

    private static Sample rippling() {
        return new Sample(
                "rippling.json",
                "rippling:acme",
                "/platform/api/ats/v1/board/acme/jobs",
                List.of(new Expected(
                        "rippling:acme:2f0674e6-f01f-4ecd-b459-e947241c211f",
                        "Account Executive - Accountants Channel (East Coast)",
                        "Acme",
                        "/NJ/US; New York City/NY/US",
                        "",
                        "UNKNOWN",
                        "REMOTE",
                        "",
                        "",
                        "https://ats.acme.com/acme/jobs/2f0674e6-f01f-4ecd-b459-e947241c211f",
                        "",
                        "",
                        List.of())));
    }
}
