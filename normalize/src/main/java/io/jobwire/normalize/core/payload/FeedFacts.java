package io.jobwire.normalize.core.payload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a posting from an element whose fields have names of {@link FeedField}. Stateless. */
final class FeedFacts {
    private static final Set<String> YES = Set.of("yes", "true", "1", "remote", "fully remote", "full", "y");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "none");

    /** "1050 - 1306": amounts without a currency. */
    private static final Pattern BARE = Pattern.compile(
            "\\s*(\\d{2,9}(?:[.,]\\d{1,2})?)\\s*(?:(?:-|\u2013|to)\\s*(\\d{2,9}(?:[.,]\\d{1,2})?))?\\s*");

    private FeedFacts() {}

    static Payload.Builder of(XmlFields fields) {
        Payload.Builder facts = Payload.builder()
                .title(fields.first(FeedField.TITLE))
                .company(fields.first(FeedField.COMPANY))
                .part("", fields.first(FeedField.DESCRIPTION))
                .part("Responsibilities", fields.first(FeedField.DUTIES))
                .part("Qualifications", fields.first(FeedField.QUALIFICATIONS))
                .part("Benefits", fields.first(FeedField.BENEFITS))
                .part("Additional information", fields.first(FeedField.MORE))
                .employment(fields.together(FeedField.EMPLOYMENT))
                .workplace(fields.first(FeedField.WORKPLACE))
                .language(fields.first(FeedField.LANGUAGE))
                .postedAt(fields.first(FeedField.POSTED))
                .validUntil(fields.first(FeedField.VALID_UNTIL))
                .url(fields.first(FeedField.URL))
                .applyUrl(fields.first(FeedField.APPLY_URL))
                .requisitionId(fields.first(FeedField.REQUISITION))
                .education(fields.first(FeedField.EDUCATION));
        remote(facts, fields);
        places(facts, fields);
        pay(facts, fields);
        return facts;
    }

    private static void remote(Payload.Builder facts, XmlFields fields) {
        String words = fields.first(FeedField.REMOTE).orElse("").toLowerCase(Locale.ROOT);
        if (YES.contains(words)) {
            facts.remote(Optional.of(true));
        } else if (NO.contains(words)) {
            facts.remote(Optional.of(false));
        } else {
            facts.workplace(Optional.of(words).filter(some -> !some.isEmpty()));
        }
    }

    private static void places(Payload.Builder facts, XmlFields fields) {
        List<String> shown = fields.all(FeedField.LOCATION);
        Optional<String> city = fields.first(FeedField.CITY);
        Optional<String> region = fields.first(FeedField.REGION);
        Optional<String> country = fields.first(FeedField.COUNTRY);
        if (shown.size() > 1) {
            shown.forEach(words -> facts.place(Optional.of(words)));
            return;
        }
        Optional<String> words = shown.stream().findFirst();
        if (city.isEmpty() && region.isEmpty() && country.isEmpty()) {
            facts.place(words);
            return;
        }
        if (city.isEmpty() && words.isEmpty() && region.isPresent()) {
            // Jooble and Jobsora have one field for towns and regions.
            facts.place(region.map(name -> country.filter(code -> !code.equals(name))
                    .map(code -> name + ", " + Countries.name(code))
                    .orElse(name)));
            return;
        }
        Optional<String> town = city.or(() -> words.filter(name -> country.isPresent() && name.indexOf(',') < 0));
        // A city that is called like its country is how a feed writes "anywhere in that country".
        Optional<String> own = town.filter(name -> !(region.equals(town) && wide(name)));
        String address = Stream.of(words.or(() -> town), region, country)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        facts.place(new PlaceFact(address, own, region, country));
    }

    /** Whether a name is that of a country. */
    private static boolean wide(String name) {
        return Countries.NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static void pay(Payload.Builder facts, XmlFields fields) {
        OptionalDouble min = JsonFields.amount(fields.first(FeedField.PAY_MIN));
        OptionalDouble max = JsonFields.amount(fields.first(FeedField.PAY_MAX));
        Optional<String> currency = fields.first(FeedField.PAY_CURRENCY);
        Optional<String> words = fields.first(FeedField.PAY_TEXT);
        Matcher bare = BARE.matcher(words.orElse(""));
        if (min.isEmpty() && max.isEmpty() && bare.matches()) {
            min = JsonFields.amount(Optional.of(bare.group(1)));
            max = bare.group(2) == null ? min : JsonFields.amount(Optional.of(bare.group(2)));
        }
        if (min.isPresent() || max.isPresent()) {
            facts.pay(new PayFact(
                    min, max, currency, fields.first(FeedField.PAY_PERIOD).orElse(""), "salary"));
        } else {
            facts.payText(words.map(text -> currency.filter(code -> !text.contains(code))
                    .map(code -> text + " " + code)
                    .orElse(text)));
        }
    }
}
