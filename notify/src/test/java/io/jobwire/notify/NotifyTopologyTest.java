package io.jobwire.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.notify.core.AlertDecision;
import io.jobwire.notify.core.AlertId;
import io.jobwire.records.Alert;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyTopologyTest {
    private static final TopicNames NAMES = TopicNames.plain();
    private final RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, Recommendation> recommendations;
    private TestInputTopic<String, Preferences> preferences;
    private TestOutputTopic<String, Alert> alerts;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        AlertDecision decision = new AlertDecision(70, List.of(Samples.channel(ChannelKind.EML, "")));
        driver = new TopologyTestDriver(new NotifyTopology(NAMES, serdes, decision, 4).get(), properties);
        recommendations = driver.createInputTopic(
                NAMES.of(Topics.RECOMMENDATIONS),
                new StringSerializer(),
                serdes.of(Topics.RECOMMENDATIONS).serializer());
        preferences = driver.createInputTopic(
                NAMES.of(Topics.PREFERENCES),
                new StringSerializer(),
                serdes.of(Topics.PREFERENCES).serializer());
        alerts = driver.createOutputTopic(
                NAMES.of(Topics.ALERTS),
                new StringDeserializer(),
                serdes.of(Topics.ALERTS).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void fourRecommendationsOfTwoListingsMakeTwoAlertsForOneUser() {
        recommend("mara", "c1", 80);
        recommend("mara", "c1", 95);
        recommend("mara", "c2", 70);
        recommend("mara", "c2", 71);

        List<KeyValue<String, Alert>> told = alerts.readKeyValuesToList();
        assertThat(told).hasSize(2);
        assertThat(told)
                .extracting(alert -> alert.key)
                .containsExactly(AlertId.of("mara", "c1"), AlertId.of("mara", "c2"));
        assertThat(told).extracting(alert -> alert.value.getScore()).containsExactly(80, 70);
    }

    @Test
    void scoresUnderTheThresholdAndRetractionsTellNobody() {
        recommend("mara", "c1", 69);
        recommendations.pipeInput("resume-of-mara|c1", null);

        assertThat(alerts.isEmpty()).isTrue();
    }

    @Test
    void aScoreThatRisesOverTheThresholdTellsOnce() {
        recommend("mara", "c1", 60);
        recommend("mara", "c1", 75);

        assertThat(alerts.readValuesToList()).hasSize(1);
    }

    @Test
    void aUsersOwnThresholdAndPauseHold() {
        prefer("strict", 90, false);
        prefer("away", 0, true);
        recommend("strict", "c1", 89);
        recommend("strict", "c2", 90);
        recommend("away", "c1", 100);
        recommend("other", "c1", 70);

        assertThat(alerts.readValuesToList())
                .extracting(alert -> alert.getUser() + " " + alert.getCanonical())
                .containsExactly("strict c2", "other c1");
    }

    @Test
    void deletedPreferencesBringTheDefaultBack() {
        prefer("mara", 99, false);
        preferences.pipeInput("mara", null);
        recommend("mara", "c1", 70);

        assertThat(alerts.readValuesToList()).hasSize(1);
    }

    @Test
    void anAlertGivesItsReasonsInTheOrderInWhichTheyCount() {
        recommend("mara", "c1", 80);

        Alert alert = alerts.readValue();
        assertThat(alert.getReasons())
                .containsExactly("Has 5 of 6 skills that are a must.", "A master where a bachelor is asked for.");
        assertThat(alert.getMissing()).containsExactly("Terraform");
        assertThat(alert.getDecidedAt()).isEqualTo(Samples.TIME);
    }

    private void recommend(String user, String canonical, int score) {
        recommendations.pipeInput(
                "resume-of-" + user + "|" + canonical, Samples.recommendation(user, canonical, score), Samples.TIME);
    }

    private void prefer(String user, int threshold, boolean paused) {
        Instant before = Samples.TIME.minusSeconds(1);
        preferences.pipeInput(
                user,
                Preferences.newBuilder()
                        .setUser(user)
                        .setThreshold(threshold)
                        .setChannels(List.of())
                        .setPaused(paused)
                        .build(),
                before);
    }
}
