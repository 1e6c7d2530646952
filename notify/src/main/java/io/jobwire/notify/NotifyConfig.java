package io.jobwire.notify;

import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How alerts are decided and delivered.
 *
 * @param threshold least score when a user set none, 0 to 100
 * @param emlFolder where .eml files go
 * @param from sender of mails
 * @param webhook webhook of users who set no channel
 * @param webhookSecret signs what goes to webhooks; it never enters a topic
 * @param allowPrivate whether webhooks may reach loopback and private addresses
 * @param webhookTimeout longest wait for a webhook's answer
 */
record NotifyConfig(
        int threshold,
        Path emlFolder,
        String from,
        Optional<Channel> webhook,
        Optional<String> webhookSecret,
        boolean allowPrivate,
        Duration webhookTimeout) {

    NotifyConfig {
        if (threshold < 0 || threshold > 100) {
            throw SettingsException.of(NotifySettings.THRESHOLD, threshold, "a score from 0 to 100");
        }
    }

    static NotifyConfig from(Settings settings, Path dataDir) {
        return new NotifyConfig(
                settings.get(NotifySettings.THRESHOLD),
                settings.find(NotifySettings.EML_FOLDER).map(Path::of).orElse(dataDir.resolve("mail")),
                settings.get(NotifySettings.MAIL_FROM),
                settings.find(NotifySettings.WEBHOOK_URL).map(url -> new Channel(ChannelKind.WEBHOOK, url)),
                settings.find(NotifySettings.WEBHOOK_SECRET),
                settings.get(NotifySettings.WEBHOOK_ALLOW_PRIVATE),
                settings.get(NotifySettings.WEBHOOK_TIMEOUT));
    }

    /** Where users who said nothing are told: a mail to their user name, and the webhook if there is one. */
    List<Channel> defaultChannels() {
        List<Channel> channels = new ArrayList<>();
        channels.add(new Channel(ChannelKind.EML, ""));
        webhook.ifPresent(channels::add);
        return channels;
    }
}
