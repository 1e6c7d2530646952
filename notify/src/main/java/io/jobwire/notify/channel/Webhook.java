package io.jobwire.notify.channel;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import io.jobwire.records.Channel;
import io.jobwire.records.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts alerts to webhooks after Standard Webhooks 1.0.0. The {@code webhook-id} is the alert's id, so that a receiver
 * can tell a repeat from a second alert. Safe for use by many threads.
 */
public final class Webhook implements Sender {
    /** Standard Webhooks: a payload is smaller than 20 kB. */
    private static final int MAX_BYTES = 20_000;

    private final HttpSender http;
    private final Clock clock;
    private final Optional<String> secret;

    /**
     * @param secret signs what is sent: {@code whsec_} and base64, several joined by spaces while one replaces the other;
     *     empty: nothing is signed
     * @param clock for the time that is signed
     */
    public Webhook(HttpSender http, Optional<String> secret, Clock clock) {
        this.http = http;
        this.clock = clock;
        this.secret = secret;
    }

    /** Posts one alert, once. */
    @Override
    public Attempt deliver(Alert alert, Channel channel) {
        long seconds = clock.instant().getEpochSecond();
        String body = body(alert);
        Map<String, String> headers = new HashMap<>();
        headers.put("webhook-id", alert.getAlert());
        headers.put("webhook-timestamp", Long.toString(seconds));
        try {
            secret.ifPresent(keys ->
                    headers.put("webhook-signature", WebhookSignature.signAll(keys, alert.getAlert(), seconds, body)));
        } catch (IllegalArgumentException _) {
            return new Attempt.Refused("The webhook's secret is not whsec_ and base64");
        }
        return http.post(channel.getTarget(), body, headers);
    }

    /** The whole alert; of a digest that is too large as many roles as fit, and the rest counted. */
    private static String body(Alert alert) {
        List<AlertItem> items = new ArrayList<>(alert.getItems());
        int more = alert.getMore();
        String body = body(alert, items, more);
        while (items.size() > 1 && body.getBytes(StandardCharsets.UTF_8).length >= MAX_BYTES) {
            items.removeLast();
            more++;
            body = body(alert, items, more);
        }
        return body;
    }

    private static String body(Alert alert, List<AlertItem> items, int more) {
        Alert data = Alert.newBuilder(alert)
                .setChannels(List.of())
                .setItems(List.copyOf(items))
                .setMore(more)
                .build();
        return "{\"type\":\"alert.created\",\"timestamp\":\"" + alert.getDecidedAt() + "\",\"data\":"
                + RecordJson.write(data) + "}";
    }
}
