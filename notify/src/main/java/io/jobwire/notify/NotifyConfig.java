package io.jobwire.notify;

import io.jobwire.notify.channel.SmtpServer;
import io.jobwire.notify.core.Defaults;
import io.jobwire.notify.delivery.RetryPlan;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How alerts are decided and delivered.
 *
 * @param defaults what holds for users who said nothing
 * @param emlFolder where .eml files go
 * @param from sender of mails
 * @param smtp mail server, if there is one
 * @param webhookSecret signs what goes to webhooks; it never enters a topic
 * @param allowPrivate whether webhooks may reach loopback and private addresses
 * @param webhookTimeout longest wait for a webhook's answer
 * @param retries waits between attempts
 * @param publicUrl address of the web stage, without a slash at its end
 * @param linkSecret secret of links; empty: kept in the data folder
 * @param templates folder of templates that replace the built-in ones
 */
record NotifyConfig(
        Defaults defaults,
        Path emlFolder,
        String from,
        Optional<SmtpServer> smtp,
        Optional<String> webhookSecret,
        boolean allowPrivate,
        Duration webhookTimeout,
        RetryPlan retries,
        String publicUrl,
        Optional<String> linkSecret,
        Optional<Path> templates) {

    static NotifyConfig from(Settings settings, Path dataDir) {
        return new NotifyConfig(
                defaults(settings),
                settings.find(NotifySettings.EML_FOLDER).map(Path::of).orElse(dataDir.resolve("mail")),
                settings.get(NotifySettings.MAIL_FROM),
                settings.find(NotifySettings.SMTP_HOST).map(host -> smtp(host, settings)),
                settings.find(NotifySettings.WEBHOOK_SECRET),
                settings.get(NotifySettings.WEBHOOK_ALLOW_PRIVATE),
                settings.get(NotifySettings.WEBHOOK_TIMEOUT),
                retries(settings),
                publicUrl(settings),
                settings.find(NotifySettings.LINK_SECRET),
                settings.find(NotifySettings.TEMPLATES).map(Path::of));
    }

    private static Defaults defaults(Settings settings) {
        ZoneId zone;
        try {
            zone = ZoneId.of(settings.get(NotifySettings.ZONE));
        } catch (DateTimeException _) {
            throw SettingsException.of(
                    NotifySettings.ZONE, settings.get(NotifySettings.ZONE), "a time zone such as Europe/Berlin");
        }
        return new Defaults(
                within(settings, NotifySettings.THRESHOLD, 0, 100, "a score from 0 to 100"),
                channels(settings),
                zone,
                within(settings, NotifySettings.PER_DAY, 0, Integer.MAX_VALUE, "a number from 0"),
                within(settings, NotifySettings.PER_COMPANY, 0, Integer.MAX_VALUE, "a number from 0"),
                within(settings, NotifySettings.PER_ROLE, 0, Integer.MAX_VALUE, "a number from 0"),
                within(settings, NotifySettings.PER_DIGEST, 1, 200, "a number from 1 to 200"));
    }

    /** Where users who said nothing are told: a mail to their user name, and the webhook if there is one. */
    private static List<Channel> channels(Settings settings) {
        List<Channel> channels = new ArrayList<>();
        channels.add(new Channel(
                settings.find(NotifySettings.SMTP_HOST).isPresent() ? ChannelKind.MAIL : ChannelKind.EML, ""));
        settings.find(NotifySettings.WEBHOOK_URL)
                .map(url -> new Channel(ChannelKind.WEBHOOK, url))
                .ifPresent(channels::add);
        return channels;
    }

    private static SmtpServer smtp(String host, Settings settings) {
        return new SmtpServer(
                host,
                within(settings, NotifySettings.SMTP_PORT, 1, 65_535, "a port from 1 to 65535"),
                settings.get(NotifySettings.SMTP_SECURITY),
                settings.find(NotifySettings.SMTP_USER),
                settings.find(NotifySettings.SMTP_PASSWORD),
                settings.get(NotifySettings.SMTP_TIMEOUT));
    }

    private static RetryPlan retries(Settings settings) {
        String text = settings.get(NotifySettings.RETRIES);
        try {
            return RetryPlan.parse(text);
        } catch (IllegalArgumentException _) {
            throw SettingsException.of(NotifySettings.RETRIES, text, "time spans joined by commas, such as 5s, 5m, 2h");
        }
    }

    private static String publicUrl(Settings settings) {
        String text = settings.get(NotifySettings.PUBLIC_URL).strip();
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            }
        } catch (IllegalArgumentException _) {
            // The same answer as for any other text that is no address.
        }
        throw SettingsException.of(NotifySettings.PUBLIC_URL, text, "an address such as https://jobs.example.org");
    }

    private static int within(Settings settings, Setting<Integer> setting, int least, int most, String expected) {
        int value = settings.get(setting);
        if (value < least || value > most) {
            throw SettingsException.of(setting, value, expected);
        }
        return value;
    }
}
