package io.jobwire.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.notify.Samples;
import io.jobwire.records.Alert;
import org.junit.jupiter.api.Test;

/** What Slack and Discord get, held to what their documentation says of it. */
class ChatHookTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "<!channel> <@U1> @everyone *bold* [x](http://evil.example) & `code`";

    @Test
    void slackGetsATextForNotificationsAndASectionARole() throws JsonProcessingException {
        JsonNode message = JSON.readTree(ChatHook.slack(Samples.alert("Data Engineer")));

        assertThat(message.path("text").asText()).isEqualTo("New match: Data Engineer at Café Müller");
        assertThat(message.path("blocks")).hasSize(1);
        JsonNode text = message.path("blocks").get(0).path("text");
        assertThat(text.path("type").asText()).isEqualTo("mrkdwn");
        assertThat(text.path("text").asText())
                .isEqualTo("*<https://example.org/jobs/1|Data Engineer>*\nCafé Müller, Hamburg - score 88 of 100");
    }

    @Test
    void slackTakesNoMentionAndNoLinkFromATitle() throws JsonProcessingException {
        String text = JSON.readTree(ChatHook.slack(Samples.alert(HOSTILE)))
                .path("blocks")
                .get(0)
                .path("text")
                .path("text")
                .asText();

        assertThat(text).contains("&lt;!channel&gt; &lt;@U1&gt;").contains("&amp; `code`");
        assertThat(text.replace("<https://example.org/jobs/1|", "").replace(">*\n", "*\n"))
                .doesNotContain("<", ">");
    }

    @Test
    void anAddressThatWouldEndSlacksLinkIsWrittenOut() {
        Alert alert = Alert.newBuilder(Samples.alert("x"))
                .setUrl("https://example.org/a%7Cb")
                .build();

        assertThat(ChatHook.slack(alert)).contains("<https://example.org/a%7Cb|x>");
        assertThat(ChatHook.slack(
                        Alert.newBuilder(alert).setUrl("javascript:alert(1)").build()))
                .doesNotContain("javascript");
    }

    @Test
    void discordGetsAnEmbedARoleAndMentionsNobody() throws JsonProcessingException {
        JsonNode message = JSON.readTree(ChatHook.discord(Samples.alert(HOSTILE)));

        assertThat(message.path("allowed_mentions").path("parse").isArray()).isTrue();
        assertThat(message.path("allowed_mentions").path("parse")).isEmpty();
        assertThat(message.path("content").asText()).contains("\\@everyone", "\\*bold\\*", "\\[x\\]");
        JsonNode embed = message.path("embeds").get(0);
        assertThat(embed.path("title").asText()).isEqualTo(HOSTILE);
        assertThat(embed.path("url").asText()).isEqualTo("https://example.org/jobs/1");
        assertThat(embed.path("description").asText()).isEqualTo("Café Müller, Hamburg - score 88 of 100");
    }

    /** Discord takes ten embeds, titles of 256 characters and descriptions of 4,096; Slack 3,000 characters a section. */
    @Test
    void aDigestOfTwentyShowsTenAndCountsTheRestWithinTheirLimits() throws JsonProcessingException {
        Alert digest =
                Alert.newBuilder(Samples.digest(20, "x".repeat(900))).setMore(3).build();
        JsonNode slack = JSON.readTree(ChatHook.slack(digest));
        JsonNode discord = JSON.readTree(ChatHook.discord(digest));

        assertThat(slack.path("text").asText()).isEqualTo("23 new matches");
        assertThat(slack.path("blocks")).hasSize(11);
        assertThat(slack.path("blocks").get(10).path("text").path("text").asText())
                .isEqualTo("and 13 more");
        assertThat(discord.path("embeds")).hasSize(10);
        assertThat(slack.toString()).contains("found by \\\"rust anywhere\\\"");
    }

    @Test
    void aTitleOfAnyLengthFits() throws JsonProcessingException {
        JsonNode embed = JSON.readTree(ChatHook.discord(Samples.alert("𝒳".repeat(3_000))))
                .path("embeds")
                .get(0);

        assertThat(embed.path("title").asText().length()).isBetween(100, 256);
        assertThat(embed.path("title").asText()).doesNotContain("\ufffd").endsWith("...");
    }
}
