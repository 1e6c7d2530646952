package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates that are told from the day on which a page was fetched, in English, German, French and Spanish: "Posted 3 Days
 * Ago", "gestern", "il y a 2 semaines". Days and longer spans count from the beginning of that day in UTC. "30+ days ago" is
 * no date. Stateless.
 */
final class RelativeDates {
    private static final int LONGEST = 60;

    private static final String NUMBER = "(\\d{1,3}|an?|one|eine[mnr]?|une?|una)";
    private static final String UNIT = "([\\p{L}]+)";

    private static final Pattern WORDS = Pattern.compile(
            "(?:(?:posted|reposted|published|updated|added|listed|veröffentlicht|online seit|publiée?|publicad[oa])(?: on)?\\s?:?\\s?)?"
                    + "(?:(today|just posted|just now|now|heute|gerade eben|aujourd[’']hui|à l[’']instant|hoy)"
                    + "|(yesterday|gestern|hier|ayer)|(vorgestern|avant-hier|anteayer)"
                    + "|" + NUMBER + "\\s?" + UNIT + " ago"
                    + "|(?:vor|il y a|hace) " + NUMBER + "\\s?" + UNIT + ")");

    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("minuten", ChronoUnit.MINUTES),
            Map.entry("minuto", ChronoUnit.MINUTES),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hr", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("stunde", ChronoUnit.HOURS),
            Map.entry("stunden", ChronoUnit.HOURS),
            Map.entry("heure", ChronoUnit.HOURS),
            Map.entry("hora", ChronoUnit.HOURS),
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("tag", ChronoUnit.DAYS),
            Map.entry("tage", ChronoUnit.DAYS),
            Map.entry("tagen", ChronoUnit.DAYS),
            Map.entry("jour", ChronoUnit.DAYS),
            Map.entry("día", ChronoUnit.DAYS),
            Map.entry("dia", ChronoUnit.DAYS),
            Map.entry("w", ChronoUnit.WEEKS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("woche", ChronoUnit.WEEKS),
            Map.entry("wochen", ChronoUnit.WEEKS),
            Map.entry("semaine", ChronoUnit.WEEKS),
            Map.entry("semana", ChronoUnit.WEEKS),
            Map.entry("mo", ChronoUnit.MONTHS),
            Map.entry("month", ChronoUnit.MONTHS),
            Map.entry("monat", ChronoUnit.MONTHS),
            Map.entry("monate", ChronoUnit.MONTHS),
            Map.entry("monaten", ChronoUnit.MONTHS),
            Map.entry("mois", ChronoUnit.MONTHS),
            Map.entry("mes", ChronoUnit.MONTHS),
            Map.entry("mese", ChronoUnit.MONTHS),
            Map.entry("year", ChronoUnit.YEARS),
            Map.entry("jahr", ChronoUnit.YEARS),
            Map.entry("jahren", ChronoUnit.YEARS),
            Map.entry("an", ChronoUnit.YEARS),
            Map.entry("año", ChronoUnit.YEARS));

    private RelativeDates() {}

    /**
     * The time that words tell; empty when they tell none.
     *
     * @param fetched when the page that has the words was fetched
     */
    static Optional<Instant> read(String words, Instant fetched) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher told = WORDS.matcher(Phrases.lower(words.strip()));
        if (!told.matches()) {
            return Optional.empty();
        }
        if (told.group(1) != null) {
            return Optional.of(before(fetched, 0, ChronoUnit.DAYS));
        }
        if (told.group(2) != null || told.group(3) != null) {
            return Optional.of(before(fetched, told.group(2) != null ? 1 : 2, ChronoUnit.DAYS));
        }
        boolean ago = told.group(4) != null;
        return unit(told.group(ago ? 5 : 7)).map(unit -> before(fetched, number(told.group(ago ? 4 : 6)), unit));
    }

    /** A unit in the singular or in a plural with s. */
    private static Optional<ChronoUnit> unit(String word) {
        return Optional.ofNullable(UNITS.get(word))
                .or(() -> word.endsWith("s")
                        ? Optional.ofNullable(UNITS.get(word.substring(0, word.length() - 1)))
                        : Optional.empty());
    }

    private static int number(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : 1;
    }

    private static Instant before(Instant fetched, int count, ChronoUnit unit) {
        if (unit == ChronoUnit.HOURS || unit == ChronoUnit.MINUTES) {
            return fetched.minus(count, unit);
        }
        return LocalDate.ofInstant(fetched, ZoneOffset.UTC)
                .minus(count, unit)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
