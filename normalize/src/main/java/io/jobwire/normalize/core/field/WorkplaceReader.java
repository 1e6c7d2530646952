package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.payload.Payload;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.Place;
import io.jobwire.records.Workplace;
import io.jobwire.taxonomy.Gazetteer;
import io.jobwire.taxonomy.PlaceReading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells where the work is done: from the source's own field, else the words of its place, its flag, its title, and last
 * sentences of the text that leave no doubt. A missing place says nothing. Immutable and safe for use by many threads.
 */
public final class WorkplaceReader {
    /** Tags and labelled lines: they say nothing else. */
    private static final Phrases TAG_REMOTE = Phrases.of(
            "#[a-z]{2}-remote\\b|\\b(?:work)?(?:location|place|office policy|workplace|arrangement|setup|set-up)(?:"
                    + " type)? ?: (?:\\w+ ){0,3}?(?:\\()?(?:100% |fully )?remote\\b(?! or| / | and|/)",
            "remote");

    private static final Phrases TAG_HYBRID = Phrases.of(
            "#[a-z]{2}-hybrid\\b|\\b(?:location|place|office"
                    + " policy|workplace|arrangement)(?: type)? ?: (?:[\\w,]+ ){0,5}?\\(?hybrid\\b",
            "hybrid");

    /** What says of this very job, not of the company, that it is remote. */
    private static final Phrases SURELY_REMOTE = Phrases.of(
            "\\bthis (?:\\S+ ){0,3}(?:role|position|job|opportunity) (?:is|can be|will be) (?:a |an )?(?:\\w+ |100% )?remote\\b"
                    + "(?! friendly|-friendly)|\\b(?:this|the) (?:role|position|job)[^.\\n]{0,30} 100% remote|\\brole will be"
                    + " remote\\b|\\b100 ?% (?:remote|télétravail|teletrabajo)|\\bvollständig remote|\\b(?:fully|completely|entirely)"
                    + " remote (?:role|position|job|opportunity)|\\bwork (?:fully )?remotely from anywhere|\\bremote (?:role|position|job)"
                    + " (?:based|open|within|in|for)\\b|\\bbased remotely\\b|\\bremote[- ]based (?:role|position|contract)",
            "remote", "télétravail", "teletrabajo");

    private static final Phrases HYBRID = Phrases.of(
            "\\bhybrid (?:role|position|work|schedule|model|environment|setup|set-up|working|policy|basis|office|arrangement|job|opportunity)"
                    + "(?! cloud)|\\b(?:is|are|work|working|(?:on|in) an?) hybrid\\b(?! cloud| it\\b| infra| search)"
                    + "|\\(hybrid\\)|\\bhybrid (?:\\(|-|–|—|in\\b|at\\b|from\\b|out of\\b)"
                    + "|\\bhybrides? arbeiten|\\bmodalidad híbrida|\\btélétravail partiel|\\bmodalità ibrida",
            "hybrid",
            "híbrid",
            "ibrida",
            "télétravail partiel");

    /** Some days of the week in the office are hybrid work. */
    private static final Phrases OFFICE_DAYS = Phrases.of(
            "\\b(?:[1-4]|one|two|three|four)(?:\\s?(?:-|–|to)\\s?\\d)?"
                    + " (?:days?|x)(?: (?:a|per|each|every) week)? (?:in|at|from|on) (?:the |our )?(?:[\\w-]+"
                    + " ){0,2}(?:office|site|hub|hq)\\b|\\bin[- ]office (?:[1-4]|two|three|four)(?:\\s?(?:-|–|to)\\s?\\d)? days|\\boffice (?:location"
                    + " )?(?:[1-4]|two|three|four) days",
            " day",
            " x ");

    private static final Phrases REMOTE = Phrases.of(
            "\\b(?:fully|100%|completely|entirely) remote\\b|\\bremote"
                    + " (?:role|position|job|opportunity)\\b|\\bfull[- ]remote\\b|\\bremote[- ]first\\b|\\b(?:fully|globally)[- ](?:remote|distributed)"
                    + " (?:team|company|organi[sz]ation)|\\bas a (?:fully )?remote company|\\bwork from anywhere\\b|\\bwork(?:ing)? (?:100% )?from"
                    + " home(?=;|\\n|$)|\\bor remote(?:ly)? in\\b|\\bvollständig remote|\\bremote, preference",
            "remote", "distributed", "from home", "anywhere");

    private static final Phrases ONSITE = Phrases.of(
            "#[a-z]{2}-on-?site\\b|\\b(?:fully|100%) (?:on-?site|in[- ]office|in[- ]person)\\b|\\bthis"
                    + " (?:role|position|job) is (?:\\w+ )?(?:on-?site|in[- ]person|in[- ]office|based in"
                    + " our|based in person)|\\b(?:5|five) days (?:a|per) week (?:in|at|from) (?:the|our) (?:[\\w-]+ ){0,2}office|\\b(?:on-?site|in[- ]person)"
                    + " (?:role|position|job)\\b|\\bin[- ](?:office|person) (?:5|five) days",
            "onsite", "on-site", "in-office", "in office", "in-person", "in person", "based in our", "days");

    private static final Pattern TITLE_REMOTE = Pattern.compile(
            "[(\\[|,–-]\\s*(?:\\w+ )?remote\\b|\\bremote(?: \\w+)?\\s*[)\\]]|^remote\\b|\\bremote$",
            Pattern.CASE_INSENSITIVE);
    private static final Phrases NOT_REMOTE =
            Phrases.of("\\b(?:not|no|isn't|isn’t|never|cannot) (?:\\w+ ){0,3}remote\\b", "remote");

    private final Gazetteer gazetteer;

    public WorkplaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The workplace of a posting.
     *
     * @param text its text as {@link Phrases#lower} made it
     */
    public Workplace read(Payload facts, PlaceReading where, String title, String text) {
        Workplace stated = facts.workplace().map(WorkplaceReader::of).orElse(Workplace.UNKNOWN);
        if (stated != Workplace.UNKNOWN) {
            return stated;
        }
        if (where.hybrid()) {
            return Workplace.HYBRID;
        }
        String lower = title.toLowerCase(Locale.ROOT);
        if (facts.remote().equals(Optional.of(true))) {
            return lower.contains("hybrid") ? Workplace.HYBRID : Workplace.REMOTE;
        }
        if (where.onsite()) {
            return Workplace.ONSITE;
        }
        boolean several = where.places().stream()
                .anyMatch(place -> !place.afterRemote() && place.city().isPresent());
        if (where.remote() && !facts.remote().equals(Optional.of(false))) {
            return several && where.places().size() > 1 && where.remoteWhere().isEmpty()
                    ? Workplace.HYBRID
                    : Workplace.REMOTE;
        }
        if (lower.contains("hybrid")) {
            return Workplace.HYBRID;
        }
        if (TITLE_REMOTE.matcher(title).find() && facts.remote().isEmpty()) {
            return Workplace.REMOTE;
        }
        return ofText(facts, text);
    }

    private static Workplace ofText(Payload facts, String lower) {
        boolean open = !facts.remote().equals(Optional.of(false)) && !NOT_REMOTE.anywhere(lower);
        if (TAG_HYBRID.anywhere(lower)) {
            return Workplace.HYBRID;
        }
        if (open && (TAG_REMOTE.anywhere(lower) || SURELY_REMOTE.anywhere(lower))) {
            return Workplace.REMOTE;
        }
        if (HYBRID.anywhere(lower) || OFFICE_DAYS.anywhere(lower)) {
            return Workplace.HYBRID;
        }
        if (facts.remote().equals(Optional.of(false)) || ONSITE.anywhere(lower)) {
            return Workplace.ONSITE;
        }
        return open && REMOTE.anywhere(lower) ? Workplace.REMOTE : Workplace.UNKNOWN;
    }

    private static Workplace of(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("hybrid") || lower.contains("híbrid")) {
            return Workplace.HYBRID;
        }
        if (lower.contains("remote") || lower.contains("telecommute") || lower.contains("remoto")) {
            return Workplace.REMOTE;
        }
        boolean there = lower.contains("site")
                || lower.contains("office")
                || lower.contains("person")
                || lower.contains("présent");
        return there ? Workplace.ONSITE : Workplace.UNKNOWN;
    }

    /**
     * Where a remote worker may live: what the source requires, else what the words of the place attach to "remote", else
     * countries that the posting names without a city.
     */
    public List<String> remoteWhere(Payload facts, PlaceReading where, List<Place> places) {
        Set<String> all = new LinkedHashSet<>();
        for (String words : facts.remoteWhere()) {
            gazetteer.country(words.strip()).ifPresentOrElse(country -> all.add(country.code()), () -> {
                PlaceReading reading = gazetteer.read(words);
                all.addAll(reading.worldRegions());
                reading.places().forEach(place -> place.country().ifPresent(all::add));
            });
        }
        if (all.isEmpty()) {
            all.addAll(where.remoteWhere());
        }
        if (all.isEmpty()) {
            all.addAll(where.worldRegions());
            places.stream()
                    .filter(place -> place.getCity().isEmpty())
                    .forEach(place -> place.getCountry().ifPresent(all::add));
        }
        return new ArrayList<>(all);
    }
}
