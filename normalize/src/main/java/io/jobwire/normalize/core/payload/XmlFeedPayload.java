package io.jobwire.normalize.core.payload;

import io.jobwire.normalize.core.RejectionCode;
import java.util.Locale;

/**
 * One posting of an XML feed: flat elements by the table {@link FeedField}, HR-XML's {@code PositionOpening} by {@link
 * HrXmlFacts}.
 */
final class XmlFeedPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return XmlFields.element(body)
                .<Reading>map(root -> {
                    String tag = root.tagName().substring(root.tagName().lastIndexOf(':') + 1);
                    return new Reading.Read(
                            tag.toLowerCase(Locale.ROOT).equals("positionopening")
                                    ? HrXmlFacts.of(root)
                                    : FeedFacts.of(new XmlFields(root)).build());
                })
                .orElseGet(() -> new Reading.Unreadable(
                        RejectionCode.BODY_NOT_XML, "The body is not one XML element with fields"));
    }
}
