package io.jobwire.normalize.core.payload;

import io.jobwire.normalize.core.RejectionCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One item of We Work Remotely's feeds: the title is "Company: Role", {@code region} is where a worker may live, and the
 * description begins with a logo and the headquarters and ends with the link to apply at. Every job is remote.
 */
final class WeWorkRemotelyPayload implements PayloadReader {
    private static final Pattern HEADER = Pattern.compile(
            "(?is)^\\s*(?:<img[^>]*>\\s*)?(?:<p>\\s*)?<strong>\\s*Headquarters:\\s*</strong>[^<]*(?:<br\\s*/?>\\s*)*"
                    + "(?:<strong>\\s*URL:\\s*</strong>.{0,300}?(?:</p>|<br\\s*/?>))?(?:\\s*</p>)?");
    private static final Pattern FOOTER = Pattern.compile(
            "(?is)(?:<p>\\s*)?<strong>\\s*To apply:?\\s*</strong>:?\\s*(?:<a[^>]*href=[\"']([^\"']*)[\"'])?.{0,500}$");

    @Override
    public Reading read(String body) {
        return XmlFields.of(body)
                .<Reading>map(fields -> new Reading.Read(payload(fields)))
                .orElseGet(() -> new Reading.Unreadable(
                        RejectionCode.BODY_NOT_XML, "The body is not one XML element with fields"));
    }

    private static Payload payload(XmlFields fields) {
        String title = fields.first(FeedField.TITLE).orElse("");
        int colon = title.indexOf(": ");
        String html = fields.first(FeedField.DESCRIPTION).orElse("");
        Matcher footer = FOOTER.matcher(html);
        boolean ends = footer.find();
        String text = ends ? html.substring(0, footer.start()) : html;
        Payload.Builder facts = Payload.builder()
                .title(Optional.of(colon > 0 ? title.substring(colon + 2) : title))
                .company(Optional.of(title).filter(t -> colon > 0).map(t -> t.substring(0, colon)))
                .part("", Optional.of(HEADER.matcher(text).replaceFirst("")).filter(words -> !words.isBlank()))
                .remote(Optional.of(true))
                .employment(fields.first("type", "jobtype"))
                .postedAt(fields.first(FeedField.POSTED))
                .validUntil(fields.first(FeedField.VALID_UNTIL))
                .url(fields.first(FeedField.URL))
                .applyUrl(ends ? Optional.ofNullable(footer.group(1)) : Optional.empty());
        fields.first("country")
                .map(country ->
                        country.replaceAll("[^\\p{L}\\p{M} ,.'()-]", " ").strip())
                .filter(country -> !country.isBlank())
                .or(() -> fields.first("region"))
                .ifPresent(where -> RemoteWhere.add(facts, where));
        return facts.build();
    }
}
