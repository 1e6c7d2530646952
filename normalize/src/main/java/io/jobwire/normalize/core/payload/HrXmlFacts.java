package io.jobwire.normalize.core.payload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;

/**
 * HR-XML 3's {@code PositionOpening} with the additions of USAJOBS: every place, the range of pay, and the whole
 * announcement from its parts in their order. Contacts of people are not read. Stateless.
 */
final class HrXmlFacts {
    private record Part(String heading, String element) {}

    private static final List<Part> PARTS = List.of(
            new Part("", "JobSummary"),
            new Part("Key requirements", "KeyRequirement"),
            new Part("Duties", "MajorDuties"),
            new Part("Qualifications", "Qualifications"),
            new Part("Education", "Education"),
            new Part("Requirements", "Requirements"),
            new Part("How you will be evaluated", "Evaluations"),
            new Part("Benefits", "Benefits"),
            new Part("Other information", "OtherInformation"));

    private HrXmlFacts() {}

    static Payload of(Element opening) {
        Payload.Builder facts = Payload.builder()
                .title(text(opening, "PositionTitle"))
                .company(text(opening, "GOVT_SubAgencyName").or(() -> text(opening, "OrganizationName")))
                .employment(text(opening, "PositionScheduleTypeCode").map(HrXmlFacts::label))
                .postedAt(date(opening, "StartDate"))
                .validUntil(date(opening, "EndDate"))
                .applyUrl(text(opening, "GOVT_ApplyOnlineURL"))
                .requisitionId(text(opening, "PositionID"));
        for (Part part : PARTS) {
            List<String> words = all(opening, part.element()).stream()
                    .map(HrXmlFacts::words)
                    .filter(some -> !some.isBlank())
                    .toList();
            String joined = words.size() > 1 ? "<ul><li>" + String.join("</li><li>", words) + "</li></ul>" : "";
            facts.part(
                    part.heading(),
                    words.size() > 1 ? Optional.of(joined) : words.stream().findFirst());
        }
        for (Element place : all(opening, "PositionLocation")) {
            facts.place(text(place, "LocationName").map(HrXmlFacts::place));
        }
        for (Element range : all(opening, "RemunerationRange")) {
            facts.pay(new PayFact(
                    number(range, "RemunerationMinimumAmount"),
                    number(range, "RemunerationMaximumAmount"),
                    all(range, "RemunerationMinimumAmount").stream()
                            .map(amount -> amount.attr("currencyID"))
                            .filter(code -> !code.isBlank())
                            .findFirst(),
                    UsaJobsPay.period(
                            text(range, "RemunerationRateIntervalCode").orElse("")),
                    "RemunerationRange"));
        }
        return facts.build();
    }

    /** "Dyess AFB, TX United States" lacks the comma before its country. */
    private static String place(String name) {
        return name.replaceFirst("(?<=[A-Za-z.])\\s+(United States|USA)$", ", $1");
    }

    /** "1-Full-Time" is a code and its label. */
    private static String label(String coded) {
        return coded.replaceFirst("^\\d+-", "");
    }

    private static Optional<String> date(Element opening, String which) {
        return all(opening, which).stream()
                .flatMap(element -> text(element, "FormattedDateTime").or(() -> Optional.of(words(element))).stream())
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    private static Optional<String> text(Element within, String name) {
        return all(within, name).stream()
                .map(HrXmlFacts::words)
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    private static String words(Element element) {
        return (element.childrenSize() == 0 ? element.wholeText() : element.html()).strip();
    }

    private static OptionalDouble number(Element within, String name) {
        String plain = text(within, name).orElse("").replace(",", "");
        return plain.matches("\\d{1,12}(\\.\\d{1,9})?")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    private static List<Element> all(Element within, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return within.stream()
                .filter(element -> {
                    String tag = element.tagName();
                    return tag.substring(tag.lastIndexOf(':') + 1)
                            .toLowerCase(Locale.ROOT)
                            .equals(wanted);
                })
                .toList();
    }
}
