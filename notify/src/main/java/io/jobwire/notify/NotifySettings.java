package io.jobwire.notify;

import io.jobwire.notify.channel.MailSecurity;
import io.jobwire.runtime.Setting;
import java.time.Duration;
import java.util.List;

/** The settings of this stage. */
public final class NotifySettings {
    public static final Setting<Integer> THRESHOLD = Setting.of(
            "notify.threshold", Integer.class, 70, "Least score for an alert when a user set none; 0 to 100");
    public static final Setting<String> ZONE = Setting.of(
            "notify.zone", String.class, "UTC", "Time zone of users who named none, by its name in the tz database");
    public static final Setting<Integer> PER_DAY = Setting.of(
            "notify.per-day", Integer.class, 25, "Most roles told a day when a user set no number; 0: no limit");
    public static final Setting<Integer> PER_COMPANY = Setting.of(
            "notify.per-company",
            Integer.class,
            5,
            "Most roles of one company told a day when a user set no number; 0: no limit");
    public static final Setting<Integer> PER_ROLE = Setting.of(
            "notify.per-role",
            Integer.class,
            0,
            "Most listings of one title, whatever the company, told a day when a user set no number; 0: no limit");
    public static final Setting<Integer> PER_DIGEST =
            Setting.of("notify.per-digest", Integer.class, 25, "Most roles in one digest, from 1");
    public static final Setting<String> EML_FOLDER = Setting.optional(
            "notify.eml.folder", "Folder for mails as .eml files; empty: the folder mail in the data folder");
    public static final Setting<String> MAIL_FROM =
            Setting.of("notify.mail.from", String.class, "Jobwire <jobwire@localhost>", "Sender of mails");
    public static final Setting<String> SMTP_HOST = Setting.optional(
            "notify.smtp.host", "Mail server; empty: mails are written as files, and channels of kind MAIL wait");
    public static final Setting<Integer> SMTP_PORT =
            Setting.of("notify.smtp.port", Integer.class, 587, "Port of the mail server, 1 to 65535");
    public static final Setting<MailSecurity> SMTP_SECURITY = Setting.of(
            "notify.smtp.security",
            MailSecurity.class,
            MailSecurity.STARTTLS,
            "none, starttls (required, not only offered) or tls");
    public static final Setting<String> SMTP_USER =
            Setting.optional("notify.smtp.user", "User at the mail server; empty: no login");
    public static final Setting<String> SMTP_PASSWORD =
            Setting.ofSecret("notify.smtp.password", "Password at the mail server");
    public static final Setting<Duration> SMTP_TIMEOUT = Setting.ofDuration(
            "notify.smtp.timeout", Duration.ofSeconds(20), "Longest wait for the mail server's answer");
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
    public static final Setting<String> RETRIES = Setting.of(
            "notify.retries",
            String.class,
            "5s, 5m, 30m, 2h, 5h, 10h, 14h, 20h, 24h",
            "Waits before each further attempt to deliver, each shifted by up to a tenth");
    public static final Setting<String> PUBLIC_URL = Setting.of(
            "notify.public-url",
            String.class,
            "http://127.0.0.1:8080",
            "Address under which people reach the web stage, for links in mails; https outside of one machine");
    public static final Setting<String> LINK_SECRET = Setting.ofSecret(
            "notify.link.secret",
            "Secret of links to unsubscribe and of feeds, the same in all processes; empty: one is kept in the data"
                    + " folder");
    public static final Setting<String> REPORTS_TOKEN = Setting.ofSecret(
            "notify.reports.token",
            "What a mail server shows, as Bearer, when it hands bounces and complaints in; empty: none are taken");
    public static final Setting<String> TEMPLATES = Setting.optional(
            "notify.templates", "Folder with templates that replace those of Jobwire, file by file; empty: none");

    private NotifySettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(
                THRESHOLD,
                ZONE,
                PER_DAY,
                PER_COMPANY,
                PER_ROLE,
                PER_DIGEST,
                EML_FOLDER,
                MAIL_FROM,
                SMTP_HOST,
                SMTP_PORT,
                SMTP_SECURITY,
                SMTP_USER,
                SMTP_PASSWORD,
                SMTP_TIMEOUT,
                WEBHOOK_URL,
                WEBHOOK_SECRET,
                WEBHOOK_ALLOW_PRIVATE,
                WEBHOOK_TIMEOUT,
                RETRIES,
                PUBLIC_URL,
                LINK_SECRET,
                REPORTS_TOKEN,
                TEMPLATES);
    }
}
