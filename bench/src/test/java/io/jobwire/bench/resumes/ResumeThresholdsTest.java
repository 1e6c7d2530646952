package io.jobwire.bench.resumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.ingest.resume.ReaderLimits;
import io.jobwire.ingest.resume.ResumeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must not get worse; the report of {@code bench/resumes} says more. */
class ResumeThresholdsTest {
    private static final Path DATA = Path.of(System.getProperty("jobwire.shared.data", "missing"));

    @Test
    void positionsDatesAndSkillsOfPdfsWithKnownSourceAreRight() throws IOException {
        Path folder = DATA.resolve("resumes/rendercv/examples");
        assumeTrue(Files.isDirectory(folder), "skipped: there are no resumes at jobwire.shared.data");
        try (ResumeReader reader = new ResumeReader(new ReaderLimits(5 << 20, Duration.ofMinutes(10), 256))) {
            KnownReport report = new KnownReport(KnownResume.all(folder), reader);
            assertThat(report.f1("positions")).as(report.wrong().toString()).isGreaterThanOrEqualTo(0.95);
            assertThat(report.f1("dates")).as(report.wrong().toString()).isGreaterThanOrEqualTo(0.95);
            assertThat(report.f1("skills")).as(report.wrong().toString()).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void toolsOfLabelledResumesAreFound() {
        Path archive = DATA.resolve("labelled/resume-entities/545_cvs_train_v2.zip");
        assumeTrue(Files.exists(archive), "skipped: there are no labelled resumes at jobwire.shared.data");
        List<LabelledResume> resumes = LabelledResume.all(archive).stream()
                .filter(LabelledResume::forReport)
                .toList();
        assertThat(resumes).hasSize(153);
        assertThat(new LabelledReport(resumes).f1("tools")).isGreaterThanOrEqualTo(0.60);
    }

    @Test
    void languagesOfShortTextsAreTold() {
        ShortTexts single = ShortTexts.of(true, 1);
        assertThat(single.size()).isEqualTo(56);
        assertThat(single.share()).as(single.wrong().toString()).isGreaterThanOrEqualTo(0.95);
        ShortTexts resumes = ShortTexts.of(true, 4);
        assertThat(resumes.size()).isEqualTo(14);
        assertThat(resumes.share()).as(resumes.wrong().toString()).isGreaterThanOrEqualTo(0.99);
    }
}
