package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.field.PlaceReader;
import io.jobwire.normalize.core.payload.PlaceFact;
import io.jobwire.records.Place;
import io.jobwire.records.Wishes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where somebody may work and whether a visa must be sponsored: "authorized to work in the US", "EU work permit",
 * "Arbeitserlaubnis für Deutschland", "no sponsorship required". Nationality is never read, nor concluded from. Immutable.
 */
final class WorkPermits {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** What a sentence about it has. */
    static final String CUES =
            "work (?:permit|authori[sz]ation|visa|rights?)|(?:authori[sz]ed|eligible|permitted|allowed|entitled|right) (?:to|for) work|right to work|(?:visa|sponsor)\\p{L}*|green card|permanent residen\\p{L}+|arbeitserlaubnis|arbeitsgenehmigung|aufenthaltstitel|niederlassungserlaubnis|visum"
                    + "|permis de (?:travail|séjour)|titre de séjour|autorisation de travail|autorisée? à travailler|permiso de (?:trabajo|residencia)|autorizad[oa] (?:para|a) trabajar|visado|patrocinio";

    private static final String PLACE = "(?<place>[\\p{L}][^.;|•\\n()]{1,60})";
    private static final Pattern IN = Pattern.compile(
            "(?:(?:authori[sz]ed|eligible|permitted|allowed|entitled|able|right) (?:to|for) work(?:ing)?(?: (?:legally|permanently|full[- ]time|and live|indefinitely|anywhere|for any (?:us )?employer))* (?:in|within|across|throughout)"
                    + "|(?:work (?:permit|authori[sz]ation|visa|rights?)|right to work|arbeitserlaubnis|arbeitsgenehmigung|aufenthaltstitel|niederlassungserlaubnis|permis de travail|titre de séjour|autorisation de travail|permiso de trabajo|permiso de residencia)(?: (?:valid|holder|status|gültig|valable|válido|vigente))?(?:\\s*[:–-]| (?:for|in|für|pour|en|au|aux|para))"
                    + "|autorisée? à travailler (?:en|au|aux|dans)|autorizad[oa] (?:para|a) trabajar en)\\s*(?:the |die |der |den |la |le |l['’]|les |los )?"
                    + PLACE,
            FLAGS);
    private static final Pattern OF = Pattern.compile(
            "(?<place>(?<![\\p{L}.])(?:[\\p{Lu}][\\p{L}.]+|eu)(?:\\s\\p{Lu}[\\p{L}.]+)?)[\\s-](?i:work[- ](?:permit|authori[sz]ation|visa|rights?)|permanent residen\\p{L}+|arbeitserlaubnis|aufenthaltstitel|blue card)");
    private static final Pattern GREEN_CARD = Pattern.compile("\\bgreen card\\b", FLAGS);
    private static final Pattern SPLIT = Pattern.compile(
            "\\s*(?:,|/|&|\\b(?:or|and|und|oder|et|ou|y|o)\\b)\\s*(?:the |die |der |den |la |le |l['’]|les |los )?",
            FLAGS);
    private static final Pattern REST = Pattern.compile(
            "(?:\\s(?:with|without|on|until|and do|only|since|as|via|through|ohne|bis|sans|sin|hasta)\\b|[,;:]\\s?(?:no|not)\\b|\\s[–-]\\s).*",
            FLAGS);
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("eu", "EU"),
            Map.entry("eu/eea", "EU"),
            Map.entry("eea", "EU"),
            Map.entry("european union", "EU"),
            Map.entry("europe", "EU"),
            Map.entry("european", "EU"),
            Map.entry("schengen area", "EU"),
            Map.entry("europaische union", "EU"),
            Map.entry("union europeenne", "EU"),
            Map.entry("ue", "EU"),
            Map.entry("union europea", "EU"),
            Map.entry("us", "US"),
            Map.entry("usa", "US"),
            Map.entry("uk", "GB"),
            Map.entry("british", "GB"),
            Map.entry("swiss", "CH"),
            Map.entry("german", "DE"),
            Map.entry("deutsche", "DE"),
            Map.entry("french", "FR"),
            Map.entry("spanish", "ES"),
            Map.entry("canadian", "CA"),
            Map.entry("australian", "AU"),
            Map.entry("irish", "IE"),
            Map.entry("dutch", "NL"),
            Map.entry("indian", "IN"),
            Map.entry("allemagne", "DE"),
            Map.entry("suisse", "CH"),
            Map.entry("etats-unis", "US"),
            Map.entry("royaume-uni", "GB"),
            Map.entry("alemania", "DE"),
            Map.entry("espana", "ES"),
            Map.entry("francia", "FR"),
            Map.entry("estados unidos", "US"),
            Map.entry("reino unido", "GB"),
            Map.entry("frankreich", "FR"),
            Map.entry("schweiz", "CH"),
            Map.entry("osterreich", "AT"));
    private static final Pattern NO_SPONSOR = Pattern.compile(
            "\\b(?:no|not|without|don['’]t|do not|does not|never|neither)\\b[^.;]{0,40}\\b(?:sponsor\\p{L}*|visas?)\\b|\\b(?:sponsorship|visa)\\s?(?:required|needed|support)?\\s*[:–-]\\s*(?:no|not|none)\\b|\\b(?:sponsorship|visa)\\s(?:is )?not\\s(?:required|needed|necessary)"
                    + "|kein(?:en)? (?:visum|visums\\p{L}*|arbeitserlaubnis|sponsor\\p{L}*)|visum nicht|sans (?:besoin de )?(?:visa|parrainage)|pas besoin d['’ ](?:un |e )?(?:visa|parrainage)|(?:no necesito|sin necesidad de) (?:visado|visa|patrocinio|permiso)",
            FLAGS);
    private static final Pattern SPONSOR = Pattern.compile(
            "\\b(?:need|needs|require|requires|requiring|needing|want|seeking|looking for)\\b[^.;]{0,30}\\b(?:sponsor\\p{L}*|visas?|work permit)\\b|\\b(?:sponsorship|visa)\\s(?:is )?(?:required|needed|necessary)|\\b(?:sponsorship|visa support)\\s*[:–-]\\s*(?:yes|required|needed)\\b"
                    + "|(?:benötige|brauche)\\p{L}*[^.;]{0,30}(?:visum|arbeitserlaubnis|sponsor)|visum (?:erforderlich|nötig|benötigt)|besoin d['’ ](?:un |e )?(?:visa|parrainage|permis)|necesito (?:visado|visa|patrocinio|permiso)",
            FLAGS);

    private final PlaceReader places;

    WorkPermits(PlaceReader places) {
        this.places = places;
    }

    void read(String sentence, Set<String> permits, Wishes.Builder wishes) {
        if (NO_SPONSOR.matcher(sentence).find()) {
            wishes.setNeedsSponsor(false);
        } else if (SPONSOR.matcher(sentence).find() && !wishes.hasNeedsSponsor()) {
            wishes.setNeedsSponsor(true);
            return;
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher in = IN.matcher(sentence);
        while (in.find()) {
            for (String part : SPLIT.split(REST.matcher(in.group("place")).replaceAll(""))) {
                country(part).ifPresent(found::add);
            }
        }
        Matcher of = OF.matcher(sentence);
        while (of.find()) {
            for (String part : SPLIT.split(of.group("place"))) {
                country(part).ifPresent(found::add);
            }
        }
        if (GREEN_CARD.matcher(sentence).find()) {
            found.add("US");
        }
        permits.addAll(found);
    }

    private Optional<String> country(String words) {
        String name = WordTable.fold(words).strip();
        String known = NAMES.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        boolean named =
                name.length() >= 4 && Character.isUpperCase(words.strip().codePointAt(0));
        List<Place> read = named ? places.read(List.of(PlaceFact.ofText(words.strip()))) : List.of();
        return read.stream()
                .filter(place -> place.getCity().isEmpty())
                .flatMap(place -> place.getCountry().stream())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .findFirst();
    }
}
