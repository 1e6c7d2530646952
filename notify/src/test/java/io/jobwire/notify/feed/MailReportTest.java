package io.jobwire.notify.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.notify.Samples;
import io.jobwire.notify.link.Links;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.OffReason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail servers say of mails, as they say it. */
class MailReportTest {
    private static final Channel MAIL = new Channel(ChannelKind.MAIL, "mara@example.org");
    private static final String HEADERS = """
            From: Jobwire <jobwire@localhost>
            To: mara@example.org
            Subject: 88
            List-Unsubscribe:
             <https://jobs.example.org/unsubscribe/%s>
            """.formatted(Samples.LINKS.subscription("mara", MAIL));

    @Test
    void aBounceForGoodSwitchesTheChannelOff() {
        assertThat(read(bounce("failed", "5.1.1"), Samples.LINKS))
                .containsExactly(
                        new ChannelOff("mara", MAIL, OffReason.BOUNCED, "By a report of a mail server", Samples.TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed 4.2.0", "failed 4.2.2", "delivered 2.0.0", "relayed 2.0.0"})
    void aMailThatMayYetArriveSwitchesNothingOff(String said) {
        String[] words = said.split(" ", 2);
        assertThat(read(bounce(words[0], words[1]), Samples.LINKS)).isEmpty();
    }

    @Test
    void aComplaintSwitchesTheChannelOff() {
        assertThat(read(complaint("abuse"), Samples.LINKS))
                .singleElement()
                .satisfies(word -> assertThat(word.getWhy()).isEqualTo(OffReason.COMPLAINED));
        assertThat(read(complaint("not-spam"), Samples.LINKS)).isEmpty();
    }

    @Test
    void nobodySwitchesOffAChannelOfAnotherInstallation() {
        assertThat(read(bounce("failed", "5.1.1"), new Links("another secret"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no mail at all", "Content-Type: multipart/report; boundary=x\n\n--x--\n"})
    void whatIsNoReportChangesNothing(String mail) {
        assertThat(read(mail, Samples.LINKS)).isEmpty();
    }

    private static java.util.List<ChannelOff> read(String mail, Links links) {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return MailReport.off(bytes, links, Samples.TIME).stream().toList();
    }

    private static String bounce(String action, String status) {
        return report("delivery-status", """
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; mara@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 No such user

                """.formatted(action, status), "text/rfc822-headers");
    }

    private static String complaint(String type) {
        return report("feedback-report", """
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: SomeGenerator/1.0
                Version: 1

                """.formatted(type), "message/rfc822");
    }

    private static String report(String type, String part, String original) {
        return """
                From: MAILER-DAEMON@mx.example.org
                To: jobwire@localhost
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=%s; boundary="b1"

                --b1
                Content-Type: text/plain

                What happened, for people.

                --b1
                """.formatted(type) + part + "--b1\nContent-Type: " + original + "\n\n" + HEADERS
                + "\nThe text.\n\n--b1--\n";
    }
}
