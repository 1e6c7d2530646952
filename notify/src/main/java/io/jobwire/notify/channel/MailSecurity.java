package io.jobwire.notify.channel;

/** How the way to the mail server is guarded. Names are compatibility: people write them in settings. */
public enum MailSecurity {
    /** Not at all. */
    NONE,
    /** TLS after a plain greeting, or nothing is sent. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
}
