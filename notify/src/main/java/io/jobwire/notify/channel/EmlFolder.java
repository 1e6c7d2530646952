package io.jobwire.notify.channel;

import io.jobwire.notify.core.AlertText;
import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Date;
import java.util.Properties;

/**
 * Writes mails as files that any mail program opens, one a user and alert. The file is moved into place whole; writing
 * the same alert again replaces it with the same bytes. Safe for use by many threads.
 */
public final class EmlFolder {
    private static final String DOMAIN = "jobwire.local";
    private final Path folder;
    private final String from;

    /**
     * @param folder made when it is not there
     * @param from sender, as RFC 5322 writes it
     */
    public EmlFolder(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    /** Writes one mail. A full or read-only disk is a machine fault: {@link UncheckedIOException}. */
    public Attempt deliver(Alert alert, Channel channel) {
        byte[] mail;
        try {
            mail = mail(alert, channel);
        } catch (AddressException e) {
            return new Attempt.Refused("Not a mail address: " + e.getRef());
        } catch (MessagingException e) {
            return new Attempt.Refused("The mail could not be written: " + e.getMessage());
        }
        Path file = folder.resolve(alert.getAlert() + ".eml");
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(alert.getAlert() + ".part");
            Files.write(part, mail);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the mail " + file + "; free the disk or set notify.eml.folder", e);
        }
        return new Attempt.Delivered(file.getFileName().toString());
    }

    private byte[] mail(Alert alert, Channel channel) throws MessagingException {
        MimeMessage message = new FixedIdMessage(alert.getAlert() + "@" + DOMAIN);
        message.setFrom(new InternetAddress(from, true));
        String to = channel.getTarget().isEmpty() ? mailbox(alert.getUser()) : channel.getTarget();
        message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(AlertText.subject(alert), "UTF-8");
        message.setSentDate(Date.from(alert.getDecidedAt()));
        message.setText(AlertText.body(alert), "UTF-8");
        message.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static String mailbox(String user) {
        return user.contains("@") ? user : user.replaceAll("[^A-Za-z0-9._-]", "_") + "@" + DOMAIN;
    }

    /** A message that keeps the id it is given: the same alert has the same id however often it is written. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
