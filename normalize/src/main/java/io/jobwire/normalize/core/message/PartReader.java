package io.jobwire.normalize.core.message;

import io.jobwire.taxonomy.Gazetteer;
import io.jobwire.taxonomy.PlaceReading;
import io.jobwire.taxonomy.ResolvedPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a part of a head says. Immutable and safe for use by many threads. */
final class PartReader {
    private static final int LONGEST_ROLE = 160;
    private static final int LONGEST_PLACE = 160;
    private static final int LONGEST_PAY = 80;
    private static final int LONGEST_REGION = 14;
    /** Share of the letters of a place that may be of words that are none. */
    private static final double FOREIGN = 0.15;

    private static final Pattern REMOTE = Pattern.compile(
            "(?i)\\b(?:remote(?:ly)?|on-?\\s?sites?|hybrid|wfh|work from home|in[- ]office|in[- ]person|in[- ]house|telecommut\\w*|local(?:s|ly)? only)\\b");
    private static final Pattern NO_REMOTE = Pattern.compile("(?i)\\b(?:no|not|non)[ -](?:\\w+ )?remote\\b");
    private static final Pattern EMPLOYMENT = Pattern.compile(
            "(?i)\\b(?:full[- /]?times?|part[- ]?times?|contract(?:ors?|ing)?|permanent|freelance(?:rs?)?|internships?|interns?|f/?t|fte|perm)\\b");
    private static final Pattern FORM = Pattern.compile(
            "(?i)^(?:(?:full|part)[- ]?time|f/?t|contract|permanent|freelance|remote|on-?site)[ ,:-]+(?=\\p{L})");
    private static final Pattern PAY = Pattern.compile(
            "(?i)[$\u20ac\u00a3]\\s?\\d|\\b\\d{2,3}\\s?k\\b|\\b(?:USD|EUR|GBP)\\b|\\bequity\\b|\\bcompetitive\\b|\\bsalary\\b");
    private static final Pattern NOTE = Pattern.compile(
            "(?i)\\b(?:visas?|h-?1b|relocat\\w+|sponsor\\w*|stealth|start-?up|series [a-f]|seed|funded|salary|hiring|apply|careers?|e-?mail|contact|citizens?|clearance"
                    + "|positions?|openings?|opportunity|benefits|permit|agenc(?:y|ies) please|recruiters?|locals?|all levels|welcome|preferred|required|multiple|experience|years?"
                    + "|entry[- ]level|meta|edit|update[ds]?|https?|jobs?|ask hn)\\b|@|\\[at\\]|\\[email\\]");
    /** What may stand with a place. */
    private static final Pattern FILL = Pattern.compile(
            "(?i)\\b(?:or|and|in|near|around|at|the|of|from|to|with|area|greater|downtown|central|metro|offices?|hq|headquarter(?:s|ed)|based|preferred|possible|ok(?:ay)?|only"
                    + "|within|anywhere|friendly|world(?:wide)?|time ?zones?|also|both|locals?|visas?|h-?1b|relocat\\w+|is|a|plus|an|option|optional|available|considered|negotiable|eu|us|usa|uk"
                    + "|north|south|east|west|northern|southern|locations?|city|metropolitan|onsites?|fully|mostly|partially|flexible|sponsor\\w*|ideally|some|work|welcome|too|citizens?|team|bay)\\b");

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,200})[)\\]]");
    private static final Pattern LEADING = Pattern.compile(
            "(?i)^(?:(?:we are|we['\u2019]re|is|now|currently) )?(?:hiring|looking for|seeking|wanted|needed|roles?|positions?|job(?: title)?|title|open positions?)(?: for)?(?: an?)?\\s*:?\\s+");
    private static final Pattern PLACE_LABEL =
            Pattern.compile("(?i)^(?:locations?|where|place|based in|office)\\s*:?\\s+");
    private static final Pattern BEFORE_PLACE = Pattern.compile("(?i)(?:[,/:@\u2013\u2014-]|\\bin|\\bat)\\s*$");
    private static final Pattern SURELY_BEFORE_PLACE = Pattern.compile("(?i)(?:\\b(?:in|at)|[\u2013\u2014-])\\s*$");
    private static final Pattern INTERN = Pattern.compile(
            "(?i)\\b(?!and\\b|paid\\b|available\\b|contract\\b|times?\\b|summer\\b|also\\b)\\p{L}{3,} (?:intern|internship)s?\\b");
    private static final Pattern NO_AGENTS = Pattern.compile("(?i)\\bno (?:agencies|recruiters?|agents?)\\b");
    private static final Pattern INCUBATOR = Pattern.compile("(?i)yc|y combinator|ycombinator");
    private static final Pattern WITH_TERMS = Pattern.compile(
            "(?i)\\b(?:only|or|and|ok(?:ay)?|possible|friendly|welcome|preferred|fully|considered|100|all|also|no|time)\\b|[^\\p{L}\\p{N}]+");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Gazetteer gazetteer;

    PartReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What a part says; its text is empty when nothing but addresses is left. */
    Part read(String written) {
        String text = PLACE_LABEL.matcher(Addresses.without(written)).replaceFirst("");
        List<String> places = new ArrayList<>();
        List<String> workplaces = new ArrayList<>();
        List<String> employments = new ArrayList<>();
        terms(text, workplaces, employments);
        String bare = withoutAsides(text, places);
        String role = LEADING.matcher(bare).replaceFirst("").strip();
        if (Sentences.isSentence(role)) {
            role = Addresses.trimmed(BRACKETS.matcher(role).replaceAll(" "));
        }
        if (isRole(role)) {
            return role(role, places, workplaces, employments);
        }
        if (bare.length() <= LONGEST_PAY && PAY.matcher(bare).find() && !Sentences.isSentence(bare)) {
            return new Part(PartKind.PAY, bare, places, workplaces, employments);
        }
        bare = Addresses.trimmed(BRACKETS.matcher(bare).replaceAll(" "));
        if (withoutTerms(bare).isEmpty()) {
            PartKind kind = places.isEmpty() ? PartKind.TERMS : PartKind.PLACE;
            return new Part(kind, bare, places, workplaces, employments);
        }
        if (bare.length() <= LONGEST_PLACE) {
            PlaceReading reading = gazetteer.read(bare);
            if (isPlace(bare, reading)) {
                places.addFirst(withoutEmployment(bare));
                return new Part(PartKind.PLACE, bare, places, workplaces, employments);
            }
            int start = placeAtEnd(bare, reading);
            if (start > 0 && !Sentences.isSentence(bare.substring(0, start))) {
                places.addFirst(bare.substring(start).strip());
                String name = BEFORE_PLACE
                        .matcher(bare.substring(0, start))
                        .replaceFirst("")
                        .strip();
                name = withoutEmployment(name);
                return new Part(kind(name), name, places, workplaces, employments);
            }
        }
        return new Part(kind(bare), bare, places, workplaces, employments);
    }

    private static PartKind kind(String text) {
        if (Sentences.isSentence(text)) {
            return PartKind.SENTENCE;
        }
        return NOTE.matcher(text).find() ? PartKind.NOTE : PartKind.NAME;
    }

    private static boolean isRole(String text) {
        // "Intern, full time" is a form of employment; "Data science intern" is a role.
        String plain = EMPLOYMENT.matcher(text).replaceAll(" ").strip();
        boolean intern = INTERN.matcher(text).find() && !PAY.matcher(text).find();
        return text.length() <= LONGEST_ROLE
                && !Sentences.isSentence(text)
                && !NO_AGENTS.matcher(text).find()
                && (Roles.IN_HEAD.matcher(plain).find()
                        || Roles.UNNAMED.matcher(text).matches()
                        || (intern && !plain.isEmpty()));
    }

    private Part role(String text, List<String> places, List<String> workplaces, List<String> employments) {
        String name = FORM.matcher(text).replaceFirst("");
        PlaceReading reading = gazetteer.read(name);
        int start = placeAtEnd(name, reading);
        boolean town = start > 0
                && (SURELY_BEFORE_PLACE.matcher(name.substring(0, start)).find()
                        || name.substring(start).contains(","));
        if (town && Roles.IN_HEAD.matcher(name.substring(0, start)).find()) {
            places.addFirst(name.substring(start).strip());
            name = BEFORE_PLACE
                    .matcher(name.substring(0, start))
                    .replaceFirst("")
                    .strip();
        }
        return new Part(PartKind.ROLE, name, places, workplaces, employments);
    }

    /** Where the places begin that end a text, behind a comma, a dash or "in"; -1 when it does not end so. */
    private static int placeAtEnd(String text, PlaceReading reading) {
        List<ResolvedPlace> found = reading.places();
        if (found.isEmpty() || found.stream().allMatch(place -> place.country().isEmpty())) {
            return -1;
        }
        int start = found.getFirst().start();
        String rest = text.substring(start);
        // "Acme Mountain View, CA" needs no mark between; behind a full stop the name is a part of its own.
        boolean surely = found.getFirst().city().isPresent()
                && found.getFirst().region().isPresent()
                && found.getFirst().text().contains(", ")
                && !text.substring(0, start).stripTrailing().endsWith(".");
        boolean apart = surely || BEFORE_PLACE.matcher(text.substring(0, start)).find();
        return apart && foreign(rest, shifted(found, start)) <= FOREIGN ? start : -1;
    }

    private static List<int[]> shifted(List<ResolvedPlace> places, int by) {
        return places.stream()
                .map(place -> new int[] {place.start() - by, place.end() - by})
                .toList();
    }

    /** Whether words are places and nothing else. */
    boolean isPlace(String text) {
        return !text.isBlank() && text.length() <= LONGEST_PLACE && isPlace(text, gazetteer.read(text));
    }

    private static boolean isPlace(String text, PlaceReading reading) {
        boolean some = !reading.places().isEmpty() || !reading.worldRegions().isEmpty();
        String letters = LETTERS.matcher(text).replaceAll("");
        if (reading.places().isEmpty() && some && letters.length() <= LONGEST_REGION) {
            return true;
        }
        return some
                && !letters.isEmpty()
                && Character.isUpperCase(letters.codePointAt(0))
                && foreign(text, shifted(reading.places(), 0))
                        <= (reading.places().isEmpty() ? 0.5 : FOREIGN);
    }

    /** Share of the letters that belong neither to a place nor to words that stand with places. */
    private static double foreign(String text, List<int[]> spans) {
        StringBuilder rest = new StringBuilder(text);
        for (int[] span : spans) {
            for (int i = span[0]; i < span[1]; i++) {
                rest.setCharAt(i, ' ');
            }
        }
        String words = FILL.matcher(withoutTerms(rest.toString())).replaceAll(" ");
        return (double) LETTERS.matcher(words).replaceAll("").length()
                / Math.max(1, LETTERS.matcher(text).replaceAll("").length());
    }

    /** Takes what stands in brackets away when it is a place, an address or how one works. */
    private String withoutAsides(String text, List<String> places) {
        Matcher brackets = BRACKETS.matcher(text);
        StringBuilder bare = new StringBuilder();
        while (brackets.find()) {
            String inner = brackets.group(1).strip();
            PlaceReading reading = gazetteer.read(inner);
            boolean place = isPlace(inner, reading)
                    && reading.places().stream()
                            .allMatch(found -> found.country().isPresent())
                    && !withoutTerms(inner).isEmpty();
            if (place) {
                places.add(inner);
            }
            boolean note = withoutTerms(inner).isEmpty()
                    || NOTE.matcher(inner).find()
                    || INCUBATOR.matcher(inner).lookingAt();
            brackets.appendReplacement(bare, place || note ? " " : Matcher.quoteReplacement(brackets.group()));
        }
        brackets.appendTail(bare);
        return Addresses.trimmed(bare.toString());
    }

    private static void terms(String text, List<String> workplaces, List<String> employments) {
        Matcher remote = REMOTE.matcher(NO_REMOTE.matcher(text).replaceAll("onsite"));
        while (remote.find()) {
            workplaces.add(remote.group().toLowerCase(Locale.ROOT));
        }
        Matcher form = EMPLOYMENT.matcher(text);
        while (form.find()) {
            employments.add(form.group());
        }
    }

    private static String withoutEmployment(String text) {
        return Addresses.trimmed(EMPLOYMENT.matcher(text).replaceAll(""));
    }

    /** What is left of a text without words for remote work and forms of employment, and what joins them. */
    static String withoutTerms(String text) {
        String rest = REMOTE.matcher(NO_REMOTE.matcher(text).replaceAll(" ")).replaceAll(" ");
        rest = EMPLOYMENT.matcher(rest).replaceAll(" ");
        return WITH_TERMS.matcher(rest).replaceAll(" ").strip();
    }
}
