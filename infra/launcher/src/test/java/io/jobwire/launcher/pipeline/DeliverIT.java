package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.NotifyStages;
import io.jobwire.notify.feed.AlertPages;
import io.jobwire.notify.feed.LiveFeed;
import io.jobwire.notify.link.Links;
import io.jobwire.notify.template.SampleAlert;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.Delivery;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.records.OffReason;
import io.jobwire.records.topics.Topics;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts on their way to a real mail server and to receivers that are well, slow, busy, broken and gone. */
class DeliverIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SECRET = "a secret of the tests";
    private static final int ATTEMPTS = 4;

    @TempDir
    private static Path folder;

    private static GreenMail mails;
    private static Receiver receiver;
    private static Installation installation;
    private static TopicWriter writer;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        receiver = Receiver.start();
        installation = Installation.embedded(AllSettings.load(
                Map.ofEntries(
                        Map.entry("data.dir", folder.resolve("data").toString()),
                        Map.entry("health.port", "0"),
                        Map.entry("topics.partitions", "2"),
                        Map.entry("notify.retries", "20ms, 20ms, 20ms"),
                        Map.entry("notify.smtp.host", "127.0.0.1"),
                        Map.entry(
                                "notify.smtp.port",
                                Integer.toString(mails.getSmtp().getPort())),
                        Map.entry("notify.smtp.security", "none"),
                        Map.entry("notify.link.secret", SECRET),
                        Map.entry("notify.webhook.allow-private", "true")),
                Map.of(),
                Optional.empty()));
        installation.start(List.of("deliver"));
        installation.awaitRunning(PATIENCE);
        writer = new TopicWriter(installation.context());
    }

    @AfterAll
    static void stop() {
        writer.close();
        installation.close();
        receiver.close();
        mails.stop();
    }

    @Test
    void aReceiverThatNeverAnswersDelaysNobody() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        receiver.answer("/slow", (_, _) -> {
            hold(end);
            return 204;
        });
        for (int i = 0; i < 20; i++) {
            send(alert("slow" + i, webhook("/slow"), webhook("/well")));
        }
        until(() -> new HashSet<>(receiver.ids("/well")).size() == 20);
        assertThat(delivery("slow7", "/slow").getOutcome()).isEqualTo(DeliveryOutcome.PENDING);
        end.countDown();
        until(() -> receiver.ids("/slow").size() == 20);
        until(() -> delivery("slow19", "/slow").getOutcome() == DeliveryOutcome.DELIVERED);
        assertThat(receiver.ids("/slow")).doesNotHaveDuplicates();
        assertThat(receiver.ids("/well")).doesNotHaveDuplicates();
    }

    @Test
    void whoAsksToBeLeftAloneIsAskedAgainLaterUnderTheSameId() throws InterruptedException {
        receiver.answer("/busy", (exchange, number) -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            return number == 1 ? 429 : 204;
        });
        send(alert("busy", webhook("/busy")));

        until(() -> delivery("busy", "/busy").getOutcome() == DeliveryOutcome.DELIVERED);
        assertThat(delivery("busy", "/busy").getAttempts()).isEqualTo(2);
        assertThat(receiver.ids("/busy")).containsExactly("busy", "busy");
    }

    @Test
    void whoIsGoneIsSwitchedOffAndNotAskedAgain() throws InterruptedException {
        receiver.answer("/gone", (_, _) -> 410);
        send(alert("gone1", webhook("/gone")));
        until(() -> delivery("gone1", "/gone").getOutcome() == DeliveryOutcome.SWITCHED_OFF);
        send(alert("gone2", webhook("/gone"), webhook("/after")));
        until(() -> delivery("gone2", "/gone").getOutcome() == DeliveryOutcome.SWITCHED_OFF
                && delivery("gone2", "/after").getOutcome() == DeliveryOutcome.DELIVERED);

        assertThat(receiver.ids("/gone")).containsExactly("gone1");
        assertThat(installation.topics().latest(Topics.PREFERENCES_OFF).values())
                .filteredOn(word -> word.getChannel().getTarget().equals(receiver.url("/gone")))
                .extracting(ChannelOff::getWhy)
                .containsExactly(OffReason.GONE);
    }

    @Test
    void whatWasGivenUpIsADeadLetterThatCanBeDrivenAgainAndGoesOnlyWhereItDidNotArrive() throws InterruptedException {
        receiver.answer("/down", (_, _) -> 500);
        send(alert("down", webhook("/down"), webhook("/up")));
        until(() -> delivery("down", "/down").getOutcome() == DeliveryOutcome.GAVE_UP);
        assertThat(receiver.ids("/down")).hasSize(ATTEMPTS).containsOnly("down");
        List<DeadLetter> letters = new ArrayList<>();
        installation.topics().each(Topics.DEADLETTERS, (_, letter) -> letters.add(letter));
        assertThat(letters)
                .filteredOn(letter -> letter.getKey().equals(Optional.of("down")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.getCode()).isEqualTo("DELIVERY_GAVE_UP");
                    assertThat(letter.getOffset()).isNotNegative();
                    assertThat(letter.getPayload().hasRemaining()).isTrue();
                });

        receiver.answer("/down", (_, _) -> 204);
        send(alert("down", webhook("/down"), webhook("/up")));
        until(() -> delivery("down", "/down").getOutcome() == DeliveryOutcome.DELIVERED);
        assertThat(receiver.ids("/up")).containsExactly("down");
    }

    @Test
    void aMailArrivesAndItsLinkEndsTheMailsAtOnce() throws Exception {
        Channel mail = new Channel(ChannelKind.MAIL, "mara@example.org");
        send(alert("mail1", mail));
        until(() -> delivery("mail1", "mara@example.org").getOutcome() == DeliveryOutcome.DELIVERED);
        MimeMessage arrived = mails.getReceivedMessages()[0];
        assertThat(arrived.getMessageID()).startsWith("<mail1.");
        assertThat(arrived.getContentType()).startsWith("multipart/alternative");
        String link = arrived.getHeader("List-Unsubscribe")[0];

        try (AlertPages pages = NotifyStages.pages(installation.context())) {
            String token = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
            assertThat(pages.unsubscribePage(token))
                    .hasValueSatisfying(page -> assertThat(page).contains("mara@example.org", "method=\"post\""));
            send(alert("mail2", mail));
            until(() -> delivery("mail2", "mara@example.org").getOutcome() == DeliveryOutcome.DELIVERED);
            assertThat(pages.unsubscribe(token)).isPresent();
            assertThat(pages.unsubscribe("nonsense")).isEmpty();
        }
        send(alert("mail3", mail));
        until(() -> delivery("mail3", "mara@example.org").getOutcome() == DeliveryOutcome.SWITCHED_OFF);
        assertThat(mails.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aReaderThatComesBackGetsWhatItMissedAndNothingTwice() throws InterruptedException {
        String token = new Links(SECRET).feed("reader");
        try (AlertPages pages = NotifyStages.pages(installation.context())) {
            pages.start();
            send(reader("feed0"));
            until(() -> pages.atom(token).orElseThrow().contains("feed0"));
            String last;
            try (LiveFeed live = pages.live(token, Optional.empty()).orElseThrow()) {
                send(reader("feed1"));
                LiveFeed.Event event = Objects.requireNonNull(live.next(PATIENCE));
                assertThat(event.data()).contains("\"alert\":\"feed1\"");
                last = event.id();
            }
            send(reader("feed2"));
            send(reader("feed3"));
            List<String> got = new ArrayList<>();
            try (LiveFeed again = pages.live(token, Optional.of(last)).orElseThrow()) {
                for (int i = 0; i < 2; i++) {
                    LiveFeed.Event event = Objects.requireNonNull(again.next(PATIENCE));
                    got.add(event.data().replaceAll(".*\"alert\":\"(\\w+)\".*", "$1"));
                }
            }
            assertThat(got).containsExactlyInAnyOrder("feed2", "feed3");
            assertThat(pages.live("nonsense", Optional.empty())).isEmpty();
            assertThat(pages.atom(token).orElseThrow())
                    .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "feed1", "feed3");
        }
    }

    private static Alert reader(String id) {
        return Alert.newBuilder(alert(id)).setUser("reader").build();
    }

    private static Alert alert(String id, Channel... channels) {
        return Alert.newBuilder(SampleAlert.instant())
                .setAlert(id)
                .setChannels(Arrays.asList(channels))
                .setDecidedAt(installation.context().clock().instant())
                .build();
    }

    private static Channel webhook(String path) {
        return new Channel(ChannelKind.WEBHOOK, receiver.url(path));
    }

    private static void send(Alert alert) throws InterruptedException {
        writer.write(Topics.ALERTS, alert.getAlert(), alert);
    }

    /** What is recorded of an alert and a target; of one that is not recorded yet nothing is known. */
    private static Delivery delivery(String alert, String target) {
        AlertDelivery value =
                installation.topics().latest(Topics.ALERTS_DELIVERED).get(alert);
        return Optional.ofNullable(value).map(AlertDelivery::getDeliveries).orElse(List.of()).stream()
                .filter(one -> one.getTarget().endsWith(target))
                .findFirst()
                .orElseGet(() -> Delivery.newBuilder()
                        .setChannel(ChannelKind.UNKNOWN)
                        .setTarget(target)
                        .setOutcome(DeliveryOutcome.UNKNOWN)
                        .setAttempts(0)
                        .setAt(installation.context().clock().instant())
                        .build());
    }

    private static void until(BooleanSupplier so) {
        await().atMost(PATIENCE).until(() -> {
            installation.failIfFailed();
            return so.getAsBoolean();
        });
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
