package io.jobwire.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.notify.Samples;
import io.jobwire.notify.core.Alerts;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import io.jobwire.records.ChannelKind;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a listing, a user's name, a search or an address says: a mail has its own headers, and one reader. */
class HeaderInjectionTest {
    private static final int MAILS = 500;
    private static final List<String> HEADERS = List.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted",
            "X-Jobwire-Alert");
    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\r\n\r\n",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u000b",
            "\t",
            " ",
            "Bcc: x@example.org",
            "To:",
            "=?utf-8?q?=0D=0ABcc:_x@example.org?=",
            "--=_a1",
            "<script>",
            "\u202e",
            "𝒳",
            "\ud800",
            "é",
            ".",
            "\r\n.\r\n",
            "Engineer",
            "a@b.c",
            ",",
            ";",
            "\"",
            "<",
            ">",
            "(",
            ")",
            "\\",
            "MAIL FROM:<x>",
            "%0d%0a",
            "{{title}}");

    @Test
    void noTextOfAnybodyAddsAHeaderOrAReader() throws Exception {
        long seed = Long.getLong("jobwire.seed", 20_260_101L);
        Random random = new Random(seed);
        int written = 0;
        for (int i = 0; i < MAILS; i++) {
            Alert alert = alert(random);
            String target = random.nextInt(4) == 0 ? text(random) : "mara@example.org";
            byte[] mail;
            try {
                mail = bytes(Samples.mails().write(alert, Samples.channel(ChannelKind.MAIL, target)));
            } catch (AddressException _) {
                continue;
            }
            written++;
            MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            assertThat(Collections.list(read.getAllHeaders()))
                    .as("mail %d of seed %d", i, seed)
                    .extracting(Header::getName)
                    .containsExactlyInAnyOrderElementsOf(HEADERS);
            assertThat(read.getAllRecipients()).hasSize(1);
            assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(2);
            assertThat(read.getSubject()).doesNotContain("\r", "\n", "\u0000");
            assertThat(lineEndings(mail)).isTrue();
        }
        assertThat(written).isGreaterThan(MAILS * 3 / 4);
    }

    private static Alert alert(Random random) {
        return Alerts.telling(List.of(item(random), item(random)))
                .setAlert("a1-0123456789abcdef0123")
                .setUser(text(random))
                .setDecidedAt(Samples.TIME)
                .setWhy(text(random))
                .build();
    }

    private static AlertItem item(Random random) {
        return new AlertItem(
                text(random),
                text(random),
                text(random),
                random.nextInt(101),
                text(random),
                text(random),
                text(random),
                List.of(text(random)),
                List.of(text(random)),
                List.of(text(random)),
                random.nextBoolean() ? text(random) : "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static byte[] bytes(MimeMessage message) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    /** No line break stands alone, and no line of the head is longer than mail servers take. */
    private static boolean lineEndings(byte[] mail) throws MessagingException {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        String head = text.substring(0, text.indexOf("\r\n\r\n"));
        return !head.replace("\r\n", "").matches("(?s).*[\r\n\u0000].*")
                && head.lines().allMatch(line -> line.length() < 998);
    }
}
