package io.jobwire.normalize.core.payload;

import io.jobwire.normalize.core.RejectionCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code item} of RSS or {@code entry} of Atom, with whatever namespaces job boards add.
 *
 * <p>Without an element for the company a title "Company: Role" is cut, as We Work Remotely and others write it, unless what
 * stands before the colon is the role; with one, "Role at Company" is.
 */
final class RssPayload implements PayloadReader {

    /** What stands before a colon and is neither a company nor a role. */
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:re|fwd?|new|urgent(?:ly)?|remote|hybrid|(?:we(?:'re|\u2019re| are) |now |urgently )?hiring|(?:new |open )?(?:jobs?|job opening|vacanc(?:y|ies)|opening|position|role)"
                    + "|stellenangebot|stelle|job[- ]angebot|offre(?: d['\u2019]emploi)?|recrutement|oferta(?: de empleo)?|empleo|vacature|vaga)");

    /** The last word of most roles. */
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)\\b(?:engineers?|developers?|programmers?|designers?|managers?|scientists?|analysts?|architects?|researchers?|directors?"
                    + "|administrators?|consultants?|specialists?|technicians?|assistants?|coordinators?|representatives?|associates?|writers?"
                    + "|editors?|nurses?|teachers?|drivers?|accountants?|interns?|leads?|entwickler(?:in)?|ingenieur(?:in)?|développeur|ingénieur)\\s*$");

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
        if (fields.first(FeedField.COMPANY).isPresent()) {
            facts.title(Optional.of(
                    withoutCompany(title, fields.first(FeedField.COMPANY).get())));
        } else if (colon > 0) {
            String before = title.substring(0, colon);
            String behind = title.substring(colon + 2);
            if (LABEL.matcher(before).matches()) {
                facts.title(Optional.of(behind));
            } else if (!ROLE.matcher(before).find() || ROLE.matcher(behind).find()) {
                facts.company(Optional.of(before)).title(Optional.of(behind));
            }
        }
        return facts.build();
    }

    /** "Cook at Acme (Berlin)" of Acme is "Cook (Berlin)". */
    private static String withoutCompany(String title, String company) {
        String name = company.strip();
        Matcher at = Pattern.compile("(?iu)\\s+(?:at|@|bei|chez|en|[|\u2013\u2014-])\\s+" + Pattern.quote(name)
                        + "(?![\\p{L}\\p{N}])")
                .matcher(title);
        return !name.isEmpty() && at.find() && at.start() > 0
                ? title.substring(0, at.start()) + title.substring(at.end())
                : title;
    }
}
