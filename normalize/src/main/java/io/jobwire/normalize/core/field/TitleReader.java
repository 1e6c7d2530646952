package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.TextRepair;
import io.jobwire.records.Place;
import io.jobwire.taxonomy.Gazetteer;
import io.jobwire.taxonomy.PlaceReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Cleans titles and finds the role itself in them. Immutable and safe for use by many threads.
 *
 * <p>A title is cut at brackets, dashes, commas and bars; of the pieces behind the first those are dropped that only say
 * where, how long, how much or for whom.
 */
public final class TitleReader {
    /** (m/w/d), (f/m/x), H/F and their like. */
    private static final Pattern GENDER = Pattern.compile(
            "[(\\[]\\s*(?:[mwfdxhi]|div|gn|all genders?|alle"
                    + " geschlechter|männlich|weiblich|divers|mensch)(?:\\s*[/|*,.:-]\\s*(?:[mwfdxhin]|div|gn|a|\\*))*\\s*[)\\]]"
                    + "|(?<=\\s|-)(?:[mwfdx]\\s?[/|]\\s?[mwfdx](?:\\s?[/|]\\s?[mwfdx*])?|H/F|F/H|h/f|f/h)(?=\\s|$|,)|\\((?:all"
                    + " genders|gn|m/w/d|H/F)\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REQUISITION = Pattern.compile(
            "[(\\[#]?\\s*\\b(?:req(?:uisition)?|job|ref(?:erence)?|id)(?:\\s*(?:id|no|nr|number|#))?[.:#\\s-]*#?\\s?(?=[A-Z-]*\\d{2})[A-Z]{0,4}-?\\d{2,}(?:-\\d+)?\\s*[)\\]]?"
                    + "|[(\\[]\\s*#?[A-Z]{0,4}-?\\d{4,}\\s*[)\\]]"
                    + "|(?<=\\s[-–|]\\s|\\s)#?(?:JR|R|REQ|ID)-?_?\\d{3,}(?=\\s|$)|#LI-\\w+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMOJI =
            Pattern.compile("[\\p{So}\\p{Sk}\\x{1F000}-\\x{1FAFF}\\x{FE0E}\\x{FE0F}\\x{200D}]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\-–—|,:;*/•\"“”]+|[\\s\\-–—|,:;*/•\"“”]+$");
    /** The characters of {@link #EDGES}, and all line ends before which its {@code $} holds. */
    private static final String EDGE = " \t\n\u000b\f\r\u0085\u2028\u2029-–—|,:;*/•\"“”";

    private static final Pattern BLANKS = Pattern.compile("\\s{2,}");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[]\\s*[)\\]]");

    private static final PatternSearch PIECES = PatternSearch.of(
            "\\s+[-–—|•@·/]+\\s+|\\s*[(\\[|)\\]]\\s*|,\\s+|\\s*;\\s*|:\\s+|(?<=\\w)\\s?[–—]\\s?(?=\\w)|\\s+-(?=\\w)|(?<=\\w)-\\s+");

    private static final Set<String> NOISE = Set.of(
            "remote",
            "hybrid",
            "onsite",
            "site",
            "on",
            "in",
            "office",
            "person",
            "full",
            "part",
            "time",
            "fulltime",
            "parttime",
            "contract",
            "contractor",
            "freelance",
            "freelancer",
            "permanent",
            "temporary",
            "temp",
            "intern",
            "internship",
            "only",
            "based",
            "first",
            "friendly",
            "fully",
            "100",
            "work",
            "from",
            "home",
            "anywhere",
            "worldwide",
            "global",
            "vollzeit",
            "teilzeit",
            "unbefristet",
            "befristet",
            "festanstellung",
            "homeoffice",
            "cdi",
            "cdd",
            "stage",
            "alternance",
            "temps",
            "plein",
            "partiel",
            "télétravail",
            "teletravail",
            "remoto",
            "híbrido",
            "presencial",
            "jornada",
            "completa",
            "urgent",
            "urgently",
            "hiring",
            "new",
            "now",
            "immediate",
            "start",
            "asap",
            "all",
            "levels",
            "genders",
            "or",
            "and",
            "the",
            "at",
            "of",
            "to",
            "1099",
            "w2",
            "c2c",
            "us",
            "month",
            "months",
            "mos",
            "fixed",
            "term",
            "ftc",
            "evening",
            "weekend",
            "shift",
            "day",
            "night",
            "nights",
            "m",
            "f",
            "d",
            "w",
            "x",
            "h",
            "multiple",
            "locations",
            "location",
            "various",
            "eligible",
            "required",
            "area",
            "bay",
            "m/w/d");

    private static final Set<String> LEVELS = Set.of(
            "senior",
            "sr",
            "junior",
            "jr",
            "staff",
            "principal",
            "intern",
            "internship",
            "werkstudent",
            "werkstudentin",
            "trainee",
            "praktikum",
            "praktikant",
            "praktikantin",
            "stagiaire",
            "mid",
            "midlevel",
            "i",
            "ii",
            "iii",
            "iv",
            "v",
            "l1",
            "l2",
            "l3",
            "l4",
            "l5",
            "l6",
            "l7",
            "graduate",
            "experienced",
            "seniority",
            "confirmé",
            "confirmée",
            "distinguished",
            "sénior",
            "júnior",
            "becario",
            "becaria");

    private static final Set<String> LEADING_LEVELS = Set.of("lead", "associate", "entry", "founding", "new");

    private static final Pattern LEVEL_PHRASE = Pattern.compile(
            "\\b(?:entry[- ]level|mid[- ]senior|mid[- ]level|senior[- ]level|early[- ]career|new grad(?:uate)?|level"
                    + " \\d|l\\d|all levels)\\b");

    private static final Pattern WORDS = Pattern.compile("[\\s/]+|(?<=\\p{L})\\.(?=\\s|$)");

    private static final Pattern ASIDE_WORDS = Pattern.compile("[\\s,/&+.-]+");
    private static final Pattern PLACE_WORDS = Pattern.compile("[\\s,/()&.-]+");

    private final Gazetteer places;

    public TitleReader(Gazetteer places) {
        this.places = places;
    }

    /** The title without markup, numbers of requisitions, gender markers and decoration; empty when nothing is left. */
    public static String clean(String raw) {
        String title = raw.indexOf('&') >= 0 && raw.indexOf(';') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
        title = TextRepair.line(title);
        String plain = title;
        if (has(plain, c -> c >= 0x80 || c == '^' || c == '`')) {
            plain = EMOJI.matcher(plain).replaceAll(" ");
        }
        boolean brackets = has(plain, c -> c == '(' || c == '[');
        if (brackets || has(plain, c -> c == '/' || c == '|')) {
            plain = GENDER.matcher(plain).replaceAll(" ");
        }
        if (has(plain, c -> c == '#' || (c >= '0' && c <= '9'))) {
            plain = REQUISITION.matcher(plain).replaceAll(" ");
        }
        if (brackets) {
            plain = EMPTY_BRACKETS.matcher(plain).replaceAll(" ");
        }
        if (!plain.equals(title)) {
            plain = BLANKS.matcher(plain).replaceAll(" ");
        }
        plain = withoutEdges(plain).strip();
        return plain.codePoints().anyMatch(Character::isLetterOrDigit) ? plain : withoutEdges(title);
    }

    private static boolean has(String text, IntPredicate character) {
        for (int i = 0; i < text.length(); i++) {
            if (character.test(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutEdges(String text) {
        boolean edges = !text.isEmpty()
                && (EDGE.indexOf(text.charAt(0)) >= 0 || EDGE.indexOf(text.charAt(text.length() - 1)) >= 0);
        return edges ? EDGES.matcher(text).replaceAll("") : text;
    }

    /**
     * The role itself, lower case.
     *
     * @param clean the cleaned title
     * @param where the places of the posting
     */
    public String core(String clean, List<Place> where) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        PatternSearch.Matches cuts = PIECES.matches(clean);
        List<String> pieces = new ArrayList<>();
        while (cuts.next()) {
            pieces.add(clean.substring(at, cuts.found().start()));
            at = cuts.found().end();
        }
        pieces.add(clean.substring(at));
        Set<String> known = pieces.size() == 1 ? Set.of() : words(where);
        for (String piece : pieces) {
            if (!piece.isBlank() && (pieces.size() == 1 || !isAside(piece, known))) {
                kept.add(withoutPhrases(piece));
            }
        }
        String core = withoutLevels(kept);
        return core.isEmpty() ? withoutLevels(List.of(withoutPhrases(clean))) : core;
    }

    private static String withoutPhrases(String piece) {
        String lower = piece.toLowerCase(Locale.ROOT);
        boolean may = lower.contains("level")
                || lower.contains("mid")
                || lower.contains("career")
                || lower.contains("grad")
                || has(lower, c -> c >= '0' && c <= '9');
        return may ? LEVEL_PHRASE.matcher(lower).replaceAll(" ") : lower;
    }

    /** Whether a piece says only where and how. */
    private boolean isAside(String piece, Set<String> known) {
        boolean foreign = false;
        for (String word : ASIDE_WORDS.split(piece.toLowerCase(Locale.ROOT))) {
            foreign |= !word.isEmpty() && !NOISE.contains(word) && !known.contains(word);
        }
        return !foreign || isPlace(piece);
    }

    /** A country or region of the world by name; a city only counts when the posting itself is there. */
    private boolean isPlace(String piece) {
        if (piece.length() > 40 || !Character.isUpperCase(piece.codePointAt(0))) {
            return false;
        }
        PlaceReading reading = places.read(piece);
        int covered = reading.places().stream()
                .mapToInt(place -> place.end() - place.start())
                .sum();
        boolean wide = !reading.worldRegions().isEmpty() && piece.split("\\s+").length <= 2;
        boolean country = reading.places().stream()
                .anyMatch(place -> place.city().isEmpty()
                        && place.country().isPresent()
                        && place.region().isEmpty());
        return wide || (country && covered * 2 > piece.length());
    }

    private static Set<String> words(List<Place> where) {
        Set<String> words = new HashSet<>();
        for (Place place : where) {
            add(words, place.getText());
            place.getCity().ifPresent(name -> add(words, name));
            place.getRegion().ifPresent(name -> add(words, name));
            place.getCountry().ifPresent(name -> add(words, name));
        }
        if (words.contains("new") && words.contains("york")) {
            words.add("nyc");
        }
        if (words.contains("francisco")) {
            words.add("sf");
        }
        return words;
    }

    private static void add(Set<String> words, String name) {
        for (String word : PLACE_WORDS.split(name.toLowerCase(Locale.ROOT))) {
            words.add(word);
        }
    }

    private static String withoutLevels(List<String> pieces) {
        StringBuilder core = new StringBuilder();
        for (String piece : pieces) {
            boolean first = true;
            boolean blanksOnly = !has(piece, c -> c < ' ' || c == '/' || c == '.');
            for (String word : blanksOnly ? piece.split(" ") : WORDS.split(piece)) {
                String bare = withoutEdges(word.replace(".", word.length() <= 3 ? "" : "."));
                boolean level = (LEVELS.contains(bare) && !core.toString().endsWith(" of"))
                        || (first && LEADING_LEVELS.contains(bare) && piece.contains(" "));
                if (!bare.isEmpty() && !level) {
                    core.append(core.isEmpty() ? "" : " ").append(word.startsWith(".net") ? word : bare);
                    first = false;
                }
            }
        }
        return core.toString();
    }
}
