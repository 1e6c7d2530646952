package io.jobwire.normalize.core.payload;

import io.jobwire.normalize.core.RejectionCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One {@code item} of RSS or {@code entry} of Atom, with whatever namespaces job boards add. jsoup's XML parser knows no
 * DTD and no external entity, and needs no declaration of the namespaces that the item inherited from its feed.
 *
 * <p>Without an element for the company a title "Company: Role" is cut, as We Work Remotely writes it.
 */
final class RssPayload implements PayloadReader {
    private static final int MAX_DEPTH = 64;

    @Override
    public Reading read(String body) {
        String xml = body.strip();
        Element root = xml.startsWith("<") && xml.endsWith(">")
                ? Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH))
                        .firstElementChild()
                : null;
        if (root == null || root.childrenSize() == 0 || !xml.endsWith("</" + root.tagName() + ">")) {
            return new Reading.Unreadable(RejectionCode.BODY_NOT_XML, "The body is not one XML element with fields");
        }
        return new Reading.Read(payload(fields(root)));
    }

    /** Local names in lower case; the first value of a name wins. */
    private static Map<String, String> fields(Element root) {
        Map<String, String> fields = new HashMap<>();
        for (Element child : root.children()) {
            String name = child.tagName().substring(child.tagName().lastIndexOf(':') + 1);
            String value = child.childrenSize() > 0 && name.equals("author") ? child.text() : child.wholeText();
            if (value.isBlank() && name.equals("link")) {
                value = child.attr("href");
            }
            if (!value.isBlank()) {
                fields.putIfAbsent(
                        name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""), value.strip());
            }
        }
        return fields;
    }

    private static Payload payload(Map<String, String> fields) {
        Optional<String> company =
                first(fields, "company", "companyname", "employer", "hiringorganization", "creator", "author");
        String title = fields.getOrDefault("title", fields.getOrDefault("name", ""));
        int colon = title.indexOf(": ");
        if (company.isEmpty() && colon > 0) {
            company = Optional.of(title.substring(0, colon));
            title = title.substring(colon + 2);
        }
        Payload.Builder facts = Payload.builder()
                .title(Optional.of(title))
                .company(company)
                .part("", first(fields, "encoded", "description", "content", "summary"))
                .employment(first(fields, "type", "jobtype", "employmenttype", "contracttype", "worktype"))
                .payText(first(fields, "salary", "compensation", "pay"))
                .language(first(fields, "language", "lang"))
                .postedAt(first(fields, "pubdate", "published", "posted", "dateposted", "date", "updated"))
                .validUntil(first(fields, "validthrough", "expires", "expirationdate", "expirydate", "closingdate"))
                .url(first(fields, "link", "url"))
                .applyUrl(first(fields, "applyurl", "applicationurl", "apply"))
                .requisitionId(first(fields, "requisitionid", "referencenumber", "reference"));
        Optional<String> where = first(fields, "location", "joblocation", "region");
        String address = Stream.of("city", "state", "country")
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .collect(Collectors.joining(", "));
        facts.place(where.or(() -> Optional.of(address).filter(words -> !words.isEmpty())));
        return facts.build();
    }

    private static Optional<String> first(Map<String, String> fields, String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .findFirst();
    }
}
