package io.jobwire.notify.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach a mail server.
 *
 * @param user empty: no login
 * @param timeout longest wait for a connection, and for each answer
 */
public record SmtpServer(
        String host,
        int port,
        MailSecurity security,
        Optional<String> user,
        Optional<String> password,
        Duration timeout) {

    /** As Jakarta Mail takes it. */
    Properties properties() {
        Properties properties = new Properties();
        String millis = Long.toString(timeout.toMillis());
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security == MailSecurity.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security == MailSecurity.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security == MailSecurity.STARTTLS));
        return properties;
    }
}
