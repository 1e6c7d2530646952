package io.jobwire.launcher.pipeline;

import io.jobwire.launcher.pipeline.ConformanceTest.Expected;
import io.jobwire.launcher.pipeline.ConformanceTest.Sample;
import java.util.List;

/** What the captured answers say of systems that show web pages, or search services of their own. */
final class WebPageSamples {
    private WebPageSamples() {}

    private static Expected expected(
            String key,
            String title,
            String company,
            String places,
            String employment,
            String workplace,
            String posted,
            String url,
            String requisition,
            List<String> says) {
        return new Expected(
                key, title, company, places, "", employment, workplace, posted, "", url, "", requisition, says);
    }

    static Sample icims() {
        String site = "https://careers-wipfli.icims.com/jobs/";
        return new Sample(
                "icims.html",
                "icims:careers-wipfli",
                "/jobs/search",
                List.of(
                        expected(
                                "icims:careers-wipfli:8214",
                                "Payroll Tax Specialist",
                                "Wipfli",
                                "//US",
                                "UNKNOWN",
                                "UNKNOWN",
                                "",
                                site + "8214/payroll-tax-specialist/job",
                                "2026-8214",
                                List.of()),
                        expected(
                                "icims:careers-wipfli:8212",
                                "Payroll Support Specialist",
                                "Wipfli",
                                "//US",
                                "UNKNOWN",
                                "UNKNOWN",
                                "",
                                site + "8212/payroll-support-specialist/job",
                                "2026-8212",
                                List.of())));
    }

    static Sample jobvite() {
        String site = "https://jobs.jobvite.com/feedingamerica/job/";
        return new Sample(
                "jobvite.html",
                "jobvite:feedingamerica",
                "/feedingamerica/jobs/viewall",
                List.of(
                        expected(
                                "jobvite:feedingamerica:octxAfww",
                                "Manager, Development (Chicago/Hybrid)",
                                "Feedingamerica",
                                "Chicago/IL/US",
                                "UNKNOWN",
                                "HYBRID",
                                "",
                                site + "octxAfww",
                                "",
                                List.of()),
                        expected(
                                "jobvite:feedingamerica:ohAzAfwK",
                                "Manager, Technology Vendor Management (Chicago/Hybrid)",
                                "Feedingamerica",
                                "Chicago/IL/US",
                                "UNKNOWN",
                                "HYBRID",
                                "",
                                site + "ohAzAfwK",
                                "",
                                List.of())));
    }

    static Sample oracle() {
        String site = "https://acme.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/";
        return new Sample(
                "oracle_orc.json",
                "oracle:acme.fa.us2.oraclecloud.com/CX_1",
                "/hcmRestApi/resources/latest/recruitingCEJobRequisitions",
                List.of(
                        expected(
                                "oracle:acme.fa.us2.oraclecloud.com/CX_1:25587",
                                "Bridge Inspector",
                                "Acme",
                                "Perth/WA/AU",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2026-08-07T00:00:00Z",
                                site + "25587",
                                "25587",
                                List.of()),
                        expected(
                                "oracle:acme.fa.us2.oraclecloud.com/CX_1:26876",
                                "Technology and Communications Sector Leader",
                                "Acme",
                                "San Francisco/CA/US; Houston/TX/US; Atlanta/GA/US; Miami/FL/US; Irvine/CA/US",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2026-08-07T00:00:00Z",
                                site + "26876",
                                "26876",
                                List.of())));
    }

    static Sample eightfold() {
        String site = "https://albemarle.eightfold.ai/careers/job/";
        return new Sample(
                "eightfold.json",
                "eightfold:albemarle",
                "/api/apply/v2/jobs",
                List.of(
                        expected(
                                "eightfold:albemarle:1099555326551",
                                "Supply Planner, Bromine S&OP",
                                "Albemarle",
                                "Charlotte/NC/US; Magnolia/AR/US",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2026-08-04T00:00:00Z",
                                site + "1099555326551",
                                "",
                                List.of()),
                        expected(
                                "eightfold:albemarle:1099555208188",
                                "Director, Media Relations and U.S. Public Affairs",
                                "Albemarle",
                                "Charlotte/NC/US; Kings Mountain/NC/US",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2026-07-24T00:00:00Z",
                                site + "1099555208188",
                                "",
                                List.of())));
    }

    static Sample phenom() {
        String site = "https://careers.phenom.example/global/en/job/";
        return new Sample(
                "phenom.html",
                "phenom:https://careers.phenom.example/global/en/search-results",
                "/global/en/search-results",
                List.of(
                        expected(
                                "phenom:careers.phenom.example:PHENA0059P104461EXTERNALENGLOBAL",
                                "Senior Project Manager(German Speaker)",
                                "Phenom Example",
                                "Rotterdam/South Holland/NL",
                                "FULL_TIME",
                                "UNKNOWN",
                                "2026-04-09T09:54:06.573Z",
                                site + "PHENA0059P104461EXTERNALENGLOBAL",
                                "P-104461",
                                List.of("fluent in German and English")),
                        expected(
                                "phenom:careers.phenom.example:PHENA0059P104504EXTERNALENGLOBAL",
                                "Revenue Development Representative",
                                "Phenom Example",
                                "Sydney/NSW/AU",
                                "FULL_TIME",
                                "UNKNOWN",
                                "2026-04-08T13:14:37.744Z",
                                site + "PHENA0059P104504EXTERNALENGLOBAL",
                                "P-104504",
                                List.of("redefine the HR tech space"))));
    }

    static Sample paylocity() {
        String id = "0a1b2c3d-1111-2222-3333-444455556666";
        String site = "https://recruiting.paylocity.com/Recruiting/Jobs/Details/";
        return new Sample(
                "paylocity.html",
                "paylocity:" + id,
                "/recruiting/jobs/All/" + id,
                List.of(
                        expected(
                                "paylocity:" + id + ":4141169",
                                "Engineer/Associate Engineer, Power Systems",
                                "North Carolina Advanced Energy",
                                "Raleigh/NC/US",
                                "UNKNOWN",
                                "HYBRID",
                                "2026-08-08T16:27:44Z",
                                site + "4141169",
                                "",
                                List.of()),
                        expected(
                                "paylocity:" + id + ":4401262",
                                "Administrative Assistant (Hybrid)",
                                "North Carolina Advanced Energy",
                                "Raleigh/NC/US",
                                "UNKNOWN",
                                "HYBRID",
                                "2026-08-07T15:57:23Z",
                                site + "4401262",
                                "",
                                List.of())));
    }

    static Sample hrmDirect() {
        String site = "https://acme.hrmdirect.com/employment/job-opening.php?req=";
        return new Sample(
                "hrmdirect.html",
                "hrmdirect:acme",
                "/employment/job-openings.php",
                List.of(
                        expected(
                                "hrmdirect:acme:3762934",
                                "CRM Product Owner",
                                "Acme",
                                "",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2026-07-15T00:00:00Z",
                                site + "3762934",
                                "",
                                List.of()),
                        expected(
                                "hrmdirect:acme:3779928",
                                "Senior Accountant",
                                "Acme",
                                "",
                                "UNKNOWN",
                                "UNKNOWN",
                                "2026-08-05T00:00:00Z",
                                site + "3779928",
                                "08052026",
                                List.of())));
    }
}
