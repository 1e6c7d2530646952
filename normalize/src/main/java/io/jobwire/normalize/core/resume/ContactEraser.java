package io.jobwire.normalize.core.resume;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Overwrites with blanks what tells who somebody is: name, addresses, numbers, links, and lines on age, gender, nationality and
 * family. Offsets stay as they were. Stateless.
 */
public final class ContactEraser {
    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\d._%+-]{1,64}\\s{0,2}(?:@|\\(at\\)|\\[at\\])\\s{0,2}[\\p{L}\\d.-]{1,100}(?:\\.|\\s?(?:\\(dot\\)|\\[dot\\])\\s?)\\p{L}{2,24}");
    private static final Pattern LINK = Pattern.compile(
            "https?://\\S{1,500}|www\\.\\S{1,500}|\\b(?:[a-z-]+\\.)?(?:linkedin|github|gitlab|bitbucket|xing|twitter|x|facebook|instagram|medium|stackoverflow|behance|dribbble|kaggle|orcid|t|researchgate|indeed|angel|leetcode|hackerrank|youtube|vimeo|about)\\.(?:com|org|me|net|co|io)/\\S{1,300}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STREET = Pattern.compile(
            "\\b\\d{1,6}[A-Za-z]?,?\\s(?:\\p{Lu}[\\p{L}'.]*\\s){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|terrace|square|highway|hwy)\\b\\.?(?:,?\\s(?:apt|apartment|unit|suite|#)\\.?\\s?\\w{1,6})?"
                    + "|\\b\\p{Lu}[\\p{L}.-]*(?:\\s\\p{Lu}[\\p{L}.-]*){0,3}(?:straße|strasse|str\\.|weg|platz|gasse|allee|ring|damm|ufer)\\s\\d{1,4}\\s?[a-z]?\\b|\\b\\p{Lu}[\\p{L}-]*(?:straße|strasse|str\\.)\\s?\\d{1,4}|\\b\\d{1,4}\\s?(?:bis|ter)?,?\\s(?:rue|avenue|boulevard|bd|allée|impasse|place|chemin|quai)\\s[\\p{L}'"
                    + " -]{2,40}|\\b(?:calle|c/|avenida|avda\\.?|carrer|plaza|paseo)\\s[\\p{L}'"
                    + " -]{2,40},?\\s(?:n[º°.]?\\s?)?\\d{1,4}|\\bp\\.?o\\.? box \\d{1,8}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HANDLE = Pattern.compile(
            "(?<![\\w.@])@\\w{3,30}|\\b(?:skype|twitter|telegram|instagram|wechat|whatsapp|line|github|linkedin|gitlab|orcid)(?:\\s(?:id|profile))?\\s?:\\s?[\\w./-]{3,60}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\w@.])(?!asp\\.net)[a-z0-9-]{2,40}\\.(?:com|net|org|io|dev|me|de|fr|es|co|ai|app|info|eu|ch|at|uk|tech|page)\\b(?:/\\S{0,200})?");
    private static final int HEADER_LINES = 14;
    private static final int SHORTEST_NAME = 3;

    private ContactEraser() {}

    /** The text, as long as before, with blanks in place of who it is about. */
    public static String erase(String text, List<ResumeLine> lines) {
        StringBuilder blanked = new StringBuilder(text);
        int header = lines.size() > HEADER_LINES ? lines.get(HEADER_LINES).start() : text.length();
        names(blanked, text, NameFinder.names(lines));
        erase(blanked, MAIL.matcher(text));
        erase(blanked, LINK.matcher(text));
        PersonalFacts.find(lines, (from, to) -> blank(blanked, from, to));
        erase(blanked, STREET.matcher(text).region(0, header));
        erase(blanked, DOMAIN.matcher(text).region(0, header));
        erase(blanked, HANDLE.matcher(text).region(0, header));
        erase(blanked, PhoneNumbers.usual(text));
        Matcher number = PhoneNumbers.digits(text);
        while (number.find()) {
            if (PhoneNumbers.is(text, number, header)) {
                blank(blanked, number.start(), number.end());
            }
        }
        return blanked.toString();
    }

    private static void erase(StringBuilder blanked, Matcher found) {
        while (found.find()) {
            blank(blanked, found.start(), found.end());
        }
    }

    private static void blank(StringBuilder blanked, int from, int to) {
        for (int i = from; i < to; i++) {
            if (blanked.charAt(i) != '\n') {
                blanked.setCharAt(i, ' ');
            }
        }
    }

    /** The whole name in any case, and each of its words where it begins with a capital, unless it is a word of job titles. */
    private static void names(StringBuilder blanked, String text, Set<String> names) {
        for (String name : names) {
            String words = String.join(
                    "\\s+",
                    List.of(name.split("\\s+")).stream().map(Pattern::quote).toList());
            erase(
                    blanked,
                    Pattern.compile(
                                    "(?<![\\p{L}\\p{M}])" + words + "(?![\\p{L}\\p{M}])",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(text));
            for (String word : name.split("[^\\p{L}\\p{M}'’-]+")) {
                if (word.length() >= SHORTEST_NAME
                        && Character.isUpperCase(word.codePointAt(0))
                        && !RoleWords.in(word)) {
                    String upper = word.toUpperCase(java.util.Locale.ROOT);
                    erase(
                            blanked,
                            Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + Pattern.quote(word) + "|" + Pattern.quote(upper)
                                            + ")(?:['’]s)?(?![\\p{L}\\p{M}])")
                                    .matcher(text));
                }
            }
        }
    }
}
