package io.jobwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.runtime.StageHealth.State;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final Settings ANY_PORT = Settings.of(Map.of("health.port", "0"));

    private final PrometheusMeterRegistry meters = ProcessMetrics.registry();

    @Test
    void itIsReadyOnlyWhenEveryStageRunsAndSaysWhichDoesNot() throws Exception {
        Told dedupe = new Told("dedupe", new StageHealth(State.STARTING, "reading state back", 3, 10));
        Told search = new Told("search", StageHealth.of(State.RUNNING, ""));
        try (HealthServer server =
                HealthServer.start(ANY_PORT, List.of(dedupe, search), meters).orElseThrow()) {
            HttpResponse<String> starting = get(server, "/readyz");
            assertThat(starting.statusCode()).isEqualTo(503);
            assertThat(starting.body()).isEqualTo("dedupe STARTING restored 3/10 reading state back\nsearch RUNNING\n");
            assertThat(get(server, "/livez").statusCode()).isEqualTo(200);

            dedupe.health = StageHealth.of(State.RUNNING, "");
            assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);

            search.health = StageHealth.of(State.FAILED, "No space left on device");
            HttpResponse<String> failed = get(server, "/readyz");
            assertThat(failed.statusCode()).isEqualTo(503);
            assertThat(failed.body()).contains("search FAILED No space left on device");
            assertThat(get(server, "/readyzz").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void metricsAreThoseOfTheJvmAndOfTheStages() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:10Z"), ZoneOffset.UTC);
        EndToEnd endToEnd = new EndToEnd("scoring", meters, clock);
        endToEnd.record(Instant.parse("2026-01-01T00:00:09.700Z"));
        endToEnd.record(Instant.parse("2026-01-01T00:00:11Z"));
        Told stage = new Told("scoring", StageHealth.of(State.RUNNING, ""));
        try (HealthServer server =
                HealthServer.start(ANY_PORT, List.of(stage), meters).orElseThrow()) {
            String body = get(server, "/metrics").body();

            assertThat(body)
                    .contains("jobwire_end_to_end_seconds_count{stage=\"scoring\"} 2")
                    .contains("jobwire_end_to_end_seconds_bucket{stage=\"scoring\",le=\"0.25\"} 1")
                    .contains("jobwire_end_to_end_seconds_bucket{stage=\"scoring\",le=\"0.5\"} 2")
                    .contains("jobwire_stage_up{stage=\"scoring\"} 1")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void itIsOffByDefaultAndAPortInUseIsRefusedInOneLine() {
        assertThat(HealthServer.start(Settings.defaults(), List.of(), meters)).isEmpty();
        try (HealthServer first =
                HealthServer.start(ANY_PORT, List.of(), meters).orElseThrow()) {
            Settings same = Settings.of(Map.of("health.port", Integer.toString(first.port())));

            assertThatThrownBy(() -> HealthServer.start(same, List.of(), meters))
                    .isInstanceOf(MachineFaultException.class)
                    .hasMessageContaining("127.0.0.1:" + first.port())
                    .hasMessageContaining("set health.port");
        }
    }

    private static HttpResponse<String> get(HealthServer server, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static final class Told implements Stage {
        private final String name;
        private volatile StageHealth health;

        Told(String name, StageHealth health) {
            this.name = name;
            this.health = health;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {}

        @Override
        public StageHealth health() {
            return health;
        }

        @Override
        public void close() {}
    }
}
