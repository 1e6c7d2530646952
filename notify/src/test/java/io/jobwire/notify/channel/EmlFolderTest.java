package io.jobwire.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.notify.Samples;
import io.jobwire.notify.link.Links;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlFolderTest {
    @TempDir
    Path folder;

    @Test
    void aMailNamesTheJobItsReasonsAndWhatIsMissing() throws Exception {
        MimeMessage mail = deliver("Data Engineer");

        assertThat(mail.getSubject()).isEqualTo("88 · Data Engineer at Café Müller");
        assertThat(mail.getMessageID())
                .isEqualTo("<a1-0123456789abcdef0123." + Integer.toHexString("mara@example.org".hashCode())
                        + "@localhost>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Samples.TIME);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Score 88 of 100", "Has 5 of 6 skills", "Terraform", "https://example.org/jobs/1");
    }

    @Test
    void writingTheSameAlertTwiceLeavesOneFileWithTheSameBytes() throws Exception {
        deliver("Data Engineer");
        byte[] first = Files.readAllBytes(folder.resolve("a1-0123456789abcdef0123.eml"));
        deliver("Data Engineer");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(folder.resolve("a1-0123456789abcdef0123.eml")).hasBinaryContent(first);
    }

    @Test
    void aTitleCannotAddHeaders() throws Exception {
        MimeMessage mail = deliver("Engineer\r\nBcc: everybody@example.org\r\n\r\n<script>");

        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .doesNotContain("Bcc");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void oneClickUnsubscribesFromTheMail() throws Exception {
        MimeMessage mail = deliver("Data Engineer");

        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe")[0];
        assertThat(link).startsWith("<https://jobs.example.org/unsubscribe/").endsWith(">");
        assertThat(Samples.LINKS.open(link.substring(link.lastIndexOf('/') + 1, link.length() - 1)))
                .contains(new Links.Target.Subscription("mara", new Channel(ChannelKind.EML, "mara@example.org")));
    }

    @Test
    void theHtmlIsNoPlaceForAListingsOwnMarkupOrScript() throws Exception {
        MimeMessage mail = deliver("<img src=x onerror=alert(1)> \" onmouseover=\"x");

        String html =
                (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
        assertThat(html)
                .contains("&lt;img src=x onerror=alert(1)&gt; &quot; onmouseover=&quot;x")
                .doesNotContain("<img");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        Attempt attempt = new EmlFolder(folder, Samples.mails())
                .deliver(Samples.alert("x"), Samples.channel(ChannelKind.EML, "not an address\r\nTo: x"));

        assertThat(attempt).isInstanceOf(Attempt.Refused.class);
    }

    private MimeMessage deliver(String title) throws Exception {
        Attempt attempt = new EmlFolder(folder, Samples.mails())
                .deliver(Samples.alert(title), Samples.channel(ChannelKind.EML, "mara@example.org"));
        assertThat(attempt).isEqualTo(new Attempt.Delivered("a1-0123456789abcdef0123.eml"));
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.toList();
        }
        try (InputStream in = Files.newInputStream(files.getFirst())) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
