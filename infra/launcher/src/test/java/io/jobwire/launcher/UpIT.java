package io.jobwire.launcher;

import static io.jobwire.launcher.Ran.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.jobwire.launcher.system.ChildJvm;
import io.jobwire.launcher.system.RunningNote;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole system in a process of its own, as a user runs it, and what the other commands say meanwhile. */
class UpIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void itIsFoundByTheOtherCommandsKeepsItsFolderToItselfAndEndsWhenAsked() throws Exception {
        String data = folder.resolve("data").toString();
        Path err = folder.resolve("err");
        Process up = ChildJvm.of(
                        384,
                        Main.class,
                        List.of("up", "--data", data, "--set", "web.port=0", "--set", "topics.partitions=1"))
                .redirectError(err.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try {
            awaitLine(up, err, "Running on ");
            status(data);
            topics(data);
            schemas(data);
            assertThat(run("search", "engineer", "--data", data).err()).contains("0 found");
            sources(data);
            replay(data);
            deadLetters(data);
            assertThat(run("doctor", "--data", data).out())
                    .contains("subjects at")
                    .doesNotContain("no  ");
            Ran second = run("up", "--data", data);
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).contains("in use by another jobwire").hasLineCount(1);
            up.destroy();
            assertThat(up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("ends when asked")
                    .isTrue();
        } finally {
            // Its folder is removed after this: one that still runs would lose its disk.
            up.destroyForcibly().onExit().join();
        }
        assertThat(up.exitValue()).isIn(0, 143);
        assertThat(Files.readString(err)).contains("Stopping ...").doesNotContain("\tat ", "Exception");
        assertThat(Files.readString(folder.resolve("out"))).isEmpty();

        for (String setting : List.of("embedded.registry.port", "web.port")) {
            taken(data, setting);
        }
    }

    private static void status(String data) throws IOException {
        Ran ran = run("status", "--data", data, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode status = JSON.readTree(ran.out());
        assertThat(status.path("stages")).hasSize(StageCatalog.NAMES.size());
        assertThat(status.path("topics")).hasSize(Topics.all().size());
    }

    private void sources(String data) throws IOException {
        assertThat(run("sources", "list", "--data", data).err()).contains("jobwire sources add");
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String page = switch (exchange.getRequestURI().getPath()) {
                case "/careers" -> "<a href='https://boards.greenhouse.io/acme'>Jobs</a>";
                case "/v1/boards/acme/jobs" ->
                    "{\"jobs\":[{\"id\":1,\"title\":\"Baker\",\"content\":\"Bread\"},"
                            + "{\"id\":2,\"title\":\"Cook\",\"content\":\"Soup\"}],\"meta\":{\"total\":2}}";
                default -> "";
            };
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
        try {
            String endpoint = "http://127.0.0.1:" + site.getAddress().getPort();
            String[] how = {"--endpoint", endpoint, "--allow-private", "--delay", "0s", "--json", "--data", data};
            Ran added =
                    run(with(how, "sources", "add", "https://acme.example/careers", "--name", "Acme", "--every", "6h"));
            assertThat(added.code()).as(added.err()).isZero();
            JsonNode record = JSON.readTree(added.out());
            assertThat(record.path("source").asText()).isEqualTo("greenhouse:acme");
            assertThat(record.path("everySeconds").asLong()).isEqualTo(21_600);
            Ran tested = run("sources", "test", "greenhouse:acme", "--json", "--data", data);
            assertThat(tested.code()).as(tested.err()).isZero();
            assertThat(JSON.readTree(tested.out()).path("listed").asInt()).isEqualTo(2);
            Path file = Files.writeString(folder.resolve("more.csv"), "id,name\nlever:beta,Beta\nfoo:x,Y\n");
            Ran imported = run("sources", "import", file.toString(), "--data", data, "--every", "99h");
            assertThat(imported.code()).isEqualTo(1);
            assertThat(imported.out()).isEqualTo("lever:beta" + System.lineSeparator());
            assertThat(imported.err()).contains("more.csv:3: left out: ", "1 stored, 1 lines left out");

            assertThat(run("sources", "pause", "greenhouse:acme", "lever:beta", "--data", data)
                            .out())
                    .contains("greenhouse:acme  paused", "lever:beta  paused");
            Ran ran = run("sources", "run", "now", "https://boards.greenhouse.io/acme", "--json", "--data", data);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(JSON.readTree(ran.out()).path("listed").asInt()).isEqualTo(2);
            JsonNode listed = JSON.readTree(run("sources", "list", "--json", "--data", data)
                    .out()
                    .lines()
                    .findFirst()
                    .orElseThrow());
            assertThat(listed.path("paused").asBoolean()).isTrue();
            assertThat(listed.path("lastRun").path("outcome").asText()).isEqualTo("COMPLETE");
            assertThat(listed.path("lastRun").path("open").asInt()).isEqualTo(2);
            assertThat(run("sources", "list", "--data", data).out())
                    .containsPattern("greenhouse:acme +paused +\\d+ s ago +COMPLETE +2 +-");

            splits(data);
            assertThat(run("sources", "resume", "greenhouse:acme", "--data", data)
                            .out())
                    .contains("active");
            assertThat(run("sources", "remove", "lever:beta", "--data", data).out())
                    .contains("removed");
            Ran unknown = run("sources", "remove", "beta", "--data", data);
            assertThat(unknown.code()).isEqualTo(1);
            assertThat(unknown.err()).contains("There is no source beta.", "jobwire sources list");
            assertThat(run("sources", "list", "--data", data).out())
                    .contains("greenhouse:acme  active")
                    .doesNotContain("beta");
        } finally {
            site.stop(0);
        }
    }

    private static void replay(String data) throws IOException {
        Ran planned = run("replay", "plan", "--data", data, "--json", "--set", "scoring.floor=60");
        assertThat(planned.code()).as(planned.err()).isZero();
        JsonNode plan = JSON.readTree(planned.out());
        assertThat(plan.path("generation").asInt()).isEqualTo(2);
        assertThat(plan.path("records").asInt()).isBetween(2, 10);
        assertThat(plan.path("settings").path("scoring.floor").asText()).isEqualTo("60");
        assertThat(plan.path("inputs").path(0).path("topic").asText()).isEqualTo("listings.raw");
        assertThat(JSON.readTree(run("replay", "status", "--data", data, "--json")
                                .out())
                        .path("active")
                        .asBoolean())
                .isTrue();
        refused("There is nothing to promote", "replay", "promote", "--data", data);
        refused("There is only the active generation 1", "replay", "drop", "--data", data);
        refused("Generation 1 is the active one", "replay", "drop", "1", "--data", data);
        refused("There is only generation 1", "replay", "compare", "--data", data);
        refused("There is no generation 9", "replay", "compare", "9", "--data", data);
        refused("--day takes a day", "replay", "run", "--day", "soon", "--data", data);
    }

    private static void refused(String why, String... command) {
        Ran ran = run(command);
        assertThat(ran.code()).isPositive();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(why).hasLineCount(1);
    }

    private static void splits(String data) throws IOException {
        String[] told = {"dedupe", "split", "greenhouse:acme:2", "greenhouse:acme:1", "--json", "--data", data};
        long end = System.nanoTime() + PATIENCE.toNanos();
        Ran split = run(told);
        while (split.code() != 0 && System.nanoTime() < end) {
            split = run(told);
        }
        assertThat(split.code()).as(split.err()).isZero();
        assertThat(JSON.readTree(split.out()).path("listing").asText()).isEqualTo("greenhouse:acme:1");
        assertThat(JSON.readTree(split.out()).path("other").asText()).isEqualTo("greenhouse:acme:2");
        assertThat(run("dedupe", "splits", "--json", "--data", data).out()).isEqualTo(split.out());
        Ran why = run("dedupe", "explain", "greenhouse:acme:2", "greenhouse:acme:1", "--data", data);
        assertThat(why.code()).as(why.err()).isZero();
        assertThat(why.out()).contains("told apart by a person", "greenhouse:acme:1 is canonical in c1-");

        Ran unknown = run("dedupe", "split", "greenhouse:acme:1", "rss:none:7", "--data", data);
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err())
                .startsWith("jobwire: There is no listing rss:none:7.")
                .hasLineCount(1);

        String[] undo = {"dedupe", "split", "greenhouse:acme:1", "greenhouse:acme:2", "--undo", "--data", data};
        assertThat(run(undo).out()).contains("greenhouse:acme:1 and greenhouse:acme:2: no longer told apart");
        assertThat(run(undo).err()).contains("Nobody told greenhouse:acme:1 and greenhouse:acme:2 apart");
        assertThat(run("dedupe", "splits", "--data", data).err()).contains("jobwire dedupe split A B");
    }

    /** A record that nobody can read is given up, found, sent again, given up again, and then left alone. */
    private static void deadLetters(String data) throws Exception {
        assertThat(run("dlq", "ls", "--data", data).err()).contains("There are no dead letters.");
        String kafka = RunningNote.find(Path.of(data)).orElseThrow().kafka();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
            String topic = Topics.LISTINGS_RAW.name();
            producer.send(new ProducerRecord<>(topic, "x:\u001b[31m:1", "no record".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        String first = awaitLetters(data, 1).getFirst();
        assertThat(first)
                .contains("  normalize  MAGIC_UNKNOWN  x: [31m:1  A record starts with the byte 0, this one with 110");
        String id = first.substring(0, first.indexOf(' '));
        assertThat(run("dlq", "show", id, "--data", data).out())
                .contains("attempts 1", "from     listings.raw, partition 0, offset ", "again    yes: ", "no record");

        String[] redrive = {"dlq", "redrive", "--code", "magic_unknown", "--data", data};
        assertThat(run(with(new String[] {"--dry-run"}, redrive)).out())
                .contains(id + "  x: [31m:1: would be sent again");
        assertThat(run(redrive).err()).contains("1 of 1 sent again");
        String second = awaitLetters(data, 2).getLast();
        String again = second.substring(0, second.indexOf(' '));
        assertThat(run("dlq", "show", again, "--data", data).out()).contains("attempts 2");
        Ran superseded = run("dlq", "redrive", id, "--data", data);
        assertThat(superseded.code()).isEqualTo(1);
        assertThat(superseded.out()).contains("left: a newer record of its key lies at offset ");
        JsonNode record = JSON.readTree(run("dlq", "ls", "--key", "x:\u001b[31m:1", "--json", "--data", data)
                .out()
                .lines()
                .toList()
                .getLast());
        assertThat(record.path("attempts").asInt()).isEqualTo(2);
        assertThat(run("dlq", "ls", "--stage", "dedupe", "--data", data).err())
                .contains("There is no such dead letter.");
        Ran unknown = run("dlq", "show", "0-999", "--data", data);
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err())
                .startsWith("jobwire: There is no dead letter 0-999")
                .hasLineCount(1);
        assertThat(run("dlq", "redrive", "--data", data).code()).isEqualTo(2);
    }

    private static List<String> awaitLetters(String data, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> lines = run("dlq", "ls", "--data", data).out().lines().toList();
        while (lines.size() < count && System.nanoTime() < end) {
            lines = run("dlq", "ls", "--data", data).out().lines().toList();
        }
        assertThat(lines).hasSize(count);
        return lines;
    }

    private static String[] with(String[] options, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    private static void topics(String data) throws IOException {
        Ran ran = run("topics", "--data", data, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(Topics.all().size());
        for (String line : lines) {
            assertThat(JSON.readTree(line).path("exists").asBoolean()).isTrue();
        }
    }

    private static void schemas(String data) throws IOException {
        Ran list = run("schemas", "--data", data, "--json");
        assertThat(list.code()).as(list.err()).isZero();
        List<String> lines = list.out().lines().toList();
        assertThat(lines).hasSizeGreaterThan(Topics.all().size());
        for (String line : lines) {
            assertThat(JSON.readTree(line).path("build").asText()).as(line).isEqualTo("SAME");
        }

        Ran one = run("schemas", "listings.raw-value", "--data", data);
        assertThat(new Schema.Parser().parse(one.out()).getFullName()).isEqualTo("io.jobwire.records.RawListing");
        Ran none = run("schemas", "listings.raw-value", "99", "--data", data);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("listings.raw-value").contains("99").contains("jobwire schemas");
    }

    private static void taken(String data, String setting) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = run("up", "--data", data, "--set", setting + "=" + taken.getLocalPort());
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err())
                    .hasLineCount(1)
                    .contains(Integer.toString(taken.getLocalPort()))
                    .contains(setting);
        }
    }

    private static void awaitLine(Process process, Path file, String words) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(file).contains(words)) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
                    .as(Files.readString(file))
                    .isFalse();
        }
    }
}
