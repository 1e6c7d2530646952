package io.jobwire.notify.channel;

import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import io.jobwire.records.OffReason;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Sends mails over SMTP (RFC 5321). What the server puts off (4xx) may be tried again; an address that does not exist (550,
 * 551, 553) is switched off; anything else that it refuses for good (5xx) is given up. Safe for use by many threads.
 */
public final class Smtp implements Sender {
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);
    private final SmtpServer server;
    /** Made once: making one reads files of every jar on the class path. */
    private final Session session;

    private final MailWriter writer;

    public Smtp(SmtpServer server, MailWriter writer) {
        this.server = server;
        this.session = Session.getInstance(server.properties());
        this.writer = writer;
    }

    @Override
    public Attempt deliver(Alert alert, Channel channel) {
        MimeMessage message;
        try {
            message = writer.write(alert, channel);
        } catch (AddressException e) {
            return new Attempt.Refused("Not a mail address: " + e.getRef());
        } catch (MessagingException e) {
            return new Attempt.Refused("The mail could not be written: " + e.getMessage());
        }
        try (Transport transport = transport()) {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user().orElse(null),
                    server.password().orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
            return new Attempt.Delivered(message.getMessageID());
        } catch (MessagingException e) {
            return fault(e);
        }
    }

    private Transport transport() throws NoSuchProviderException {
        return session.getTransport("smtp");
    }

    private static Attempt fault(MessagingException fault) {
        for (Exception e = fault; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException address) {
                String detail = oneLine(address);
                return NO_SUCH_MAILBOX.contains(address.getReturnCode())
                        ? new Attempt.Off(OffReason.BOUNCED, detail)
                        : judge(address.getReturnCode(), detail);
            }
            if (e instanceof SMTPSendFailedException sending && sending.getReturnCode() > 0) {
                return judge(sending.getReturnCode(), oneLine(sending));
            }
        }
        return new Attempt.Retry(oneLine(fault));
    }

    private static Attempt judge(int code, String detail) {
        return code >= 500 ? new Attempt.Refused(detail) : new Attempt.Retry(detail);
    }

    private static String oneLine(Exception e) {
        String text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() <= 200 ? text : text.substring(0, 200);
    }
}
