package io.jobwire.notify;

import io.jobwire.runtime.Setting;
import java.time.Duration;
import java.util.List;

/** The settings of this stage. */
public final class NotifySettings {
    public static final Setting<Integer> THRESHOLD = Setting.of(
            "notify.threshold", Integer.class, 70, "Least score for an alert when a user set none; 0 to 100");
    public static final Setting<String> EML_FOLDER = Setting.optional(
            "notify.eml.folder", "Folder for mails as .eml files; empty: the folder mail in the data folder");
    public static final Setting<String> MAIL_FROM =
            Setting.of("notify.mail.from", String.class, "Jobwire <jobwire@localhost>", "Sender of mails");
    public static final Setting<String> WEBHOOK_URL =
            Setting.optional("notify.webhook.url", "Webhook for alerts of users who set no channel; empty: none");
    public static final Setting<String> WEBHOOK_SECRET = Setting.ofSecret(
            "notify.webhook.secret", "Secret that signs the webhook: whsec_ and base64 of 24 to 64 bytes");
    public static final Setting<Boolean> WEBHOOK_ALLOW_PRIVATE = Setting.of(
            "notify.webhook.allow-private",
            Boolean.class,
            false,
            "Whether webhooks may reach loopback and private addresses");
    public static final Setting<Duration> WEBHOOK_TIMEOUT =
            Setting.ofDuration("notify.webhook.timeout", Duration.ofSeconds(15), "Longest wait for a webhook's answer");

    private NotifySettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(
                THRESHOLD, EML_FOLDER, MAIL_FROM, WEBHOOK_URL, WEBHOOK_SECRET, WEBHOOK_ALLOW_PRIVATE, WEBHOOK_TIMEOUT);
    }
}
