package io.jobwire.notify.channel;

import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes mails as files that any mail program opens, one a user and alert. The file is moved into place whole; writing
 * the same alert again replaces it with the same bytes. Safe for use by many threads.
 */
public final class EmlFolder implements Sender {
    private final Path folder;
    private final MailWriter writer;

    /** @param folder made when it is not there */
    public EmlFolder(Path folder, MailWriter writer) {
        this.folder = folder;
        this.writer = writer;
    }

    /** Writes one mail. A full or read-only disk is a machine fault: {@link UncheckedIOException}. */
    @Override
    public Attempt deliver(Alert alert, Channel channel) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        Path file = folder.resolve(alert.getAlert() + ".eml");
        try {
            writer.write(alert, channel).writeTo(mail);
            Files.createDirectories(folder);
            Path part = folder.resolve(alert.getAlert() + ".part");
            Files.write(part, mail.toByteArray());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AddressException e) {
            return new Attempt.Refused("Not a mail address: " + e.getRef());
        } catch (MessagingException e) {
            return new Attempt.Refused("The mail could not be written: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the mail " + file + "; free the disk or set notify.eml.folder", e);
        }
        return new Attempt.Delivered(String.valueOf(file.getFileName()));
    }
}
