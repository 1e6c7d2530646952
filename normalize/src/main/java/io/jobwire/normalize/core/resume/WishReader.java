package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.field.PayTextReader;
import io.jobwire.normalize.core.field.PlaceReader;
import io.jobwire.normalize.core.payload.PlaceFact;
import io.jobwire.records.Employment;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.Wishes;
import io.jobwire.records.Workplace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what somebody says to want: sentences with words of wishing ("looking for", "Wunschort", "prétentions") outside of
 * positions and projects. What is not said stays empty. Immutable.
 */
public final class WishReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CUE = Pattern.compile(
            "\\b(?:looking for|seeking|searching for|in search of|interested in|open (?:to|for)|available (?:for|from|to|immediately|as of)|availability|prefer\\w*|willing to|willingness|desired|expected|expectations?|notice(?: period)?|relocat\\w+|work (?:type|mode|model)|job type|salary requirements?|minimum salary"
                    + "|suche|auf der suche|wunsch\\p{L}*|gewünscht\\w*|gehaltsvorstellung\\w*|gehaltswunsch|kündigungsfrist|verfügbar\\w*|eintrittstermin|frühester eintritt|umzugsbereit\\w*|reisebereitschaft|umzug"
                    + "|recherche|à la recherche|disponib\\p{L}+|préavis|prétentions?|mobilité|souhait\\p{L}+|busco|buscando|pretensiones|preaviso|movilidad|incorporación|salario (?:deseado|mínimo)|pensum|"
                    + WorkPermits.CUES + ")\\b",
            FLAGS);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\s*[|•]\\s*");
    private static final Map<Workplace, Pattern> WORKPLACES = new LinkedHashMap<>();
    private static final Map<Employment, Pattern> EMPLOYMENTS = new LinkedHashMap<>();
    private static final Pattern PAY = Pattern.compile(
            "\\b(?:salary|pay|compensation|rate|gehalt\\p{L}*|salaire|rémunération|prétentions?|salario|pretensiones)\\b",
            FLAGS);
    private static final Pattern PLACES = Pattern.compile(
            "(?:relocat\\w+ to|(?:preferred|desired) (?:work )?(?:locations?|places?|cit(?:y|ies))|locations? preferences?|wunschorte?|arbeitsort|lieux? souhaités?|mobilité|movilidad|(?:positions?|roles?|jobs?|work|opportunit(?:y|ies)|stelle|poste|emploi|trabajo|puesto|remote|hybrid|on-?site|part[- ]time|full[- ]time|internship)\\b[^.;:]{0,60}?\\b(?:in|à|en|near|around|based in))\\s*:?\\s+([\\p{L}][^.;|•\\n]{1,80})",
            FLAGS);
    private static final Pattern NO_MOVE = Pattern.compile(
            "\\b(?:no relocation|(?:not|un)\\s?(?:willing|able|open|prepared)(?: to)? relocat\\w+|unwilling to relocate|not willing to move|relocation\\s*[:–-]\\s*no\\b|cannot relocate|without relocation|kein umzug|nicht umzugsbereit|umzugsbereit\\w*\\s*[:–-]\\s*nein|pas de mobilité|sin movilidad)",
            FLAGS);
    private static final Pattern MOVE = Pattern.compile(
            "\\b(?:(?:willing|open|able|ready|prepared|happy)(?: to)? relocat\\w+|open to relocation|relocation\\s*[:–-]\\s*(?:yes|possible|open)|would relocate|umzugsbereit|bereit umzuziehen|mobilité (?:nationale|internationale|géographique)|movilidad geográfica|disponibilidad para viajar y cambiar de residencia)",
            FLAGS);
    private static final Pattern NOTICE = Pattern.compile(
            "(?:notice(?: period)?|kündigungsfrist|préavis|preaviso|available in|availability|disponible (?:sous|en)|verfügbar in)[^\\d\\n]{0,25}?(\\d{1,3}|one|two|three|six|ein\\w*|zwei|drei|un|une|deux|trois|dos|tres)\\s*(?:calendar |working )?(days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|días?|semanas?|mes(?:es)?)\\b",
            FLAGS);
    private static final Pattern AT_ONCE = Pattern.compile(
            "\\b(?:available immediately|immediately available|immediate(?:ly)? (?:joiner|start|availability)|(?:availability|notice(?: period)?|start)\\s*[:–-]\\s*immediate(?:ly)?|no notice period|ab sofort|sofort verfügbar|disponible immédiatement|disponibilité immédiate|disponibilidad inmediata|incorporación inmediata)\\b",
            FLAGS);
    private static final Pattern FROM = Pattern.compile(
            "(?:available|availability|start(?:ing)?(?: date)?|verfügbar|eintritt\\p{L}*|disponible|disponibilité|disponibilidad)\\s*(?:from|as of|:|ab|am|à partir de|dès|a partir de|desde|zum)?\\s*:?\\s*([^.;|]{4,30})",
            FLAGS);
    private static final Pattern HOURS = Pattern.compile(
            "(?:\\d{1,2}\\s?(?:-|–|to|bis|à|a)\\s?)?(\\d{1,2}(?:[.,]5)?)\\s?(?:h|hours?|hrs?|std\\.?|stunden|heures|horas)\\s?(?:/|per|a|each|pro|die|je|in der|par|por|a la)\\s?(?:week|wk|woche|semaine|semana)\\b",
            FLAGS);
    private static final double MOST_HOURS = 60;
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("six", 6),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("dos", 2),
            Map.entry("tres", 3));
    private static final int LONGEST = 400;

    static {
        WORKPLACES.put(
                Workplace.REMOTE,
                Pattern.compile(
                        wish("remote(?:ly)?|home ?office|work from home|télétravail|à distance|teletrabajo|remoto"),
                        FLAGS));
        WORKPLACES.put(Workplace.HYBRID, Pattern.compile(wish("hybrid\\w*|híbrido"), FLAGS));
        WORKPLACES.put(
                Workplace.ONSITE,
                Pattern.compile(wish("on-?site|in-office|in person|vor ort|sur site|presencial"), FLAGS));
        EMPLOYMENTS.put(
                Employment.FULL_TIME,
                Pattern.compile(
                        wish("full[- ]?time|vollzeit\\p{L}*|temps plein|jornada completa|tiempo completo"), FLAGS));
        EMPLOYMENTS.put(
                Employment.PART_TIME,
                Pattern.compile(
                        wish(
                                "part[- ]?time|teilzeit\\p{L}*|temps partiel|media jornada|jornada parcial|tiempo parcial"),
                        FLAGS));
        EMPLOYMENTS.put(
                Employment.CONTRACT,
                Pattern.compile(
                        wish(
                                "contract (?:work|roles?|positions?|jobs?|basis|assignments?|opportunit\\w+)|contracting|freelance|freiberuflich\\w*|contractor"),
                        FLAGS));
        EMPLOYMENTS.put(
                Employment.TEMPORARY,
                Pattern.compile(wish("temporary|temp work|befristet\\w*|\\bCDD|temporal"), FLAGS));
        EMPLOYMENTS.put(
                Employment.INTERNSHIP, Pattern.compile(wish("internships?|praktik(?:um|a)|un stage|prácticas"), FLAGS));
        EMPLOYMENTS.put(
                Employment.APPRENTICESHIP,
                Pattern.compile(wish("apprenticeships?|ausbildungsplatz|alternance"), FLAGS));
    }

    private final PlaceReader places;
    private final WorkPermits permits;

    public WishReader(PlaceReader places) {
        this.places = places;
        permits = new WorkPermits(places);
    }

    private static String wish(String words) {
        return "(?<!no )(?<!not )(?<!non-)(?<!kein )(?<!pas de )\\b(?:" + words + ")\\b";
    }

    /**
     * The wishes; empty fields where nothing is said.
     *
     * @param lines of the text without contact details
     * @param spans knows when the resume was handed in
     */
    public Wishes read(List<ResumeLine> lines, MonthSpans spans) {
        Wishes.Builder wishes = Wishes.newBuilder();
        Set<Workplace> workplaces = new LinkedHashSet<>();
        Set<Employment> employments = new LinkedHashSet<>();
        Set<String> countries = new LinkedHashSet<>();
        Set<String> towns = new LinkedHashSet<>();
        Set<String> allowed = new LinkedHashSet<>();
        for (String sentence : sentences(lines)) {
            WORKPLACES.forEach((kind, words) -> add(workplaces, kind, words, sentence));
            EMPLOYMENTS.forEach((kind, words) -> add(employments, kind, words, sentence));
            places(sentence, countries, towns);
            pay(sentence, wishes);
            move(sentence, wishes);
            begin(sentence, spans, wishes);
            permits.read(sentence, allowed, wishes);
            hours(sentence, wishes);
        }
        return wishes.setWorkplaces(List.copyOf(workplaces))
                .setEmployments(List.copyOf(employments))
                .setCountries(List.copyOf(countries))
                .setPlaces(List.copyOf(towns))
                .setPermits(List.copyOf(allowed))
                .build();
    }

    /** Sentences with a word of wishing. A line below may go on with the sentence of the one above. */
    private static List<String> sentences(List<ResumeLine> lines) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResumeLine line = lines.get(i);
            boolean work = line.section() == ResumeSection.EXPERIENCE
                    || line.section() == ResumeSection.PROJECTS
                    || line.section() == ResumeSection.EDUCATION;
            if (work
                    || line.heading()
                    || line.text().length() > LONGEST
                    || !CUE.matcher(line.text()).find()) {
                continue;
            }
            String text = line.text();
            boolean goesOn = i + 1 < lines.size()
                    && !text.matches("(?s).*[.!?;]")
                    && Character.isLowerCase(lines.get(i + 1).text().codePointAt(0));
            text = goesOn ? text + " " + lines.get(i + 1).text() : text;
            for (String sentence : SENTENCE.split(text)) {
                if (CUE.matcher(sentence).find()) {
                    found.add(sentence);
                }
            }
        }
        return found;
    }

    private static <K> void add(Set<K> kinds, K kind, Pattern words, String sentence) {
        Matcher cue = CUE.matcher(sentence);
        if (cue.find() && words.matcher(sentence).find()) {
            kinds.add(kind);
        }
    }

    private void places(String sentence, Set<String> countries, Set<String> towns) {
        Matcher where = PLACES.matcher(sentence);
        while (where.find()) {
            for (String part :
                    where.group(1).split(",|/|\\bor\\b|\\band\\b|\\boder\\b|\\bund\\b|\\bou\\b|\\bet\\b|\\bo\\b")) {
                String name = part.strip();
                boolean named = name.length() >= 3 && Character.isUpperCase(name.codePointAt(0));
                List<Place> read = !named ? List.of() : places.read(List.of(PlaceFact.ofText(name)));
                for (Place place : read) {
                    place.getCountry().ifPresent(countries::add);
                    if (place.getCity().isPresent()) {
                        towns.add(place.getCity().get());
                    }
                }
            }
        }
    }

    private static void pay(String sentence, Wishes.Builder wishes) {
        if (wishes.hasPayMin() || !PAY.matcher(sentence).find()) {
            return;
        }
        for (Pay pay : PayTextReader.read(sentence, List.of(), true, "text")) {
            if (pay.getAnnualMin().isPresent() && pay.getCurrency().isPresent()) {
                wishes.setPayMin(pay.getAnnualMin().get());
                wishes.setPayCurrency(pay.getCurrency().get());
                return;
            }
        }
    }

    private static void move(String sentence, Wishes.Builder wishes) {
        if (NO_MOVE.matcher(sentence).find()) {
            wishes.setRelocate(false);
        } else if (MOVE.matcher(sentence).find() && !wishes.hasRelocate()) {
            wishes.setRelocate(true);
        }
    }

    private static void begin(String sentence, MonthSpans spans, Wishes.Builder wishes) {
        Matcher notice = NOTICE.matcher(sentence);
        if (notice.find()) {
            wishes.setNoticeDays(count(notice.group(1)) * days(notice.group(2)));
        } else if (AT_ONCE.matcher(sentence).find()) {
            wishes.setNoticeDays(0);
        } else {
            Matcher from = FROM.matcher(sentence);
            if (from.find()) {
                spans.last(from.group(1)).ifPresent(wishes::setAvailableFrom);
            }
        }
    }

    private static void hours(String sentence, Wishes.Builder wishes) {
        Matcher hours = HOURS.matcher(sentence);
        if (hours.find() && !wishes.hasHoursMax()) {
            double most = Double.parseDouble(hours.group(1).replace(',', '.'));
            if (most > 0 && most <= MOST_HOURS) {
                wishes.setHoursMax(most);
            }
        }
    }

    private static int count(String number) {
        return number.matches("\\d+") ? Integer.parseInt(number) : NUMBERS.getOrDefault(WordTable.fold(number), 1);
    }

    private static int days(String unit) {
        String folded = WordTable.fold(unit);
        boolean month = folded.startsWith("mo") || folded.startsWith("mes");
        boolean week = folded.startsWith("w") || folded.startsWith("sem");
        return month ? 30 : week ? 7 : 1;
    }
}
