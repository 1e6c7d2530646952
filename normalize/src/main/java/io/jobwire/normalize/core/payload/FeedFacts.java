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

    private static final Set<String> ACCOUNTS = Set.of(
            "admin",
            "administrator",
            "editor",
            "webmaster",
            "root",
            "user",
            "hr",
            "hr team",
            "human resources",
            "recruiting",
            "recruitment",
            "jobs",
            "careers",
            "wordpress",
            "noreply",
            "no-reply",
            "anonymous");

    /** "1050 - 1306": amounts without a currency. */
    private static final Pattern BARE = Pattern.compile(
            "\\s*(\\d{2,9}(?:[.,]\\d{1,2})?)\\s*(?:(?:-|\u2013|to)\\s*(\\d{2,9}(?:[.,]\\d{1,2})?))?\\s*");

    private FeedFacts() {}

    static Payload.Builder of(XmlFields fields) {
        Payload.Builder facts = Payload.builder()
                .title(fields.first(FeedField.TITLE))
                .company(fields.first(FeedField.COMPANY))
                .byline(fields.first(FeedField.BYLINE).filter(FeedFacts::names))
                .part("", fields.first(FeedField.DESCRIPTION))
                .part("Responsibilities", fields.first(FeedField.DUTIES))
                .part("Qualifications", fields.first(FeedField.QUALIFICATIONS))
                .part("Experience", fields.first(FeedField.EXPERIENCE).filter(Words::says))
                .part("Skills", listed(fields.all(FeedField.SKILLS)))
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

    /** Whether a byline can be a name; many sites write the account that posted. */
    private static boolean names(String byline) {
        return byline.indexOf('@') < 0 && !ACCOUNTS.contains(byline.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> listed(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
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
        List<String> shown =
                fields.all(FeedField.LOCATION).stream().filter(Words::says).toList();
        List<String> cities = fields.all(FeedField.CITY);
        List<String> countries = fields.all(FeedField.COUNTRY);
        if (shown.isEmpty() && cities.size() > 1) {
            for (int i = 0; i < cities.size(); i++) {
                Optional<String> in = countries.isEmpty()
                        ? Optional.empty()
                        : Optional.of(countries.get(countries.size() == cities.size() ? i : 0));
                Words.place(Optional.of(cities.get(i)), Optional.empty(), in).ifPresent(facts::place);
            }
            return;
        }
        Optional<String> city = cities.stream().filter(Words::says).findFirst();
        Optional<String> region = fields.first(FeedField.REGION).filter(Words::says);
        Optional<String> country = countries.stream().filter(Words::says).findFirst();
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
            String period = fields.first(FeedField.PAY_PERIOD).or(() -> words).orElse("");
            facts.pay(new PayFact(min, max, currency, period, "salary"));
        } else {
            facts.payText(words.map(text -> currency.filter(code -> !text.contains(code))
                    .map(code -> text + " " + code)
                    .orElse(text)));
        }
    }
}
