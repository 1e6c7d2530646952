package io.jobwire.notify.delivery;

import io.jobwire.notify.channel.Attempt;
import io.jobwire.notify.channel.Sender;
import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The ways to tell somebody that this installation has. Safe for use by many threads.
 *
 * @param mail empty when there is no mail server
 * @param http connections that are closed at the end
 */
public record Senders(Sender files, Optional<Sender> mail, Sender webhook, Sender slack, Sender discord, Closeable http)
        implements AutoCloseable {

    Attempt send(Alert alert, Channel channel) {
        return switch (channel.getKind()) {
            case EML -> files.deliver(alert, channel);
            case MAIL ->
                mail.map(sender -> sender.deliver(alert, channel))
                        .orElseGet(() -> new Attempt.Retry("There is no mail server; set notify.smtp.host"));
            case WEBHOOK -> webhook.deliver(alert, channel);
            case SLACK -> slack.deliver(alert, channel);
            case DISCORD -> discord.deliver(alert, channel);
            case UNKNOWN -> new Attempt.Refused("This version does not know the channel; update Jobwire");
        };
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
