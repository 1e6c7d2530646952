package io.jobwire.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.records.Source;
import io.jobwire.runtime.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceOptionsTest {
    private static final IngestConfig CONFIG = IngestConfig.from(Settings.of(Map.of()));
    private static final Source STORED = Source.newBuilder()
            .setSource("greenhouse:acme")
            .setKind("greenhouse")
            .setTarget("acme")
            .setEndpoint("http://mirror.example:81")
            .setDelayMillis(2_500L)
            .setCompany("Acme Bread")
            .setAllowPrivate(true)
            .setAdded(Instant.EPOCH)
            .build();

    @Test
    void whatIsStoredCountsWhereNoOptionIsGiven() {
        assertThat(new SourceOptions().over(STORED).fetch(CONFIG))
                .isEqualTo(new FetchOptions(
                        Optional.of(URI.create("http://mirror.example:81")),
                        Duration.ofMillis(2_500),
                        true,
                        Optional.of("Acme Bread")));
    }

    @Test
    void optionsGoBeforeWhatIsStored() {
        SourceOptions given = new SourceOptions();
        given.endpoint = "http://127.0.0.1:82";
        given.delay = "0s";
        given.name = "Acme";
        assertThat(given.over(STORED).fetch(CONFIG))
                .isEqualTo(new FetchOptions(
                        Optional.of(URI.create("http://127.0.0.1:82")), Duration.ZERO, true, Optional.of("Acme")));
    }

    @Test
    void whatNeitherSaysIsAsTheSettingsSay() {
        Source bare = Source.newBuilder()
                .setSource("greenhouse:acme")
                .setKind("greenhouse")
                .setTarget("acme")
                .setAdded(Instant.EPOCH)
                .build();
        assertThat(new SourceOptions().over(bare).fetch(CONFIG))
                .isEqualTo(new FetchOptions(Optional.empty(), CONFIG.delay(), false, Optional.empty()));
    }
}
