package io.jobwire.normalize.core.payload;

import io.jobwire.normalize.core.RejectionCode;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One {@code position} of Personio's XML. An employment that is permanent says no more than its schedule does, so the
 * schedule speaks then.
 */
final class PersonioPayload implements PayloadReader {
    private static final int MAX_DEPTH = 64;

    /** Least months of experience that a range of years asks for. */
    private static final Map<String, Integer> MONTHS =
            Map.of("lt-1", 0, "1-2", 12, "2-5", 24, "5-7", 60, "7-10", 84, "10-15", 120, "gt-15", 180);

    @Override
    public Reading read(String body) {
        String xml = body.strip();
        Element position = xml.startsWith("<")
                ? Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH))
                        .firstElementChild()
                : null;
        if (position == null || !position.tagName().equals("position") || !xml.endsWith("</position>")) {
            return new Reading.Unreadable(RejectionCode.BODY_NOT_XML, "The body is not one position in XML");
        }
        return new Reading.Read(payload(position));
    }

    private static Payload payload(Element position) {
        Optional<String> schedule = text(position, "schedule");
        Payload.Builder facts = Payload.builder()
                .title(text(position, "name"))
                .company(text(position, "subcompany"))
                .place(text(position, "office"))
                .employment(text(position, "employmentType")
                        .filter(type -> !type.equals("permanent") || schedule.isEmpty())
                        .or(() -> schedule))
                .postedAt(text(position, "createdAt"))
                .experienceMonths(
                        text(position, "yearsOfExperience").map(MONTHS::get).filter(months -> months > 0));
        for (Element office : position.select("> additionalOffices > office")) {
            facts.place(Optional.of(office.wholeText().strip()).filter(words -> !words.isEmpty()));
        }
        for (Element part : position.select("> jobDescriptions > jobDescription")) {
            facts.part(text(part, "name").orElse(""), text(part, "value"));
        }
        Element salary = position.selectFirst("> salaryInformation");
        if (salary != null) {
            facts.pay(new PayFact(
                    JsonFields.amount(text(salary, "min")),
                    JsonFields.amount(text(salary, "max")),
                    text(salary, "currencyCode"),
                    text(salary, "type").orElse(""),
                    "salaryInformation"));
        }
        return facts.build();
    }

    private static Optional<String> text(Element element, String name) {
        return element.children().stream()
                .filter(child -> child.tagName().equals(name))
                .map(child -> child.wholeText().strip())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }
}
