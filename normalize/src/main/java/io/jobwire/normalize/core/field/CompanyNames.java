package io.jobwire.normalize.core.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in one line about a company: the one it trades under, and those it has besides. "Acme Holdings LLC d/b/a RoadRunner" is
 * RoadRunner, also Acme Holdings LLC; "Meta (formerly Facebook)" is Meta, also Facebook; "GitHub, a Microsoft company" is GitHub alone,
 * because an owner is another company. Nothing is taken off a name here but brackets.
 *
 * @param name the name it goes by
 * @param others its other names, in order
 */
record CompanyNames(String name, List<String> others) {
    private static final int LONGEST = 200;
    private static final String BREAK = "\\s*[,;|(–—-]?\\s*\\b";

    /** What stands before is the name of law, what follows the name of trade. */
    private static final Pattern TRADES_AS = Pattern.compile(
            "^(.{2,}?)" + BREAK
                    + "(?:d\\s?/\\s?b\\s?/\\s?a|dba|d\\.b\\.a\\.?|t/a|o/a|trading as|doing business as|operating as|faisant affaires? sous(?: le nom)?)"
                    + "[\\s:.]+(.{2,}?)\\)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ONCE = Pattern.compile(
            "^(.{2,}?)" + BREAK
                    + "(?:formerly(?: known as)?|f\\s?/\\s?k\\s?/\\s?a|fka|previously(?: known as)?|now known as|a\\s?/\\s?k\\s?/\\s?a|aka|also known as"
                    + "|ehemals|vormals|früher|anciennement|antes|anteriormente|già)[\\s:.]+(.{2,}?)\\)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern OWNED = Pattern.compile(
            "^(.{2,}?)(?:\\s*[,;|(–—]\\s*|\\s+-\\s+)(?:(?:an?|the) (?:\\S+ ){1,5}?(?:company|business|brand|subsidiary|firm|venture|division)"
                    + "|(?:part|member|a division|a subsidiary|a brand) of (?:\\S+ ?){1,6}|ein unternehmen der (?:\\S+ ?){1,5}|une société (?:du groupe )?(?:\\S+ ?){1,4}"
                    + "|una empresa (?:de )?(?:\\S+ ?){1,4})\\)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "International Business Machines (IBM)". */
    private static final Pattern INITIALS = Pattern.compile("^(.{6,}?)\\s+\\((\\p{Lu}{2,6})\\)$");

    /** The names of a line that is already clean. */
    static CompanyNames of(String line) {
        if (line.length() > LONGEST) {
            return new CompanyNames(line, List.of());
        }
        Matcher trades = TRADES_AS.matcher(line);
        if (trades.matches()) {
            return new CompanyNames(
                    trades.group(2).strip(), List.of(trades.group(1).strip()));
        }
        Matcher once = ONCE.matcher(line);
        if (once.matches()) {
            return new CompanyNames(once.group(1).strip(), List.of(once.group(2).strip()));
        }
        Matcher owned = OWNED.matcher(line);
        if (owned.matches()) {
            return new CompanyNames(owned.group(1).strip(), List.of());
        }
        Matcher initials = INITIALS.matcher(line);
        if (initials.matches() && initials(initials.group(1)).startsWith(initials.group(2))) {
            return new CompanyNames(initials.group(1), List.of(initials.group(2)));
        }
        return new CompanyNames(line, List.of());
    }

    /** First letters of the words that are not small ones. */
    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    /** The other names without legal forms and without those that have the key of the name itself. */
    List<String> aliases(String key) {
        List<String> aliases = new ArrayList<>();
        for (String other : others) {
            String bare = CompanyReader.withoutLegalForms(other);
            if (!CompanyReader.key(bare).isEmpty() && !CompanyReader.key(bare).equals(key) && !aliases.contains(bare)) {
                aliases.add(bare);
            }
        }
        return List.copyOf(aliases);
    }
}
