package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.template.SampleAlert;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The delivering process is killed when the receiver has an alert and the process does not know it yet. {@code
 * -Djobwire.kills=50} kills oftener than the tests of every day do.
 */
class DeliverKillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ALERTS_A_KILL = 8;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndWhatComesTwiceHasTheSameId() throws IOException, InterruptedException {
        long seed = Long.getLong("jobwire.seed", 20_260_101L);
        int kills = Integer.getInteger("jobwire.kills", 2);
        Random random = new Random(seed);
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        AtomicReference<CountDownLatch> struck = new AtomicReference<>(new CountDownLatch(1));
        AtomicReference<ChildProcess> child = new AtomicReference<>();
        Set<String> sent = new HashSet<>();
        try (Installation installation = Installation.embedded(AllSettings.load(
                        Map.of(
                                "data.dir",
                                folder.resolve("kafka").toString(),
                                "topics.partitions",
                                "2",
                                "health.port",
                                "0"),
                        Map.of(),
                        Optional.empty()));
                Receiver receiver = Receiver.start()) {
            installation.start(List.of());
            receiver.answer("/", (_, _) -> {
                if (left.decrementAndGet() == 0) {
                    child.get().close();
                    struck.get().countDown();
                }
                return 204;
            });
            try (TopicWriter writer = new TopicWriter(installation.context())) {
                for (int i = 0; i < kills; i++) {
                    struck.set(new CountDownLatch(1));
                    left.set(1 + random.nextInt(ALERTS_A_KILL));
                    try (ChildProcess process = ChildProcess.start(arguments(installation))) {
                        child.set(process);
                        send(writer, receiver, i, sent);
                        assertThat(struck.get().await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                                .isTrue();
                    }
                }
                left.set(Integer.MAX_VALUE);
                try (ChildProcess _ = ChildProcess.start(arguments(installation))) {
                    long end = System.nanoTime() + PATIENCE.toNanos();
                    while (!delivered(installation).equals(sent)) {
                        assertThat(System.nanoTime())
                                .as("all are delivered in time")
                                .isLessThan(end);
                    }
                }
            }
            List<String> got = receiver.ids("/");
            System.out.println("kill -9 between sending and recording, seed " + seed + ": " + kills + " kills, "
                    + sent.size() + " alerts, " + got.size() + " received, "
                    + (got.size() - new HashSet<>(got).size()) + " of them again under the same id");
            assertThat(new HashSet<>(got)).isEqualTo(sent);
        }
    }

    private static void send(TopicWriter writer, Receiver receiver, int round, Set<String> sent)
            throws InterruptedException {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < ALERTS_A_KILL; i++) {
            alerts.add(Alert.newBuilder(SampleAlert.instant())
                    .setAlert("k" + round + "-" + i)
                    .setChannels(List.of(new Channel(ChannelKind.WEBHOOK, receiver.url("/"))))
                    .build());
        }
        alerts.forEach(alert -> sent.add(alert.getAlert()));
        writer.writeAll(Topics.ALERTS, alerts, Alert::getAlert);
    }

    private static Set<String> delivered(Installation installation) {
        Set<String> delivered = new HashSet<>();
        for (AlertDelivery one :
                installation.topics().latest(Topics.ALERTS_DELIVERED).values()) {
            if (one.getDeliveries().stream().allMatch(delivery -> delivery.getOutcome() == DeliveryOutcome.DELIVERED)) {
                delivered.add(one.getAlert());
            }
        }
        return delivered;
    }

    private List<String> arguments(Installation installation) {
        return List.of(
                "stage",
                "deliver",
                "--data",
                folder.resolve("deliver").toString(),
                "--set",
                "kafka.bootstrap.servers=" + installation.context().kafka().get("bootstrap.servers"),
                "--set",
                "schema.registry.url=" + installation.registryUrl(),
                "--set",
                "topics.partitions=2",
                "--set",
                "health.port=0",
                "--set",
                "instance=killed",
                "--set",
                "notify.retries=1s, 2s, 5s",
                "--set",
                "notify.webhook.allow-private=true");
    }
}
