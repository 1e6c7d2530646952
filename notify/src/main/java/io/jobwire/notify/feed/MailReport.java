package io.jobwire.notify.feed;

import io.jobwire.notify.link.Links;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.OffReason;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report about a mail says: that it came back for good (RFC 3464) or that its reader complained of it (RFC 5965). Whose
 * it is stands in the List-Unsubscribe of the mail that comes with the report.
 *
 * @param why bounced or complained
 * @param token token of the link to unsubscribe
 */
public record MailReport(OffReason why, String token) {
    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("(?im)^List-Unsubscribe:\\s*<[^>]*/unsubscribe/([A-Za-z0-9_-]{20,2000})>");
    private static final Pattern FOR_GOOD = Pattern.compile("(?im)^Status:\\s*5\\.\\d");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
    /** The reader takes back what he said (RFC 6430). */
    private static final Pattern NO_COMPLAINT = Pattern.compile("(?im)^Feedback-Type:\\s*not-spam\\s*$");

    private static final int MAX_PARTS = 20;
    private static final int MAX_BYTES = 1 << 20;

    /** What is switched off by it; empty when its token was not made with this secret. */
    public static Optional<ChannelOff> off(byte[] mail, Links links, Instant now) {
        return read(mail)
                .flatMap(said -> links.open(said.token()).flatMap(target -> switch (target) {
                    case Links.Target.Subscription(String user, Channel channel) ->
                        Optional.of(new ChannelOff(user, channel, said.why(), "By a report of a mail server", now));
                    case Links.Target.Feed _, Links.Target.Opinion _ -> Optional.empty();
                }));
    }

    /** Empty when it is no report, the mail may yet arrive, or nobody can say whose it was. */
    static Optional<MailReport> read(byte[] mail) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            if (!(message.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            Optional<OffReason> why = Optional.empty();
            Optional<String> token = Optional.empty();
            for (int i = 0; i < Math.min(parts.getCount(), MAX_PARTS); i++) {
                BodyPart part = parts.getBodyPart(i);
                String type = String.valueOf(part.getContentType()).toLowerCase(Locale.ROOT);
                if (type.startsWith("message/delivery-status")) {
                    String text = text(part);
                    if (FAILED.matcher(text).find() && FOR_GOOD.matcher(text).find()) {
                        why = Optional.of(OffReason.BOUNCED);
                    }
                } else if (type.startsWith("message/feedback-report")
                        && !NO_COMPLAINT.matcher(text(part)).find()) {
                    why = Optional.of(OffReason.COMPLAINED);
                } else if (type.startsWith("message/rfc822") || type.startsWith("text/rfc822-headers")) {
                    Matcher found = UNSUBSCRIBE.matcher(text(part).replaceAll("\\r?\\n[ \\t]+", " "));
                    token = found.find() ? Optional.of(found.group(1)) : token;
                }
            }
            Optional<String> whose = token;
            return why.flatMap(reason -> whose.map(link -> new MailReport(reason, link)));
        } catch (MessagingException | IOException _) {
            return Optional.empty();
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }
}
