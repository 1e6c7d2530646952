package io.jobwire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.core.AlertId;
import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.DecisionState;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say and ask about alerts by commands, while both stages run on a real broker. */
class AlertsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static final Map<String, IntUnaryOperator> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> IDS = new ConcurrentHashMap<>();
    private static HttpServer receiver;
    private static Installation installation;
    private static TopicWriter writer;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            exchange.getRequestBody().readAllBytes();
            List<String> seen = IDS.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>());
            seen.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.getResponseHeaders().set("Retry-After", "1");
            int status = ANSWERS.getOrDefault(path, _ -> 204).applyAsInt(seen.size());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
        installation = Installation.embedded(AllSettings.load(
                Map.of(
                        "data.dir",
                        folder.resolve("data").toString(),
                        "health.port",
                        "0",
                        "topics.partitions",
                        "2",
                        "notify.retries",
                        "20ms, 20ms, 20ms",
                        "notify.webhook.allow-private",
                        "true"),
                Map.of(),
                Optional.empty()));
        installation.start(List.of("notify", "deliver"));
        installation.awaitRunning(PATIENCE);
        installation.announce();
        writer = new TopicWriter(installation.context());
    }

    @AfterAll
    static void stop() {
        writer.close();
        installation.close();
        receiver.stop(0);
    }

    @Test
    void whatWasGivenUpArrivesWhenItIsDrivenAgain() throws InterruptedException {
        ANSWERS.put("/down", _ -> 500);
        run("preferences", "dana", "--channel", "webhook:" + url("/down"));
        recommend("dana", "c1");
        until(() -> outcome("dana", "c1") == DeliveryOutcome.GAVE_UP);
        assertThat(run("alerts", "why", "dana", "c1").out()).contains("told: ", "gave up after 4 attempts, HTTP 500");

        ANSWERS.put("/down", _ -> 204);
        assertThat(run("dlq", "redrive", "--code", "DELIVERY_GAVE_UP").out())
                .contains(AlertId.of("dana", "c1") + ": sent again");
        until(() -> outcome("dana", "c1") == DeliveryOutcome.DELIVERED);
        assertThat(IDS.get("/down")).hasSize(5).containsOnly(AlertId.of("dana", "c1"));
        assertThat(run("alerts", "why", "dana", "c1").out()).contains("delivered after 1 attempt, HTTP 204");
    }

    @Test
    void whoSwitchesOffBetweenDecisionAndDeliveryGetsNothingMore() throws InterruptedException {
        ANSWERS.put("/off", number -> {
            if (number == 1) {
                run("preferences", "ola", "--off", "webhook:" + url("/off"));
            }
            return 429;
        });
        run("preferences", "ola", "--channel", "webhook:" + url("/off"));
        recommend("ola", "c2");
        until(() -> outcome("ola", "c2") == DeliveryOutcome.SWITCHED_OFF);

        assertThat(IDS.get("/off")).hasSize(1);
        assertThat(run("alerts", "why", "ola", "c2").out()).contains("switched off", "BY_HAND");
    }

    @Test
    void whatClosesOrIsDismissedBeforeItIsToldIsTakenBackAndSaysWhy() throws InterruptedException {
        int later = (Instant.now().atOffset(ZoneOffset.UTC).getHour() + 12) % 24;
        run("preferences", "mara", "--cadence", "daily", "--hour", Integer.toString(later), "--zone", "UTC");
        recommend("mara", "c3");
        recommend("mara", "c4");
        until(() -> state("mara", "c3") == DecisionState.WAITING && state("mara", "c4") == DecisionState.WAITING);
        assertThat(run("alerts", "why", "mara", "c3").out())
                .contains("waiting: ", "WAITS_FOR_DIGEST", "decided again at");

        writer.remove(Topics.RECOMMENDATIONS, "resume-of-mara|c3");
        assertThat(run("feedback", "mara", "c4", "dismissed").out()).contains("mara: c4 dismissed");
        until(() -> state("mara", "c3") == DecisionState.RETRACTED && state("mara", "c4") == DecisionState.NOT_TOLD);
        assertThat(run("alerts", "why", "mara", "c3").out()).contains("retracted: ", "WITHDRAWN");
        assertThat(run("alerts", "why", "mara", "c4").out()).contains("not told: ", "DISMISSED");
        assertThat(run("feedback", "mara").out()).contains("mara: c4 dismissed");
        assertThat(installation.topics().latest(Topics.ALERTS).values())
                .noneMatch(alert -> alert.getUser().equals("mara"));
    }

    private static Ran run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        Ran ran = Ran.run(all);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private static void recommend(String user, String canonical) throws InterruptedException {
        writer.write(
                Topics.RECOMMENDATIONS,
                "resume-of-" + user + "|" + canonical,
                Recommendation.newBuilder()
                        .setResume("resume-of-" + user)
                        .setCanonical(canonical)
                        .setScore(90)
                        .setRubricVersion("r1")
                        .setTaxonomyVersion("t1")
                        .setUser(user)
                        .setRole(canonical)
                        .setTitle("Data Engineer")
                        .setCompany("Nordlicht Energie")
                        .setUrl("https://example.org/jobs/1")
                        .setListingFetchedAt(Instant.EPOCH)
                        .build());
    }

    private static DecisionState state(String user, String role) {
        AlertDecision decision =
                installation.topics().latest(Topics.ALERTS_DECISIONS).get(AlertKeys.decision(user, role));
        return decision == null ? DecisionState.UNKNOWN : decision.getState();
    }

    private static DeliveryOutcome outcome(String user, String role) {
        AlertDelivery delivery =
                installation.topics().latest(Topics.ALERTS_DELIVERED).get(AlertId.of(user, role));
        return delivery == null
                ? DeliveryOutcome.UNKNOWN
                : delivery.getDeliveries().getFirst().getOutcome();
    }

    private static void until(BooleanSupplier so) {
        await().atMost(PATIENCE).until(() -> {
            installation.failIfFailed();
            return so.getAsBoolean();
        });
    }
}
