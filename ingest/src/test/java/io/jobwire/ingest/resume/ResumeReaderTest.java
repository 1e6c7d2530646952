package io.jobwire.ingest.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumeReaderTest {
    private static final Path DATA = Path.of(System.getProperty("jobwire.shared.data", "missing"), "resumes");
    /** As long as it takes: other work on the machine is no fault of a file. */
    private static final ResumeReader READER = new ResumeReader(new ReaderLimits(5 << 20, Duration.ofMinutes(10), 256));

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void plainTextIsReadAndTheProcessStaysWarm() throws Exception {
        byte[] resume = "Ann Baker\nCook at Acme, 2019 until now. ".repeat(20).getBytes(StandardCharsets.UTF_8);
        ReadResume read = READER.read(resume);
        assertThat(read.quality()).isEqualTo(ReadQuality.OK);
        assertThat(read.contentType()).isEqualTo("text/plain");
        assertThat(read.text()).startsWith("Ann Baker\nCook at Acme");
        assertThat(READER.read(resume)).isEqualTo(read);
    }

    @Test
    void aShortChineseResumeSaysAsMuchAsALongerOneInLetters() throws Exception {
        String text =
                "张伟\n会计师\n工作经历\n2016年3月 - 至今 会计师 某某公司\n- 编制财务报表，核对四十个账户，培训两名新同事\n教育背景\n2012 - 2016 会计学 学士 某某大学\n技能\n财务软件，审计，税务申报\n";
        assertThat(READER.read(text.getBytes(StandardCharsets.UTF_8)).quality()).isEqualTo(ReadQuality.OK);
    }

    @Test
    void aJsonResumeIsReadAsItWouldBePrinted() throws Exception {
        String json = """
                {"basics":{"name":"Ann Baker","label":"Cook","summary":"Cooks for two hundred guests a day and trains the new ones in the kitchen.",
                "location":{"city":"Lyon","countryCode":"FR"}},
                "work":[{"name":"Acme","position":"Head Cook","startDate":"2021-03-01","highlights":["Wrote the menus of four seasons","Trained five cooks"]},
                {"company":"Beta","position":"Cook","startDate":"2018-01","endDate":"2021-02"}],
                "education":[{"institution":"School of Lyon","studyType":"BSc","area":"Nutrition","endDate":"2017"}],
                "skills":[{"name":"Kitchen","keywords":["Pastry","Planning"]}],"languages":[{"language":"French","fluency":"Native"}]}""";
        assertThat(READER.read(json.getBytes(StandardCharsets.UTF_8)).text())
                .startsWith("Ann Baker\nCook\nLyon, FR\nCooks for")
                .contains("\nExperience\n\nHead Cook, Acme\n2021-03-01 - Present\n- Wrote the menus of four seasons\n")
                .contains("\nCook, Beta\n2018-01 - 2021-02\n")
                .contains("\nEducation\n\nBSc Nutrition, School of Lyon\n2017\n")
                .contains("\nSkills\n\nKitchen: Pastry, Planning\n")
                .contains("\nLanguages\n\nFrench: Native");
        String other = "{\"basics\":{\"name\":\"Ann\"}, \"note\":\"" + "a list of things ".repeat(30) + "\"}";
        assertThat(READER.read(other.getBytes(StandardCharsets.UTF_8)).text()).startsWith("{\"basics\"");
    }

    @Test
    void whatCannotBeReadHasAStateAndASentence() throws Exception {
        assertThat(READER.read(new byte[0]).quality()).isEqualTo(ReadQuality.CORRUPT);
        assertThat(READER.read(new byte[(5 << 20) + 1]).quality()).isEqualTo(ReadQuality.TOO_LARGE);
        assertThat(READER.read("Ann".getBytes(StandardCharsets.UTF_8)).quality())
                .isEqualTo(ReadQuality.LOW_TEXT);
        assertThat(READER.read("%PDF-1.7\nnot really".getBytes(StandardCharsets.UTF_8))
                        .quality())
                .isEqualTo(ReadQuality.CORRUPT);
        assertThat(READER.read(zip("[Content_Types].xml", 200 << 20)).quality())
                .isIn(ReadQuality.TOO_LARGE, ReadQuality.UNSUPPORTED);
        assertThat(READER.read(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}).quality()).isEqualTo(ReadQuality.UNSUPPORTED);
    }

    @Test
    void aProcessThatIsTooSlowIsKilledAndAnotherOneServesTheNextFile() throws Exception {
        byte[] resume = "Ann Baker, cook at Acme. ".repeat(20).getBytes(StandardCharsets.UTF_8);
        try (ResumeReader hasty = new ResumeReader(new ReaderLimits(5 << 20, Duration.ofMillis(1), 64))) {
            ReadResume late = hasty.read(resume);
            assertThat(late.quality()).isEqualTo(ReadQuality.TIMED_OUT);
            assertThat(late.detail()).contains("stopped");
            assertThat(hasty.read(resume).quality()).isEqualTo(ReadQuality.TIMED_OUT);
        }
    }

    @Test
    void theRecordNamesTheFileByItsHashAndTheUser() {
        ReadResume read = ReadResume.without(ReadQuality.ENCRYPTED, "x", "application/pdf");
        String id = RawResumes.id("ann", "cv.pdf");
        RawResume record = RawResumes.of(id, "ann", "cv.pdf", new byte[] {1}, read, Instant.EPOCH);
        assertThat(id).isEqualTo(RawResumes.id("ann", "cv.pdf")).isNotEqualTo(RawResumes.id("bob", "cv.pdf"));
        assertThat(record.getSha256()).startsWith("4bf5122f344554c53bde2ebb8cd2b7e3");
        assertThat(record.getQuality()).isEqualTo(ReadQuality.ENCRYPTED);
    }

    /** The report of the benchmarks reads all of them. */
    @Test
    void oddDocumentsGetAStateAndASentence() throws Exception {
        List<Path> files = files("odd-documents");
        assertThat(files).hasSize(196);
        for (int i = 0; i < files.size(); i += 8) {
            Path file = files.get(i);
            ReadResume read = READER.read(file);
            assertThat(read.quality()).as(file.toString()).isNotIn(ReadQuality.UNKNOWN, ReadQuality.TIMED_OUT);
            assertThat(read.quality() == ReadQuality.OK || !read.detail().isBlank())
                    .as(file.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "testPDF_protected.pdf,OK",
        "protected_normal_case.docx,ENCRYPTED",
        "testWORD_protected_passtika.docx,ENCRYPTED",
        "testWORD_protected_passtika.doc,ENCRYPTED",
        "testODTEncrypted.odt,ENCRYPTED",
        "testOCR.pdf,NEEDS_OCR",
        "testOCR.jpg,NEEDS_OCR",
        "testWORD_truncated.docx,CORRUPT",
        "testPages2013.pages,UNSUPPORTED",
        "testWordPerfect.wpd,UNSUPPORTED",
        "testWORD_features.doc,HIDDEN_TEXT_FOUND",
        "testPDF.pdf,OK",
        "resume.html,OK"
    })
    void oddDocumentsGetTheRightState(String file, ReadQuality quality) throws Exception {
        files("odd-documents");
        ReadResume read = READER.read(DATA.resolve("odd-documents").resolve(file));
        assertThat(read.quality()).as(read.toString()).isEqualTo(quality);
    }

    @ParameterizedTest
    @CsvSource({
        "rendercv/examples/John_Doe_OpalTheme_CV.pdf,OK,Experience",
        "rendercv/tests/renderer/testdata/test_pdf_png/ink_minimal.pdf,LOW_TEXT,John Doe",
        "latexcv/infographics2/fr/main.pdf,OK,LANGUES",
        "latexcv/sidebar/main.pdf,OK,EXPERIENCE",
        "billryan/resume-zh_CN.pdf,OK,教育背景"
    })
    void realResumesGiveTheirTextLineByLine(String file, ReadQuality quality, String line) throws Exception {
        files("rendercv");
        ReadResume read = READER.read(DATA.resolve(file));
        assertThat(read.quality()).as(read.detail()).isEqualTo(quality);
        assertThat(read.text()
                        .lines()
                        .map(text -> text.replaceFirst("^\\P{L}+", "").strip()))
                .contains(line);
        assertThat(read.pages().orElse(0)).isPositive();
    }

    private static List<Path> files(String folder) throws Exception {
        assumeTrue(Files.isDirectory(DATA.resolve(folder)), "skipped: there are no resumes at jobwire.shared.data");
        try (Stream<Path> files = Files.walk(DATA.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static byte[] zip(String name, int zeros) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("<Types>".getBytes(StandardCharsets.UTF_8));
            zip.write(new byte[zeros]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
