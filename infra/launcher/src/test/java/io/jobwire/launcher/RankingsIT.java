package io.jobwire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.JobReader;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankedResume;
import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.records.TaskState;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Settings;
import io.jobwire.taxonomy.Taxonomy;
import io.jobwire.web.ApiClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recruiters' rankings and the explanation of a score on a real broker, with a restart between. */
class RankingsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String JOB = "Data Engineer\n\nRequirements\n- Python\n- SQL\n- Apache Kafka\n";

    @TempDir
    private Path folder;

    @Test
    void a_ranking_that_nobody_could_do_yet_is_done_after_a_restart_and_stays_to_be_found() throws Exception {
        String process;
        List<String> resumes;
        try (Installation before = Installation.embedded(settings())) {
            before.start(List.of("web"));
            var _ = before.awaitRunning(PATIENCE, () -> false);
            resumes = handIn(before);
            try (ApiClient client = client(before)) {
                ProcessStatus taken = client.rank(JOB, List.of());
                process = taken.getProcess();
                assertThat(taken.getState()).isEqualTo(TaskState.QUEUED);
                assertThat(client.process(process)).isEqualTo(taken);
            }
        }
        try (Installation after = Installation.embedded(settings())) {
            after.start(List.of("normalize", "scoring", "web"));
            var _ = after.awaitRunning(PATIENCE, () -> false);
            try (ApiClient client = client(after)) {
                assertThat(await(() -> Optional.of(client.process(process))
                                .filter(status -> status.getState() == TaskState.DONE)))
                        .extracting(ProcessStatus::getDone)
                        .isEqualTo((long)
                                after.context().settings().get(io.jobwire.runtime.RuntimeSettings.TOPICS_PARTITIONS));
                assertThat(client.ranking(process).getProcess()).isEqualTo(process);

                RankingResult all = await(() -> Optional.of(client.ranking(done(client, List.of())))
                        .filter(result -> result.getResumes() == resumes.size()));
                assertThat(all.getRanked())
                        .extracting(RankedResume::getResume)
                        .as("the engineer before the nurse")
                        .containsExactlyElementsOf(resumes);
                assertThat(client.ranking(done(client, resumes.subList(1, 2))).getRanked())
                        .extracting(RankedResume::getResume)
                        .containsExactly(resumes.get(1));
            }
            theCommandsTellTheSame(after, resumes.getFirst());
        }
    }

    /** Asks for a ranking and waits until it is done. */
    private static String done(ApiClient client, List<String> resumes) {
        String asked = client.rank(JOB, resumes).getProcess();
        await(() -> Optional.of(client.process(asked)).filter(status -> status.getState() == TaskState.DONE));
        return asked;
    }

    private void theCommandsTellTheSame(Installation system, String resume) throws Exception {
        CanonicalListing job = new JobReader(new ListingNormalizer(Taxonomy.load())).read("job.txt", JOB);
        try (TopicWriter writer = new TopicWriter(system.context())) {
            writer.write(Topics.LISTINGS_CANONICAL, job.getCanonical(), job);
        }
        TopicReader topics = system.topics();
        Recommendation known = await(() -> topics.find(Topics.RECOMMENDATIONS, resume + "|" + job.getCanonical()));
        String explained = run(system, "explain", job.getCanonical(), resume, "--json");
        assertThat(explained)
                .contains("\"score\":" + known.getScore() + ",")
                .contains("\"components\"", "\"listingSpan\"");
        assertThat(run(system, "explain", job.getCanonical(), resume))
                .contains("requirements", "listing: ", "resume: ", "recommended now with " + known.getScore());
        assertThat(run(system, "explain", "nobody", resume)).contains("There is no open listing nobody.");
        assertThat(run(system, "gaps", "nobody"))
                .contains("There is no resume nobody, and no user of that name with one. There are: ", resume + " of ");

        Path file = Files.writeString(folder.resolve("job.txt"), JOB);
        assertThat(run(
                        system,
                        "rank",
                        "--running",
                        "--job",
                        file.toString(),
                        "--json",
                        "--url",
                        system.catalog().webUrl().orElseThrow()))
                .contains("\"resume\":\"" + resume + "\"", "process r-", "2 resumes judged");
    }

    private static String run(Installation system, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        Map<String, Object> kafka = system.context().kafka();
        String[] where = args[0].equals("rank")
                ? new String[0]
                : new String[] {
                    "--set", "kafka.bootstrap.servers=" + kafka.get("bootstrap.servers"),
                    "--set", "schema.registry.url=" + system.registryUrl()
                };
        Main.run(
                Stream.concat(Stream.of(args), Stream.of(where)).toArray(String[]::new),
                new Console(both, both, false, false));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> handIn(Installation system) throws InterruptedException {
        try (Intake intake = new Intake(system)) {
            return Stream.of("""
                            Data Engineer

                            Experience
                            Data Engineer, Acme Logistics, January 2019 - March 2024
                            - Built data pipelines with Python and SQL that feed the data warehouse every night
                            - Ran Apache Kafka clusters and moved batch jobs to streams
                            - Tuned PostgreSQL databases and taught colleagues how to read query plans

                            Skills
                            Python, SQL, Apache Kafka, PostgreSQL, Docker, Git
                            """, """
                            Registered Nurse

                            Experience
                            Registered Nurse, City Hospital, January 2015 - March 2024
                            - Cared for patients on the surgical ward and recorded their vital signs
                            - Gave medication and worked with physicians on care plans
                            - Taught families about wound care and hygiene, supervised nursing students

                            Skills
                            Patient care, wound care, medication administration, triage
                            """).map(text -> hand(intake, text)).toList();
        }
    }

    private static String hand(Intake intake, String text) {
        try {
            String name = text.lines().findFirst().orElseThrow().replace(' ', '-') + ".txt";
            return intake.add(name, text.getBytes(StandardCharsets.UTF_8), "recruiter")
                    .getResume();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ApiClient client(Installation system) {
        return new ApiClient(URI.create(system.catalog().webUrl().orElseThrow()));
    }

    private Settings settings() {
        return AllSettings.load(
                Map.of(
                        "data.dir", folder.resolve("data").toString(),
                        "web.port", "0",
                        "topics.partitions", "2",
                        "scoring.floor", "10"),
                Map.of(),
                Optional.empty());
    }

    private static <T> T await(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            found = look.get();
        }
        return found.orElseThrow(() -> new AssertionError("still waiting"));
    }
}
