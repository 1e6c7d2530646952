package io.jobwire.notify.channel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobwire.notify.core.AlertText;
import io.jobwire.notify.core.Alerts;
import io.jobwire.notify.template.AlertView;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import io.jobwire.records.Channel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Posts alerts to incoming webhooks of Slack (Block Kit) and Discord (embeds). Titles are escaped, and mention nobody.
 * Safe for use by many threads.
 */
public final class ChatHook implements Sender {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    /** Discord takes ten embeds a message; Slack fifty blocks. */
    private static final int MOST = 10;

    private static final int LONGEST = 250;

    private final HttpSender http;
    private final Format format;

    /** Whose format. */
    public enum Format {
        SLACK,
        DISCORD
    }

    public ChatHook(HttpSender http, Format format) {
        this.http = http;
        this.format = format;
    }

    @Override
    public Attempt deliver(Alert alert, Channel channel) {
        return http.post(
                channel.getTarget(),
                format == Format.SLACK ? slack(alert) : discord(alert),
                Map.of("webhook-id", alert.getAlert()));
    }

    static String slack(Alert alert) {
        return json(out -> {
            out.writeStringField("text", slackText(headline(alert)));
            out.writeArrayFieldStart("blocks");
            for (AlertItem item : shown(alert)) {
                String link = AlertView.link(item.getUrl()).replace("|", "%7C").replace(">", "%3E");
                String title = slackText(item.getTitle());
                section(
                        out,
                        (link.isEmpty() ? "*" + title + "*" : "*<" + link + "|" + title + ">*") + "\n"
                                + slackText(under(item)));
            }
            if (hidden(alert) > 0) {
                section(out, "and " + hidden(alert) + " more");
            }
            out.writeEndArray();
        });
    }

    static String discord(Alert alert) {
        return json(out -> {
            out.writeStringField("content", discordText(headline(alert)));
            out.writeObjectFieldStart("allowed_mentions");
            out.writeArrayFieldStart("parse");
            out.writeEndArray();
            out.writeEndObject();
            out.writeArrayFieldStart("embeds");
            for (AlertItem item : shown(alert)) {
                out.writeStartObject();
                out.writeStringField("title", cut(AlertText.oneLine(item.getTitle())));
                if (!AlertView.link(item.getUrl()).isEmpty()) {
                    out.writeStringField("url", AlertView.link(item.getUrl()));
                }
                out.writeStringField("description", discordText(under(item)));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void section(JsonGenerator out, String text) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "section");
        out.writeObjectFieldStart("text");
        out.writeStringField("type", "mrkdwn");
        out.writeStringField("text", text);
        out.writeEndObject();
        out.writeEndObject();
    }

    private static String headline(Alert alert) {
        int count = Alerts.items(alert).size() + alert.getMore();
        return count == 1 ? "New match: " + alert.getTitle() + " at " + alert.getCompany() : count + " new matches";
    }

    private static String under(AlertItem item) {
        String where = item.getPlaces().isEmpty() ? "" : ", " + String.join(" / ", item.getPlaces());
        String score = item.getSearch().isEmpty()
                ? "score " + item.getScore() + " of 100"
                : "found by \"" + item.getSearch() + "\"";
        return item.getCompany() + where + " - " + score;
    }

    private static List<AlertItem> shown(Alert alert) {
        List<AlertItem> all = Alerts.items(alert);
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static int hidden(Alert alert) {
        return Math.max(0, Alerts.items(alert).size() - MOST) + alert.getMore();
    }

    /** Slack's own three characters are enough: what is not between angle brackets mentions nobody. */
    private static String slackText(String text) {
        return cut(AlertText.oneLine(text))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String discordText(String text) {
        return cut(AlertText.oneLine(text)).replaceAll("([\\\\*_~`|>\\[\\]#@])", "\\\\$1");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "...";
    }

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private static String json(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }
}
