package io.jobwire.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.notify.Samples;
import io.jobwire.records.ChannelKind;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
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
        assertThat(mail.getMessageID()).isEqualTo("<a1-0123456789abcdef0123@jobwire.local>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Samples.TIME);
        assertThat((String) mail.getContent())
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
    void anAddressThatIsNoneIsRefused() {
        Attempt attempt = new EmlFolder(folder, "Jobwire <jobwire@localhost>")
                .deliver(Samples.alert("x"), Samples.channel(ChannelKind.EML, "not an address\r\nTo: x"));

        assertThat(attempt).isInstanceOf(Attempt.Refused.class);
    }

    private MimeMessage deliver(String title) throws Exception {
        Attempt attempt = new EmlFolder(folder, "Jobwire <jobwire@localhost>")
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
