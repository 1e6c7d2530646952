package io.jobwire.notify.channel;

import io.jobwire.notify.link.Links;
import io.jobwire.notify.template.AlertLinks;
import io.jobwire.notify.template.Letter;
import io.jobwire.notify.template.Templates;
import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMessage.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Properties;

/**
 * Writes alerts as mails: plain text and HTML, which need no pictures, with one-click unsubscribing (RFC 8058). An alert
 * and a target give the same bytes whenever they are written, with the same Message-ID. Titles and names are encoded by
 * RFC 2047 and hold no line breaks, so none can add a header. Safe for use by many threads.
 */
public final class MailWriter {
    private static final String DOMAIN = "jobwire.local";
    /** Header with the alert's id, for whoever looks for what a bounce is about; compatibility. */
    static final String ALERT_HEADER = "X-Jobwire-Alert";

    private final String from;
    private final String publicUrl;
    private final Links links;
    private final Templates templates;

    /**
     * @param from sender, as RFC 5322 writes it
     * @param publicUrl where unsubscribing is answered, without a slash at its end
     */
    public MailWriter(String from, String publicUrl, Links links, Templates templates) {
        this.from = from;
        this.publicUrl = publicUrl;
        this.links = links;
        this.templates = templates;
    }

    /**
     * The mail of an alert.
     *
     * @throws AddressException when the target is no mail address
     */
    public MimeMessage write(Alert alert, Channel channel) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        MimeMessage message = new FixedIdMessage(id(alert, channel) + "@" + domain(sender));
        message.setFrom(sender);
        message.setRecipient(RecipientType.TO, recipient(alert, channel));
        String unsubscribe = publicUrl + "/unsubscribe/" + links.subscription(alert.getUser(), channel);
        Letter letter = Letter.of(
                templates,
                alert,
                new AlertLinks(unsubscribe, role -> publicUrl + "/not-for-me/" + links.opinion(alert.getUser(), role)));
        message.setSubject(text(letter.subject()), "UTF-8");
        message.setSentDate(Date.from(alert.getDecidedAt()));
        message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(ALERT_HEADER, alert.getAlert());
        message.setContent(
                new Alternatives("=_" + alert.getAlert(), part(letter.text(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    /** What looks as if it were encoded (RFC 2047) and is a listing's own text would be decoded by who reads it. */
    private static String text(String subject) {
        return subject.replace("=?", "= ?");
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        // Mail servers may break lines that are longer than 998 bytes; a coding of our own keeps them whole.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress recipient(Alert alert, Channel channel) throws AddressException {
        String to = channel.getTarget().isEmpty() ? mailbox(alert.getUser()) : channel.getTarget();
        InternetAddress[] all = InternetAddress.parse(to, true);
        if (all.length != 1 || !all[0].getAddress().contains("@")) {
            throw new AddressException("One address with an @ is needed", to);
        }
        return all[0];
    }

    private static String mailbox(String user) {
        return user.contains("@") ? user : user.replaceAll("[^A-Za-z0-9._-]", "_") + "@" + DOMAIN;
    }

    /** Two targets of one alert are two mails. */
    private static String id(Alert alert, Channel channel) {
        return channel.getTarget().isEmpty()
                ? alert.getAlert()
                : alert.getAlert() + "."
                        + Integer.toHexString(channel.getTarget().hashCode());
    }

    private static String domain(InternetAddress sender) {
        String address = sender.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Parts that say the same, with a boundary that does not change from one writing to the next. */
    private static final class Alternatives extends MimeMultipart {
        Alternatives(String boundary, MimeBodyPart... parts) throws MessagingException {
            super("alternative");
            contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
            for (MimeBodyPart part : parts) {
                addBodyPart(part);
            }
        }
    }

    /** A message that keeps the id it is given: the same alert has the same id however often it is written. */
    private static final class FixedIdMessage extends MimeMessage {
        /** Made once: making one reads files of every jar on the class path. */
        private static final Session SESSION = Session.getInstance(new Properties());

        private final String id;

        FixedIdMessage(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
