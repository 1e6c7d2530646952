package io.jobwire.normalize.core.payload;

import io.jobwire.normalize.core.RejectionCode;
import java.util.Optional;

/**
 * One {@code item} of RSS or {@code entry} of Atom, with whatever namespaces job boards add.
 *
 * <p>Without an element for the company a title "Company: Role" is cut, as We Work Remotely and others write it.
 */
final class RssPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return XmlFields.of(body)
                .<Reading>map(fields -> new Reading.Read(payload(fields)))
                .orElseGet(() -> new Reading.Unreadable(
                        RejectionCode.BODY_NOT_XML, "The body is not one XML element with fields"));
    }

    private static Payload payload(XmlFields fields) {
        Payload.Builder facts = FeedFacts.of(fields);
        String title = fields.first(FeedField.TITLE).orElse("");
        int colon = title.indexOf(": ");
        if (fields.first(FeedField.COMPANY).isEmpty() && colon > 0) {
            facts.company(Optional.of(title.substring(0, colon))).title(Optional.of(title.substring(colon + 2)));
        }
        return facts.build();
    }
}
