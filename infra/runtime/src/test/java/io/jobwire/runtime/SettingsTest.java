package io.jobwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Setting<Integer> THRESHOLD = Setting.of("notify.threshold", Integer.class, 70, "0 to 100");
    private static final Setting<Duration> DELAY =
            Setting.ofDuration("fetch.host-delay", Duration.ofSeconds(1), "between two requests");
    private static final Setting<DataSize> MEMORY =
            Setting.ofSize("cache.memory", DataSize.ofMegabytes(64), "of the cache");
    private static final Setting<String> PASSWORD = Setting.ofSecret("smtp.password", "of the mail server");
    private static final Setting<String> PROXY = Setting.optional("fetch.proxy", "host:port");
    private static final Setting<RuntimeSettings.LogFormat> FORMAT = RuntimeSettings.LOG_FORMAT;
    private static final List<Setting<?>> KNOWN = List.of(THRESHOLD, DELAY, MEMORY, PASSWORD, PROXY, FORMAT);

    @TempDir
    private Path folder;

    @Test
    void defaultsHoldWhenNobodySetsAnything() {
        Settings settings = load(Map.of(), Map.of(), "");

        assertThat(settings.get(THRESHOLD)).isEqualTo(70);
        assertThat(settings.get(DELAY)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.find(PROXY)).isEmpty();
        assertThat(settings.kafka()).isEmpty();
        assertThat(settings.values())
                .hasSize(6)
                .allMatch(value -> value.origin().equals("default"));
    }

    @Test
    void flagsGoBeforeEnvironmentBeforeFileBeforeDefaults() {
        String file = "notify.threshold=1\nfetch.host-delay=2s\ncache.memory=3MB\nlog.format=json\n";
        Settings settings = load(
                Map.of("notify.threshold", "11"),
                Map.of("JOBWIRE_NOTIFY_THRESHOLD", "12", "JOBWIRE_FETCH_HOST_DELAY", "250ms", "HOME", "/nowhere"),
                file);

        assertThat(settings.get(THRESHOLD)).isEqualTo(11);
        assertThat(settings.get(DELAY)).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.get(MEMORY)).isEqualTo(DataSize.ofMegabytes(3));
        assertThat(settings.get(FORMAT)).isEqualTo(RuntimeSettings.LogFormat.JSON);
        assertThat(settings.values())
                .extracting(SettingValue::name, SettingValue::value, SettingValue::origin)
                .contains(
                        tuple("notify.threshold", "11", "flag"),
                        tuple("fetch.host-delay", "250ms", "environment JOBWIRE_FETCH_HOST_DELAY"),
                        tuple("cache.memory", "3MB", "file " + folder.resolve("jobwire.properties")));
    }

    @Test
    void someCanHoldWhateverWasSet() {
        Settings over = Settings.of(Map.of("topics.partitions", "2", "topics.prefix", "a."))
                .with(Map.of("topics.partitions", "7"));
        assertThat(over.get(RuntimeSettings.TOPICS_PARTITIONS)).isEqualTo(7);
        assertThat(over.get(RuntimeSettings.TOPICS_PREFIX)).isEqualTo("a.");
        assertThat(over.values())
                .extracting(SettingValue::name, SettingValue::value)
                .containsExactlyInAnyOrder(tuple("topics.prefix", "a."), tuple("topics.partitions", "7"));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestKnownOneAndWhereItWasFound() {
        assertThatThrownBy(() -> load(
                        Map.of("notify.treshold", "1"),
                        Map.of("JOBWIRE_FETCH_HOST_DELAI", "1s", "JOBWIRE_KAFKA_BOOTSTRAP_SERVER", "x:1"),
                        "kafka.bootstrap.server=x:1\nzzz=1\n"))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactlyInAnyOrder(
                                        "Unknown setting notify.treshold (flag), did you mean notify.threshold?",
                                        "Unknown setting JOBWIRE_FETCH_HOST_DELAI (environment), did you mean"
                                                + " JOBWIRE_FETCH_HOST_DELAY?",
                                        "Unknown setting JOBWIRE_KAFKA_BOOTSTRAP_SERVER (environment), did you mean"
                                                + " JOBWIRE_KAFKA_BOOTSTRAP_SERVERS?",
                                        "Unknown setting kafka.bootstrap.server (file "
                                                + folder.resolve("jobwire.properties")
                                                + "), did you mean kafka.bootstrap.servers?",
                                        "Unknown setting zzz (file " + folder.resolve("jobwire.properties") + ")"));
    }

    @Test
    void aBadValueIsRefusedWithItsNameItsTextWhatIsExpectedAndWhereItWasFound() {
        assertThatThrownBy(() -> load(
                        Map.of("notify.threshold", "many"),
                        Map.of("JOBWIRE_FETCH_HOST_DELAY", "5 parsecs", "JOBWIRE_LOG_FORMAT", "xml"),
                        ""))
                .hasMessageContaining("Setting notify.threshold is \"many\" (flag), expected is a whole number")
                .hasMessageContaining("Setting fetch.host-delay is \"5 parsecs\" (environment"
                        + " JOBWIRE_FETCH_HOST_DELAY), expected is a time span such as 100ms")
                .hasMessageContaining("expected is one of plain, json");
    }

    @Test
    void kafkasOwnPropertiesPassThroughWithoutThePrefix() {
        Settings settings = load(
                Map.of("kafka.bootstrap.servers", "a:1"),
                Map.of("JOBWIRE_KAFKA_SECURITY_PROTOCOL", "SASL_SSL"),
                "kafka.sasl.jaas.config=very ${secret};\n");

        assertThat(settings.kafka())
                .containsOnly(
                        Map.entry("bootstrap.servers", "a:1"),
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("sasl.jaas.config", "very ${secret};"));
        assertThat(settings.values().toString()).doesNotContain("very").contains("kafka.sasl.jaas.config");
    }

    @Test
    void secretsAreMaskedAndMayComeFromAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "open $sesame\n");

        Settings settings = load(Map.of(), Map.of("JOBWIRE_SMTP_PASSWORD_FILE", secret.toString()), "");

        assertThat(settings.get(PASSWORD)).isEqualTo("open $sesame");
        assertThat(settings.values())
                .anySatisfy(value -> assertThat(value.value()).isEqualTo("******"))
                .noneSatisfy(value -> assertThat(value.value()).contains("sesame"));
        assertThatThrownBy(() -> load(Map.of(), Map.of("JOBWIRE_FETCH_PROXY_FILE", secret.toString()), ""))
                .hasMessageContaining("Unknown setting JOBWIRE_FETCH_PROXY_FILE");
        assertThatThrownBy(() -> load(Map.of(), Map.of("JOBWIRE_SMTP_PASSWORD_FILE", "/no/such/file"), ""))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void whatTheClusterPutsIntoEveryPodIsNoSetting() {
        Settings settings = load(
                Map.of(),
                Map.of(
                        "JOBWIRE_CONFIG", "somewhere",
                        "JOBWIRE_WEB_SERVICE_HOST", "10.0.0.1",
                        "JOBWIRE_WEB_PORT", "tcp://10.0.0.1:80",
                        "JOBWIRE_WEB_PORT_80_TCP_ADDR", "10.0.0.1"),
                "");

        assertThat(settings.values()).hasSize(6);
    }

    @Test
    void anEmptyTextIsAValueLikeAnyOther() {
        Settings settings = load(Map.of("fetch.proxy", ""), Map.of("JOBWIRE_FETCH_PROXY", "a:1"), "");

        assertThat(settings.get(PROXY)).isEmpty();
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> Settings.load(KNOWN, Map.of(), Map.of(), Optional.of(folder.resolve("none"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void everySettingOfTheRuntimeIsWrittenAsItIsRead() {
        assertThat(RuntimeSettings.settings()).hasSize(19);
        for (Setting<?> setting : RuntimeSettings.settings()) {
            assertThat(ValueReader.read(setting.type(), ValueReader.write(setting.defaultValue())))
                    .isEqualTo(setting.defaultValue());
            assertThat(setting.doc()).isNotBlank();
        }
    }

    private Settings load(Map<String, String> flags, Map<String, String> env, String file) {
        try {
            Path path = Files.writeString(folder.resolve("jobwire.properties"), file);
            return Settings.load(KNOWN, flags, env, Optional.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
