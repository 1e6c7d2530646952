package io.jobwire.launcher;

import static io.jobwire.launcher.Ran.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code normalize} and {@code resume} show: every field, and where each skill stands in the text. */
class ShownToPeopleTest {
    private static final Path DATA = Path.of(System.getProperty("jobwire.shared.data", "absent"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAINTED = Pattern.compile("\u001b\\[\\d+m([^\u001b]*)\u001b\\[0m");
    private static final String POSTING = """
            <p>Nordlicht builds software for grids.</p>
            <p>This is a 12 month contract, 30-35 hours per week.</p>
            <h3>Your tasks</h3><ul><li>Write Java services that read Apache Kafka</li></ul>
            <h3>Requirements</h3><ul>
            <li>5+ years of experience with Java, ideally 2 of them with Kafka</li>
            <li>Bachelor's degree in Computer Science required; Master's preferred</li>
            <li>Active SC clearance</li></ul>
            <h3>Nice to have</h3><ul><li>TypeScript</li></ul>
            <h3>What we offer</h3><ul>
            <li>We sponsor visas. Stock options and an annual bonus</li></ul>
            """;

    private static final String RESUME = """
            Mara Sample
            Senior Data Engineer
            Berlin, Germany

            Summary
            Looking for remote part-time work, up to 24 hours per week. EU work permit, no sponsorship required.
            Minimum salary: 70,000 EUR per year. Notice period: 2 months. Not willing to relocate.

            Experience
            Data Engineer, Acme Corp, Jan 2020 - Dec 2023
            - Built pipelines in Python and Quxalon

            Education
            MSc in Physics, Bath, 2019, grade 1,3

            Skills
            Tools: Python, Quxalon, SQL

            Languages
            German (native), English C1

            Certifications
            Certified ScrumMaster, Scrum Alliance, Mar 2021, expires Mar 2027
            """;

    @TempDir
    private Path folder;

    /** What a command prints on a terminal. */
    private static String onTerminal(boolean colors, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console terminal = new Console(Ran.print(out), Ran.print(new ByteArrayOutputStream()), colors, true);
        assertThat(Main.run(args, terminal)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path posting() throws IOException {
        ObjectNode body = JSON.createObjectNode()
                .put("title", "Senior Backend Engineer")
                .put("location", "Remote - Germany")
                .put("employmentType", "FullTime")
                .put("isRemote", true)
                .put("descriptionHtml", POSTING)
                .put("publishedAt", "2026-10-01T00:00:00Z");
        ObjectNode raw = JSON.createObjectNode()
                .put("key", "ashby:nordlicht:1")
                .put("source", "ashby")
                .put("tenant", "nordlicht")
                .put("nativeId", "1")
                .put("requisitionId", "R-77")
                .put("url", "https://example.org/jobs/1")
                .put("format", "ashby")
                .put("body", body.toString());
        return Files.writeString(folder.resolve("raw.jsonl"), raw + "\n");
    }

    @Test
    void everyFieldOfAListingIsShown() throws IOException {
        String shown = run("normalize", "--show", posting().toString()).out();
        assertThat(shown)
                .contains(
                        "Senior Backend Engineer",
                        "key nordlicht",
                        "https://example.org/jobs/1",
                        "requisition R-77",
                        "field engineering.software",
                        "SENIOR",
                        "REMOTE; remote from DE",
                        "equity; bonus",
                        "FULL_TIME; 30 to 35 hours a week; contract of 12 months; visa OFFERED",
                        "5 years; BACHELOR; clearance SC",
                        "posted 2026-10-01",
                        "-- MUST --",
                        "[Java: MUST]",
                        "[TypeScript: NICE]")
                .doesNotContain("\u001b");
    }

    @Test
    void aTerminalPaintsTheSkillsOfAListingWhereTheyStand() throws IOException {
        String painted = onTerminal(true, "normalize", posting().toString());
        assertThat(painted)
                .contains("experience with \u001b[32mJava\u001b[0m", "- \u001b[33mTypeScript\u001b[0m")
                .doesNotContain("[Java: MUST]");
        String plain = onTerminal(false, "normalize", posting().toString());
        assertThat(plain).contains("experience with [Java: MUST]").doesNotContain("\u001b");
    }

    @Test
    void everyFieldOfAResumeIsShown() throws IOException {
        Path file = Files.writeString(folder.resolve("cv.txt"), RESUME);
        String card = run("resume", file.toString()).out();
        assertThat(card)
                .contains(
                        "Senior Data Engineer",
                        "language en",
                        "4.0 years of experience",
                        "2020-01 to 2023-12  Data Engineer, Acme Corp",
                        "MASTER  MSc in Physics, Bath, 2019, grade 1,3  [field Physics, until 2019, grade 1,3]",
                        "Python (4.0 years until 2023-12)",
                        "Quxalon (4.0 years until 2023-12)",
                        "de (native), en (C1)",
                        "Certified ScrumMaster (Scrum Alliance, 2021-03, until 2027-03)",
                        "remote",
                        "part-time",
                        "from 70000 EUR a year",
                        "at most 24 hours a week",
                        "would not move",
                        "in 60 days",
                        "may work in EU",
                        "needs no sponsor")
                .doesNotContain("\u001b", "Tools:");
        assertThat(run("resume", "--show", file.toString()).out())
                .contains("pipelines in [Python] and [Quxalon]", "Tools: ");
    }

    @Test
    void aTerminalPaintsTheSkillsOfAResumeAndTheUnknownOnesInAnotherColour() throws IOException {
        Path file = Files.writeString(folder.resolve("cv.txt"), RESUME);
        assertThat(onTerminal(true, "resume", file.toString()))
                .contains("pipelines in \u001b[32mPython\u001b[0m and \u001b[33mQuxalon\u001b[0m")
                .doesNotContain("[Python]");
        assertThat(onTerminal(false, "resume", file.toString()))
                .contains("pipelines in [Python] and [Quxalon]")
                .doesNotContain("\u001b");
    }

    @Test
    void aResumeCannotSendOrdersToTheTerminal() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cv.txt"), RESUME.replace("Python and", "Python \u001b[2J\u001b]0;x\u0007 and"));
        String painted =
                PAINTED.matcher(onTerminal(true, "resume", file.toString())).replaceAll("$1");
        assertThat(painted).contains("Quxalon").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void coloursNeedATerminalThatHasThemAndNobodyWhoForbidsThem() {
        assertThat(Console.paints(true, null, "xterm")).isTrue();
        assertThat(Console.paints(true, "", null)).isTrue();
        assertThat(Console.paints(false, null, "xterm")).isFalse();
        assertThat(Console.paints(true, "1", "xterm")).isFalse();
        assertThat(Console.paints(true, null, "dumb")).isFalse();
    }

    @Test
    void aWholeCapturedBoardIsShownWithAllItsSkillsPainted() throws IOException {
        Path board = DATA.resolve("listings/ashby/ashby.json");
        assumeTrue(Files.exists(board), "skipped: the captured boards are not there");
        StringBuilder lines = new StringBuilder();
        int postings = 0;
        for (JsonNode job : JSON.readTree(board.toFile()).path("jobs")) {
            postings++;
            lines.append(JSON.createObjectNode()
                            .put("key", "ashby:ashby:" + postings)
                            .put("source", "ashby")
                            .put("tenant", "ashby")
                            .put("format", "ashby")
                            .put("body", job.toString()))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("board.jsonl"), lines);
        String painted = onTerminal(true, "normalize", file.toString());
        assertThat(postings).isPositive();
        assertThat(painted.lines().filter(line -> line.contains("ashby:ashby:")))
                .hasSize(postings);
        assertThat(PAINTED.matcher(painted).results().count()).isGreaterThan(10L * postings);
        assertThat(PAINTED.matcher(painted).replaceAll("$1")).doesNotContain("\u001b");
    }

    @Test
    void aPdfIsShownWithItsSkillsPainted() {
        Path pdf = DATA.resolve("resumes/rendercv/examples/John_Doe_ClassicTheme_CV.pdf");
        assumeTrue(Files.exists(pdf), "skipped: there are no resumes at jobwire.shared.data");
        assertThat(onTerminal(true, "resume", pdf.toString()))
                .contains("\u001b[32mPyTorch\u001b[0m", "\u001b[33mefficient inference\u001b[0m");
    }
}
