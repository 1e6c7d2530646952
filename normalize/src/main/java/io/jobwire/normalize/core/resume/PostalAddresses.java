package io.jobwire.normalize.core.resume;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds streets, houses and postal codes in personal regions; the town stays, because work is looked for there. Stateless. */
final class PostalAddresses {
    private static final String CAPITAL = "(?-i:\\p{Lu})[\\p{L}.'’-]*";
    private static final Pattern STREET = Pattern.compile(
            // 12 Baker Street, Apt. 4
            "\\b\\d{1,6}[A-Za-z]?,?[ \\t](?:" + CAPITAL
                    + "[ \\t]){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|terrace|square|highway|hwy|gate|gardens|close|crescent|parkway|pkwy|row|hill|mews|circle|cir)\\b\\.?(?:\\s(?:nw|ne|sw|se|n|s|e|w)\\b)?(?:,?\\s(?:apt|apartment|unit|suite|ste|#)\\.?\\s?\\w{1,6})?"
                    // Lange Straße 5, Musterstr. 12a
                    + "|\\b" + CAPITAL + "(?:[ \\t]" + CAPITAL
                    + "){0,3}(?:straße|strasse|str\\.|weg|platz|gasse|allee|ring|damm|ufer|straat|laan|plein|gracht|kade|gatan|vägen|vej)\\s?\\d{1,4}\\s?[a-z]?\\b(?:/\\d{1,4}){0,3}"
                    // Am Alten Markt 7
                    + "|(?<![\\p{L}\\d])(?:am|an der|an den|im|in der|auf der|auf dem|unter den|zum|zur|hinter der|vor dem|bei der)\\s"
                    + CAPITAL + "(?:\\s" + CAPITAL + "){0,2}\\s\\d{1,4}\\s?[a-z]?\\b(?=\\s*(?:[,|•·\\n]|$))"
                    // 12 bis rue de la Paix
                    + "|\\b\\d{1,4}\\s?(?:bis|ter)?,?\\s(?:rue|avenue|boulevard|bd|allée|impasse|place|chemin|quai|route|cours|square)\\s[\\p{L}'’ -]{2,40}"
                    // Calle Mayor 3, 2º B; Via Roma 12; Rua Augusta 100
                    + "|(?<!\\p{L})(?:calle|c/|avenida|avda\\.?|av\\.|carrer|plaza|paseo|pº|gran v[ií]a|camino|ronda|glorieta|via|viale|piazza|corso|rua|praça|travessa|ulica|ul\\.|aleja|al\\.)(?=[\\s\\d])[\\p{L}'’ .-]{0,40},?\\s(?:n[º°.]?\\s?)?\\d{1,4}\\b(?:,?\\s\\d{1,2}[º°ª]\\s?\\p{L}?\\b)?"
                    + "|\\bp\\.?\\s?o\\.? box \\d{1,8}|\\b(?:postfach|bp|apartado)\\s\\d{1,8}"
                    + "|(?<![\\p{L}\\d])(?:plot|flat|house|h\\.?\\s?no|door|apt|apartment|suite|block|sector|room|wohnung|appartement)\\.?\\s(?:no\\.?\\s?|number\\s|#)?\\d{1,5}[A-Za-z]?\\b|(?<!\\w)#\\d{1,5}-\\d{1,5}\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CODE = Pattern.compile(
            "(?<=\\p{L}[ -])\\d{6}(?!\\d)|(?<![\\p{L}\\d.+-])(?:[A-Z]{1,2}-)?(?!(?:19|20)\\d\\d\\s)\\d{4,5}(?=\\s\\p{Lu}\\p{L}+)"
                    + "|(?<=[,\\s][A-Z]{2}[,]?\\s)\\d{5}(?:-\\d{4})?\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}\\b|\\b[A-Z]\\d[A-Z]\\s\\d[A-Z]\\d\\b");
    private static final Pattern LABELLED = Pattern.compile(
            "(?<!\\p{L})(?:(?:home |postal |current |permanent |mailing )?address|adresse|anschrift|dirección|domicilio|indirizzo|morada|endereço)\\s*[:–-]\\s*([^|•·\\n]{3,140})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PART = Pattern.compile("[^,\\n]+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private PostalAddresses() {}

    static void find(PersonalRegion region, PersonalFacts.Eraser eraser) {
        erase(STREET.matcher(region.text()), region, eraser);
        erase(CODE.matcher(region.text()), region, eraser);
        Matcher label = LABELLED.matcher(region.text());
        while (label.find()) {
            Matcher part = PART.matcher(label.group(1));
            while (part.find()) {
                Matcher code = CODE.matcher(part.group());
                if (!code.find() && DIGIT.matcher(part.group()).find()) {
                    int at = region.from() + label.start(1);
                    eraser.erase(at + part.start(), at + part.end());
                }
            }
        }
    }

    private static void erase(Matcher found, PersonalRegion region, PersonalFacts.Eraser eraser) {
        while (found.find()) {
            eraser.erase(region.from() + found.start(), region.from() + found.end());
        }
    }
}
