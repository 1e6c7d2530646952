package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.payload.Payload;
import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.PhraseScan;
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
    /** What stands before the colon of a labelled line about the place of work. */
    private static final String LABEL =
            "\\b(?:(?:work)?(?:location|place)|office policy|workplace|arrangement|setup|set-up|(?:work|working|job)"
                    + " (?:type|model|mode|style)|type|modality|arbeitsort|arbeitsmodell|standort|lieu|localisation|mode de travail|ubicación"
                    + "|modalidad)(?: type)? ?: ";

    /** Tags and labelled lines: they say nothing else. */
    private static final Phrases TAG_REMOTE = Phrases.of(
            "#(?:[a-z]{2}-)?remote\\b|" + LABEL
                    + "(?:\\w+ ){0,3}?(?:\\()?(?:100 ?% |fully )?(?:remote|remoto|télétravail|teletrabajo|homeoffice)\\b(?! or| and| oder| ou | ?/ ?(?:hybrid|on|in|office))|"
                    + LABEL + "[^.:\\n]{0,30}/ ?remote(?=\\n|$)"
                    + "|\\b(?:full[- ]?time|part[- ]?time|contract|permanent|freelance)\\)? ?[,|•·/–-] ?remote\\b(?! or|/)",
            "remote",
            "remoto",
            "télétravail",
            "teletrabajo",
            "homeoffice");

    private static final Phrases TAG_HYBRID = Phrases.of(
            "#(?:[a-z]{2}-)?hybrid\\b|" + LABEL + "(?:[\\w,]+ ){0,5}?\\(?(?:hybride?|híbrid[oa])\\b",
            "hybrid",
            "híbrid");

    /** What says of this very job, not of the company, that it is remote. */
    private static final Phrases SURELY_REMOTE = Phrases.of(
            "\\bthis (?:\\S+ ){0,3}(?:role|position|job|opportunity) (?:is|can be|will be) (?:a |an )?(?:\\w+ |100% )?remote\\b"
                    + "(?! friendly|-friendly)|\\b(?:this|the) (?:role|position|job)[^.\\n]{0,30} 100% remote|\\brole will be"
                    + " remote\\b|\\b100 ?% (?:remote|télétravail|teletrabajo|remoto|homeoffice|home office)|\\b(?:vollständig|komplett) (?:remote|im homeoffice|im home office)"
                    + "|\\b(?:fully|completely|entirely)"
                    + " remote (?:role|position|job|opportunity)|\\bwork (?:fully )?remotely from anywhere(?![^.\\n]{0,50} (?:for|up to|days|weeks)\\b)|\\bremote (?:role|position|job)"
                    + " (?:based|open|within|in|for)\\b|\\bbased remotely\\b|\\bremote[- ]based (?:role|position|contract)"
                    + "|\\bwork (?:\\w+ )?remotely from (?!time|the office)(?![^.\\n]{0,50} (?:for|up to|days|weeks)\\b)|\\bremote-stelle\\b|\\bposte (?:à pourvoir )?en (?:full remote|télétravail (?:complet|total))"
                    + "|\\b(?:entièrement|totalement) en télétravail|\\b(?:trabajo|puesto|posición) (?:\\S+ )?(?:totalmente |completamente )?(?:en )?remot[oa]\\b|\\bmodalidad remota",
            "remote", "télétravail", "teletrabajo", "remoto", "remota", "homeoffice", "home office");

    private static final Phrases HYBRID = Phrases.of(
            "\\bhybrid (?:(?:role|position)\\b(?! that| spanning|:| of | combin| between| blend| which| across| bridging| mixing)"
                    + "|(?:work|schedule|model|environment|setup|set-up|working|policy|basis|office|arrangement|job|opportunity)\\b)"
                    + "(?! cloud| load| infra)|(?<!if your role )\\b(?:is|are|be|work|working|(?:on|in) an?) hybrid\\b(?! cloud| it\\b| infra| search| and multi| multi|[ -]model"
                    + "| role| position| environment| app| mobile| approach| architect| data| of )"
                    + "|\\(hybrid\\)|\\bhybrid (?:\\(|-|–|—|in\\b|at\\b|from\\b|out of\\b)"
                    + "|\\bhybride[sn]? (?:arbeit|zusammenarbeit|modell)|\\b(?:modalidad|modelo|formato|trabajo|esquema|régimen) (?:de trabajo )?híbrid[oa]|\\btélétravail"
                    + " partiel|\\b(?:mode|travail|rythme|modèle|format|organisation) (?:de travail )?hybride|\\bmodalità ibrida|\\bflex office"
                    + "|\\b(?:\\d|un|deux|trois|quatre)(?:\\s?(?:-|–|à|ou)\\s?(?:\\d|deux|trois|quatre))? jours? (?:par semaine )?(?:de |en )télétravail"
                    + "|\\b(?:\\d|un|dos|tres|cuatro)(?:\\s?(?:-|–|a|o)\\s?\\d)? días? (?:a la semana |por semana )?(?:de |en )?(?:teletrabajo|remoto|en casa)"
                    + "|\\b(?:\\d|ein|zwei|drei|vier)(?:\\s?(?:-|–|bis|oder)\\s?(?:\\d|zwei|drei|vier))? tage?n? (?:pro woche |die woche |in der woche )?(?:im )?(?:home-?\\s?office|remote|mobil)",
            "hybrid",
            "híbrid",
            "ibrida",
            "flex office",
            "télétravail",
            "teletrabajo",
            " día",
            " tag");

    /** Some days of the week in the office are hybrid work. */
    private static final Phrases OFFICE_DAYS = Phrases.of(
            "\\b(?:[1-4]|one|two|three|four)(?:\\s?(?:-|–|to)\\s?\\d)?"
                    + " (?:days?|x)(?: (?:a|per|each|every) week)?(?: expected| required)? (?:in|at|from|on) (?:the |our )?(?:[\\w-]+"
                    + " ){0,3}(?:office|site|hub|hq)\\b|\\bin[- ]office (?:[1-4]|two|three|four)(?:\\s?(?:-|–|to)\\s?\\d)? days|\\boffice,? (?:location"
                    + " )?(?:[1-4]|two|three|four) days|\\boffices?\\b[^.\\n]{0,60} for (?:[1-4]|one|two|three|four) days (?:a|per|each) week|\\bin[- ]person (?:[1-4]|two|three|four) days"
                    + "|\\b(?:mon|tues|wednes|thurs|fri)days? work(?:ing)? from home|\\b[1-4] days? (?:of )?(?:working |work )?(?:from home|wfh|remote)"
                    + "|\\bpresence (?:in|at) (?:our|the) [^.\\n]{0,60}?(?:[1-4]|two|three|four) days"
                    + "|\\bin[- ](?:office|person) presence (?:[1-4]|two|three|four) days|\\b(?:[1-4]|two|three|four)(?:\\s?(?:-|–|to)\\s?[1-4])? days"
                    + " (?:a|per|each|every) week (?:in[- ]office|in[- ]person|on-?site)\\b|\\b(?:[1-4]|zwei|drei|vier) tage?n? (?:pro woche |die woche )?(?:im büro|vor ort)"
                    + "|\\b(?:[1-4]|deux|trois) jours? (?:par semaine )?(?:au bureau|sur site)|\\b(?:[1-4]|dos|tres) días (?:a la semana |por semana )?en la oficina",
            " day",
            " x ",
            " tag",
            " jour",
            " días");

    private static final Phrases REMOTE = Phrases.of(
            "\\b(?:fully|100%|completely|entirely) remote\\b(?! or hybrid| or on| per | weeks| during)|\\bremote"
                    + " (?:role|position|job|opportunity)\\b|\\bfull[- ]remote\\b|\\bremote[- ]first\\b|\\b(?:our|as an?|we(?:'re|’re| are) an?) (?:\\w+ )?(?:fully|globally)[- ](?:remote|distributed)"
                    + " (?:team|company|organi[sz]ation)|\\bas a (?:fully )?remote company|\\bwork from anywhere\\b|(?<!days )\\bwork(?:ing)? (?:100% )?from"
                    + " home(?=;|\\n|$)|\\bor remote(?:ly)? in\\b|\\bremote, preference|\\bdeutschlandweit remote|\\bortsunabhängig(?:es)? arbeiten"
                    + "|\\btélétravail (?:complet|total)",
            "remote", "distributed", "from home", "anywhere", "ortsunabhängig", "télétravail");

    private static final Phrases ONSITE = Phrases.of(
            "#[a-z]{2}-on-?site\\b|\\b(?:fully|100%) (?:on-?site|in[- ]office|in[- ]person)\\b|\\bthis"
                    + " (?:role|position|job) is (?:\\w+ )?(?:on-?site|in[- ]person|in[- ]office|based in"
                    + " our|based in person)|\\b(?:5|five) days (?:a|per) week (?:in|at|from) (?:the|our) (?:[\\w-]+ ){0,2}office|\\b(?:on-?site|in[- ]person)"
                    + " (?:role|position|job)\\b|\\bin[- ](?:office|person) (?:5|five) days|\\b(?:5|five) days (?:(?:a|per) week )?(?:in[- ]office|in[- ]person|on-?site)"
                    + "|(?<!meet |gather |together |up |other |interview )\\bin[- ]person in (?!case|order|the future)|\\b(?:on-?site|in[- ]person),? (?:in[- ]person |collaborative )?team\\b"
                    + "|\\bfull[- ]time,? (?:and )?(?:on-?site|in[- ]person|in[- ]office)\\b|\\bon-?site (?:at our|in (?:our )?office)|\\blocation \\((?:on-?site|in[- ]office|in[- ]person)\\)"
                    + "|" + LABEL + "\\(?(?:on-?site|in[- ]office|in[- ]person|vor ort|présentiel|presencial)\\b"
                    + "|\\b100 ?% (?:präsenz|vor ort|présentiel|presencial)|\\b(?:modalidad|trabajo) (?:100 ?% )?presencial|\\bkein (?:homeoffice|home-office|remote)\\b"
                    + "|\\bpas de télétravail|\\bsin teletrabajo",
            "onsite",
            "on-site",
            "in-office",
            "in office",
            "in-person",
            "in person",
            "based in our",
            "days",
            "vor ort",
            "präsen",
            "présentiel",
            "presencial",
            "kein homeoffice",
            "kein home-office",
            "kein remote",
            "pas de télétravail",
            "sin teletrabajo");

    private static final PatternSearch TITLE_REMOTE = PatternSearch.of(Pattern.compile(
            "[(\\[|,–-]\\s*(?:(?:100 ?%|\\w+) )?(?:remote|remoto|télétravail|teletrabajo|homeoffice)\\b"
                    + "|\\b(?:remote|remoto|télétravail|homeoffice)(?: \\w+)?\\s*[)\\]]|^remote\\b(?! [a-z]+ing\\b| control| access| pilot| site| patient| desktop| care|ly)"
                    + "|\\bremote$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    private static final PatternSearch TITLE_HYBRID = PatternSearch.of(Pattern.compile(
            "[(\\[|,–-]\\s*(?:\\w+ )?h[yí]brid[aoe]?\\b(?! cloud| it\\b| infra| app| mobile| vehicle)|\\bh[yí]brid[aoe]?(?: \\w+)?\\s*[)\\]]"
                    + "|^hybrid\\s?[:|–-]|\\bhybrid (?:role|position|work|schedule|remote)\\b|\\bh[yí]brid[aoe]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    private static final Phrases NOT_REMOTE = Phrases.of(
            "\\b(?:not|no|isn't|isn’t|never|cannot|non)(?: |-)(?:\\w+ ){0,3}remote\\b|\\bremote(?: work(?:ing)?)?(?: is)? (?:not|unavailable|nicht)\\b"
                    + "|\\bremote (?:work |working )?(?:is )?(?:possible|available|option|optional|eligible|nach|möglich) (?:\\w+ )?(?:after|nach|once|following)\\b"
                    + "|\\b(?:kein|keine|nicht) (?:\\w+ )?(?:remote|homeoffice)|\\bpas de télétravail|\\bsin teletrabajo",
            "remote",
            "kein homeoffice",
            "pas de télétravail",
            "sin teletrabajo");

    private static final PhraseScan SCAN =
            PhraseScan.of(NOT_REMOTE, TAG_HYBRID, TAG_REMOTE, SURELY_REMOTE, HYBRID, OFFICE_DAYS, ONSITE, REMOTE);

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
        boolean hybridTitle = TITLE_HYBRID.in(title);
        if (facts.remote().equals(Optional.of(true))) {
            return hybridTitle ? Workplace.HYBRID : Workplace.REMOTE;
        }
        if (where.onsite() && !where.remote()) {
            return Workplace.ONSITE;
        }
        boolean several = where.places().stream()
                .anyMatch(place -> !place.afterRemote() && place.city().isPresent());
        if (where.remote() && !facts.remote().equals(Optional.of(false))) {
            return several && where.places().size() > 1 && where.remoteWhere().isEmpty()
                    ? Workplace.HYBRID
                    : Workplace.REMOTE;
        }
        if (hybridTitle) {
            return Workplace.HYBRID;
        }
        if (TITLE_REMOTE.in(title) && facts.remote().isEmpty()) {
            return Workplace.REMOTE;
        }
        return ofText(facts, text);
    }

    private static Workplace ofText(Payload facts, String lower) {
        PhraseScan.Places places = SCAN.in(lower);
        boolean open = !facts.remote().equals(Optional.of(false)) && !places.have(NOT_REMOTE);
        if (places.have(TAG_HYBRID)) {
            return Workplace.HYBRID;
        }
        if (open && (places.have(TAG_REMOTE) || places.have(SURELY_REMOTE))) {
            return Workplace.REMOTE;
        }
        if (places.have(HYBRID) || places.have(OFFICE_DAYS)) {
            return Workplace.HYBRID;
        }
        if (facts.remote().equals(Optional.of(false)) || places.have(ONSITE)) {
            return Workplace.ONSITE;
        }
        return open && places.have(REMOTE) ? Workplace.REMOTE : Workplace.UNKNOWN;
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
