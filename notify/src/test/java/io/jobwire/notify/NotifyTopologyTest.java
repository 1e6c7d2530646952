package io.jobwire.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobwire.notify.core.AlertId;
import io.jobwire.notify.core.AlertKeys;
import io.jobwire.notify.core.Decider;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.Cadence;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.DecisionState;
import io.jobwire.records.OffReason;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
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
    private TestInputTopic<String, ChannelOff> off;
    private TestInputTopic<String, AlertDecision> before;
    private TestOutputTopic<String, Alert> alerts;
    private TestOutputTopic<String, AlertDecision> decisions;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(
                new NotifyTopology(NAMES, serdes, new Decider(Samples.DEFAULTS, 1), 4).get(), properties, Samples.TIME);
        recommendations = driver.createInputTopic(
                NAMES.of(Topics.RECOMMENDATIONS),
                new StringSerializer(),
                serdes.of(Topics.RECOMMENDATIONS).serializer());
        preferences = driver.createInputTopic(
                NAMES.of(Topics.PREFERENCES),
                new StringSerializer(),
                serdes.of(Topics.PREFERENCES).serializer());
        off = driver.createInputTopic(
                NAMES.of(Topics.PREFERENCES_OFF),
                new StringSerializer(),
                serdes.of(Topics.PREFERENCES_OFF).serializer());
        before = driver.createInputTopic(
                NAMES.of(Topics.ALERTS_DECISIONS),
                new StringSerializer(),
                serdes.of(Topics.ALERTS_DECISIONS).serializer());
        decisions = driver.createOutputTopic(
                NAMES.of(Topics.ALERTS_DECISIONS),
                new StringDeserializer(),
                serdes.of(Topics.ALERTS_DECISIONS).deserializer());
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
    void anAlertGivesItsReasonsInTheOrderInWhichTheyWeigh() {
        recommend("mara", "c1", 80);

        Alert alert = alerts.readValue();
        assertThat(alert.getReasons())
                .containsExactly("Has 5 of 6 skills that are a must.", "A master where a bachelor is asked for.");
        assertThat(alert.getMissing()).containsExactly("Terraform");
        assertThat(alert.getDecidedAt()).isEqualTo(Samples.TIME);
    }

    @Test
    void aRoleThatWasToldBeforeThisStageHadAnyStateIsNotToldAgain() {
        before.pipeInput("mara|c1", decision("mara", "c1", DecisionState.TOLD));
        before.pipeInput("mara|c2", decision("mara", "c2", DecisionState.NOT_TOLD));
        recommend("mara", "c1", 90);
        recommend("mara", "c2", 90);
        recommend("other", "c1", 90);

        assertThat(alerts.readValuesToList())
                .extracting(alert -> alert.getUser() + " " + alert.getCanonical())
                .containsExactly("mara c2", "other c1");
    }

    @Test
    void whatWaitsIsToldWhenTheTimeOfTheRecordsOrElseTheClockReachesIt() {
        daily("mara", 9);
        daily("ola", 10);
        recommend("mara", "c1", 90);
        recommend("ola", "c2", 90);
        assertThat(alerts.isEmpty()).isTrue();

        // Nine o'clock comes with a record of somebody else, ten o'clock with nothing but the clock.
        recommendations.pipeInput("r|c9", Samples.recommendation("else", "c9", 10), Samples.TIME.plusSeconds(3_660));
        assertThat(alerts.readValuesToList())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getUser()).isEqualTo("mara"))
                .satisfies(alert -> assertThat(alert.getDecidedAt()).isEqualTo(Samples.TIME.plusSeconds(3_600)));

        driver.advanceWallClockTime(Duration.ofHours(2));
        assertThat(alerts.isEmpty()).isTrue();
        for (int i = 0; i < 3; i++) {
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }
        assertThat(alerts.readValuesToList())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getUser()).isEqualTo("ola"))
                .satisfies(alert -> assertThat(alert.getDecidedAt()).isEqualTo(Samples.TIME.plusSeconds(7_200)));
    }

    @Test
    void inAReplayTheClockIsNotHeardBeforeWhatStillComes() {
        driver.advanceWallClockTime(Duration.ofDays(365));
        daily("mara", 9);
        recommend("mara", "c1", 90);
        tick(20);
        recommendations.pipeInput("resume-of-mara|c1", null, Samples.TIME.plusSeconds(60));
        recommend("mara", "c2", 90);
        tick(20);
        assertThat(alerts.isEmpty()).isTrue();

        tick(20);
        assertThat(alerts.readValuesToList())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getCanonical()).isEqualTo("c2"))
                .satisfies(alert -> assertThat(alert.getDecidedAt()).isEqualTo(Samples.TIME.plusSeconds(3_600)));
    }

    /** The same records, now followed by others, now by nothing but the clock: the same bytes. */
    @Test
    void whetherRecordsOrTheClockTellsADigestItIsTheSame() {
        daily("mara", 9);
        daily("ola", 9);
        recommend("mara", "c1", 90);
        recommend("mara", "c2", 80);
        recommendations.pipeInput("r|c9", Samples.recommendation("else", "c9", 10), Samples.TIME.plusSeconds(3_660));
        Alert byRecords = alerts.readValue();

        stop();
        start();
        daily("mara", 9);
        recommend("mara", "c1", 90);
        recommend("mara", "c2", 80);
        driver.advanceWallClockTime(Duration.ofHours(30));
        tick(3);
        assertThat(alerts.readValuesToList()).containsExactly(byRecords);
    }

    private void tick(int seconds) {
        for (int i = 0; i < seconds; i++) {
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }
    }

    @Test
    void aListingThatClosesBeforeTheDigestIsRetractedAndSaysSo() {
        daily("mara", 9);
        recommend("mara", "c1", 90);
        recommendations.pipeInput("resume-of-mara|c1", null, Samples.TIME.plusSeconds(60));
        recommendations.pipeInput("r|c9", Samples.recommendation("else", "c9", 10), Samples.TIME.plusSeconds(9_000));

        assertThat(alerts.isEmpty()).isTrue();
        assertThat(decisions.readKeyValuesToMap().get("mara|c1"))
                .extracting(AlertDecision::getState, AlertDecision::getCode)
                .containsExactly(DecisionState.RETRACTED, "WITHDRAWN");
    }

    @Test
    void aChannelThatIsSwitchedOffIsLeftOutUntilItIsOnAgain() {
        Channel channel = Samples.channel(ChannelKind.EML, "");
        ChannelOff word = new ChannelOff("mara", channel, OffReason.UNSUBSCRIBED, "", Samples.TIME);
        off.pipeInput(AlertKeys.of(word), word, Samples.TIME);
        recommend("mara", "c1", 90);
        assertThat(alerts.isEmpty()).isTrue();
        assertThat(decisions.readValue().getCode()).isEqualTo("NO_CHANNEL");

        off.pipeInput(AlertKeys.of(word), null, Samples.TIME);
        recommend("mara", "c2", 90);
        assertThat(alerts.readValuesToList()).hasSize(1);
    }

    @Test
    void everyRecommendationHasADecisionWithItsReason() {
        recommend("mara", "c1", 69);
        recommend("mara", "c2", 70);

        assertThat(decisions.readValuesToList())
                .extracting(AlertDecision::getRole, AlertDecision::getCode, AlertDecision::getDetail)
                .containsExactly(
                        tuple("c1", "UNDER_THRESHOLD", "The score 69 is under the threshold 70."),
                        tuple("c2", "AT_ONCE", "The score 70 reaches your threshold 70."));
    }

    private static AlertDecision decision(String user, String role, DecisionState state) {
        return new AlertDecision(
                user, role, role, state, "AT_ONCE", "", "a2-x", 90, "title", "company", null, Samples.TIME);
    }

    private void daily(String user, int hour) {
        preferences.pipeInput(
                user,
                Preferences.newBuilder()
                        .setUser(user)
                        .setCadence(Cadence.DAILY)
                        .setHour(hour)
                        .build(),
                Samples.TIME.minusSeconds(1));
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
