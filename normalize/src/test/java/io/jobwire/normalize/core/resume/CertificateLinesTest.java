package io.jobwire.normalize.core.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateLinesTest {
    private static List<Certificate> read(String heading, String lines) {
        return CertificateLines.read(
                ResumeLines.of("Ann\n" + heading + "\n" + lines + "\n"),
                new MonthSpans(Instant.parse("2026-03-15T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Certifications ! AWS Certified Solutions Architect – Amazon Web Services, 2023 ! AWS Certified Solutions Architect ! Amazon Web Services ! 2023 ! ",
                "Certifications ! Certified ScrumMaster (CSM), Scrum Alliance, Mar 2021 ! Certified ScrumMaster (CSM) ! Scrum Alliance ! 2021-03 ! ",
                "Certifications ! PMP | Project Management Institute | 2019 ! PMP ! Project Management Institute ! 2019 ! ",
                "Certifications ! AWS Certified Developer - Associate (2022) ! AWS Certified Developer - Associate ! ! 2022 ! ",
                "Certifications ! Registered Nurse, issued by State of Ohio, 2018, expires 06/2027 ! Registered Nurse ! State of Ohio ! 2018 ! 2027-06",
                "Licenses ! First aid, British Red Cross, 2021 – 2024 ! First aid ! British Red Cross ! 2021 ! 2024",
                "Zertifikate ! Ausbildereignung (AEVO), IHK Köln, 05/2019 ! Ausbildereignung (AEVO) ! IHK Köln ! 2019-05 ! ",
                "Zertifikate ! Schweißerschein, ausgestellt von TÜV Rheinland, gültig bis 12/2027 ! Schweißerschein ! TÜV Rheinland ! ! 2027-12",
                "Certificats ! TOSA Excel, délivré par Isograd, mars 2022 ! TOSA Excel ! Isograd ! 2022-03 ! ",
                "Certificaciones ! DELE C1, Instituto Cervantes, junio 2020 ! DELE C1 ! Instituto Cervantes ! 2020-06 ! ",
                "Certifications ! Certified Kubernetes Administrator ! Certified Kubernetes Administrator ! ! ! "
            })
    void nameIssuerAndTimesAreReadApart(
            String heading, String line, String name, String issuer, String issued, String expires) {
        assertThat(read(heading, line)).containsExactly(new Certificate(name, issued, issuer, expires));
    }

    @Test
    void aLineThatSaysWhenItWasIssuedBelongsToTheLinesAboveIt() {
        assertThat(read("Certifications", """
                        Google Data Analytics
                        Coursera
                        Issued Jun 2021 · Expires Jun 2024
                        Credential ID ABC123
                        Terraform Associate
                        Issued 2022
                        """))
                .containsExactly(
                        new Certificate("Google Data Analytics", "2021-06", "Coursera", "2024-06"),
                        new Certificate("Terraform Associate", "2022", null, null));
    }

    @Test
    void severalOfALineAreSeveral() {
        assertThat(read("Certifications", "CCNA | CISSP | ITIL v4"))
                .extracting(Certificate::getName)
                .containsExactly("CCNA", "CISSP", "ITIL v4");
    }
}
