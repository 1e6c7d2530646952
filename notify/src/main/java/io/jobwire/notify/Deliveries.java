package io.jobwire.notify;

import io.jobwire.notify.channel.Attempt;
import io.jobwire.notify.channel.EmlFolder;
import io.jobwire.notify.channel.Webhook;
import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import io.jobwire.records.Delivery;
import io.jobwire.records.DeliveryOutcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Delivers an alert over one channel, with a few attempts. Used by one thread. */
final class Deliveries implements AutoCloseable {
    /** Waits before the second and the third attempt: a receiver that restarts is back by then. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(2));

    private final EmlFolder mails;
    private final Webhook webhook;
    private final Clock clock;
    private final Pause pause;

    Deliveries(EmlFolder mails, Webhook webhook, Clock clock, Pause pause) {
        this.mails = mails;
        this.webhook = webhook;
        this.clock = clock;
        this.pause = pause;
    }

    /** How time passes between attempts. */
    interface Pause {
        /** Waits; returns at once, with the thread's interrupt flag set, when it is interrupted. */
        void wait(Duration time);
    }

    Delivery deliver(Alert alert, Channel channel) {
        Attempt attempt = attempt(alert, channel);
        int attempts = 1;
        for (Duration time : PAUSES) {
            if (!(attempt instanceof Attempt.Retry)) {
                break;
            }
            pause.wait(time);
            attempt = attempt(alert, channel);
            attempts++;
        }
        return Delivery.newBuilder()
                .setChannel(channel.getKind())
                .setTarget(channel.getTarget())
                .setOutcome(attempt instanceof Attempt.Delivered ? DeliveryOutcome.DELIVERED : DeliveryOutcome.GAVE_UP)
                .setAttempts(attempts)
                .setDetail(attempt.detail())
                .setAt(clock.instant())
                .build();
    }

    private Attempt attempt(Alert alert, Channel channel) {
        return switch (channel.getKind()) {
            case EML -> mails.deliver(alert, channel);
            case WEBHOOK -> webhook.deliver(alert, channel);
            case UNKNOWN, MAIL, SLACK, DISCORD ->
                new Attempt.Refused("This version does not know the channel; update Jobwire");
        };
    }

    @Override
    public void close() throws IOException {
        webhook.close();
    }
}
