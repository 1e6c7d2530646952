package io.jobwire.launcher.pipeline;

import io.jobwire.launcher.pipeline.ConformanceTest.Expected;
import io.jobwire.launcher.pipeline.ConformanceTest.Sample;
import java.util.List;

/** What captured answers say that lie in the folder of pages. */
final class HostedSamples {
    private HostedSamples() {}

    private static Expected expected(
            String key,
            String title,
            String company,
            String places,
            String pay,
            String employment,
            String posted,
            String url,
            List<String> says) {
        return new Expected(key, title, company, places, pay, employment, "UNKNOWN", posted, "", url, "", "", says);
    }

    static Sample gusto() {
        String site = "https://jobs.gusto.com/postings/material-hybrid-manufacturing-inc-";
        return new Sample(
                "../pages/ats-gusto-hosted/material-board.html",
                "gusto:material",
                "/boards/material",
                List.of(
                        expected(
                                "gusto:material:fb414ff4-ec5b-41f6-8d40-add48634cd5b",
                                "General Application",
                                "Material Hybrid Manufacturing",
                                "San Marcos/TX/US; Miami/FL/US",
                                "",
                                "FULL_TIME",
                                "",
                                site + "general-application-fb414ff4-ec5b-41f6-8d40-add48634cd5b",
                                List.of()),
                        expected(
                                "gusto:material:2b84b230-7406-4214-a985-ee75a8b90aa7",
                                "Additive Manufacturing Engineer (Lab)",
                                "Material Hybrid Manufacturing",
                                "San Marcos/TX/US",
                                "",
                                "FULL_TIME",
                                "",
                                site + "additive-manufacturing-engineer-lab-2b84b230-7406-4214-a985-ee75a8b90aa7",
                                List.of()),
                        expected(
                                "gusto:material:d421d87b-e050-454b-95b8-395b7ec46c9a",
                                "Staff Battery Applications Engineer",
                                "Material Hybrid Manufacturing",
                                "Miami/FL/US",
                                "",
                                "FULL_TIME",
                                "",
                                site + "staff-battery-applications-engineer-d421d87b-e050-454b-95b8-395b7ec46c9a",
                                List.of())));
    }

    static Sample solidJobs() {
        return new Sample(
                "../pages/solidjobs/solidjobs-jobs.json",
                "solidjobs:it",
                "/public-api/offers/it",
                List.of(
                        new Expected(
                                "solidjobs:it:3723b7f4-ff83-431e-a26d-be715e190fd1",
                                "Java Developer",
                                "Click IT Group",
                                "Warsaw/Mazovia/PL",
                                "16800-21000 PLN MONTH",
                                "CONTRACT",
                                "REMOTE",
                                "2026-06-11T12:26:58.030Z",
                                "2026-07-12T12:26:58.030Z",
                                "https://solid.jobs/o/462w87s8/api",
                                "",
                                "",
                                List.of("Projektowanie, rozwój i utrzymanie", "Spring Boot")),
                        new Expected(
                                "solidjobs:it:cc1121a2-2673-4504-bb68-830ce3728f79",
                                "Konsultant Telefoniczny",
                                "HR score",
                                "Kraków/Lesser Poland/PL",
                                "5000-8000 PLN MONTH",
                                "PART_TIME",
                                "HYBRID",
                                "2026-06-08T07:29:48.819Z",
                                "2026-07-09T07:29:48.819Z",
                                "https://solid.jobs/o/2pe19ggk/api",
                                "",
                                "",
                                List.of("Customer support")),
                        new Expected(
                                "solidjobs:it:ae11771d-ba83-4be2-85b1-9f1e714bb3cf",
                                "Specjalista ds. Cyberbezpieczeństwa",
                                "Mielewczyk",
                                "Sierakowce//PL",
                                "8100-9500 PLN MONTH",
                                "FULL_TIME",
                                "UNKNOWN",
                                "2026-06-11T15:22:25.932Z",
                                "2026-07-12T15:22:25.932Z",
                                "https://solid.jobs/o/geb828ip/api",
                                "",
                                "",
                                List.of("CISSP"))));
    }
}
