package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.template.SampleAlert;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.Delivery;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The delivering process is killed when a receiver of webhooks or a mail server has an alert and the process has not recorded
 * it. {@code -Djobwire.kills=50} (or {@code bench/kills 50}) kills oftener than the tests of every day do.
 */
class DeliverKillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ALERTS_A_KILL = 8;
    private static final Channel MAIL = new Channel(ChannelKind.MAIL, "mara@example.org");

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("jobwire.seed", 20_260_101L);
    private final Random random = new Random(seed);
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> mailed = new CopyOnWriteArrayList<>();
    private final AtomicReference<Point> point = new AtomicReference<>(Point.NEVER);
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<CountDownLatch> struck = new AtomicReference<>(new CountDownLatch(1));
    private final AtomicReference<ChildProcess> child = new AtomicReference<>();

    /** When the process is killed. */
    private enum Point {
        /** The receiver has the alert, and has not answered. */
        POSTED,
        /** The mail server has the mail, and has not said 250. */
        MAILED,
        /** The receiver's answer is on its way. */
        ANSWERED,
        /** Some time after the first alert arrived somewhere. */
        ANY,
        NEVER
    }

    @Test
    void nothingIsLostAndWhatComesTwiceHasTheSameId() throws IOException, InterruptedException {
        int kills = Integer.getInteger("jobwire.kills", 3);
        Set<String> sent = new HashSet<>();
        int unrecorded = 0;
        mails.start();
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
            trap(receiver);
            try (TopicWriter writer = new TopicWriter(installation.context())) {
                for (int i = 0; i < kills; i++) {
                    kill(Point.values()[i % 4], writer, installation, receiver, i, sent);
                    unrecorded += unrecorded(installation, receiver);
                }
                point.set(Point.NEVER);
                try (ChildProcess _ = ChildProcess.start(arguments(installation))) {
                    long end = System.nanoTime() + PATIENCE.toNanos();
                    while (!delivered(installation).equals(sent)) {
                        assertThat(System.nanoTime())
                                .as("all are delivered in time")
                                .isLessThan(end);
                    }
                }
            }
            List<String> posted = receiver.ids("/");
            System.out.println("kill -9 between sending and recording, seed " + seed + ": " + kills + " kills, "
                    + sent.size() + " alerts; webhook " + posted.size() + " received, " + again(posted)
                    + " of them again under the same webhook-id; mail " + mailed.size() + " received, " + again(mailed)
                    + " of them again under the same Message-ID; received and not recorded at the time of a kill: "
                    + unrecorded);
            assertThat(new HashSet<>(posted)).isEqualTo(sent);
            assertThat(new HashSet<>(mailed)).hasSameSizeAs(sent);
            assertThat(unrecorded).isGreaterThan(0);
            assertThat(again(posted) + again(mailed)).isGreaterThan(0);
        } finally {
            mails.stop();
        }
    }

    private static int again(List<String> ids) {
        return ids.size() - new HashSet<>(ids).size();
    }

    private void trap(Receiver receiver) {
        receiver.answer("/", (_, _) -> {
            strike(Point.POSTED);
            return 204;
        });
        receiver.afterwards("/", () -> strike(Point.ANSWERED));
        MessageDeliveryHandler usual = mails.getUserManager().getMessageDeliveryHandler();
        mails.getUserManager().setMessageDeliveryHandler((message, address) -> {
            mailed.add(message.getMessage().getHeader("Message-ID")[0]);
            strike(Point.MAILED);
            return usual.handle(message, address);
        });
    }

    private void strike(Point at) {
        if (point.get() == Point.ANY) {
            struck.get().countDown();
        } else if (point.get() == at && left.decrementAndGet() == 0) {
            child.get().close();
            struck.get().countDown();
        }
    }

    private void kill(
            Point at, TopicWriter writer, Installation installation, Receiver receiver, int round, Set<String> sent)
            throws IOException, InterruptedException {
        struck.set(new CountDownLatch(1));
        left.set(1 + random.nextInt(ALERTS_A_KILL));
        point.set(at);
        try (ChildProcess process = ChildProcess.start(arguments(installation))) {
            child.set(process);
            send(writer, receiver, round, sent);
            assertThat(struck.get().await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            if (at == Point.ANY) {
                process.killAfter(Duration.ofMillis(random.nextInt(60)));
            }
        }
        // What its sockets still bring belongs to no later round.
        point.set(Point.NEVER);
    }

    /** Deliveries that arrived and of which the dead process left no word. */
    private int unrecorded(Installation installation, Receiver receiver) {
        Set<String> posted = new HashSet<>(receiver.ids("/"));
        Map<String, AlertDelivery> recorded = installation.topics().latest(Topics.ALERTS_DELIVERED);
        int count = 0;
        for (AlertDelivery one : recorded.values()) {
            for (Delivery delivery : one.getDeliveries()) {
                boolean arrived = delivery.getChannel() == ChannelKind.MAIL
                        ? mailed.stream().anyMatch(id -> id.startsWith("<" + one.getAlert() + "."))
                        : posted.contains(one.getAlert());
                count += arrived && delivery.getOutcome() == DeliveryOutcome.PENDING ? 1 : 0;
            }
        }
        return count;
    }

    private static void send(TopicWriter writer, Receiver receiver, int round, Set<String> sent)
            throws InterruptedException {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < ALERTS_A_KILL; i++) {
            alerts.add(Alert.newBuilder(SampleAlert.instant())
                    .setAlert("k" + round + "-" + i)
                    .setChannels(List.of(new Channel(ChannelKind.WEBHOOK, receiver.url("/")), MAIL))
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
        List<String> arguments = new ArrayList<>(
                List.of("stage", "deliver", "--data", folder.resolve("deliver").toString()));
        Map.of(
                        "kafka.bootstrap.servers",
                        String.valueOf(installation.context().kafka().get("bootstrap.servers")),
                        "schema.registry.url",
                        installation.registryUrl(),
                        "topics.partitions",
                        "2",
                        "health.port",
                        "0",
                        "instance",
                        "killed",
                        "notify.retries",
                        "1s, 2s, 5s",
                        "notify.webhook.allow-private",
                        "true",
                        "notify.smtp.host",
                        "127.0.0.1",
                        "notify.smtp.port",
                        Integer.toString(mails.getSmtp().getPort()),
                        "notify.smtp.security",
                        "none")
                .forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
        return arguments;
    }
}
