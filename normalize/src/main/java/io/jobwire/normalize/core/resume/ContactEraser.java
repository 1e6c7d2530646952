package io.jobwire.normalize.core.resume;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Overwrites with blanks what tells who somebody is: name, addresses, numbers, links, and lines on age, gender, nationality and
 * family. Offsets stay as they were. Stateless.
 */
public final class ContactEraser {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\d._%+-]{1,64}\\s?@\\s?[\\p{L}\\d.-]{1,100}\\.\\p{L}{2,24}");
    private static final Pattern LINK = Pattern.compile(
            "https?://\\S{1,500}|www\\.\\S{1,500}|\\b(?:[a-z-]+\\.)?(?:linkedin|github|gitlab|xing|twitter|x|facebook|instagram|medium|stackoverflow|behance|dribbble|kaggle|orcid|t)\\.(?:com|org|me|net)/\\S{1,300}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.,])(?:\\+|00|\\(|0|\\d)[\\d \\u00a0()./-]{6,20}\\d(?!\\d)");
    private static final Pattern PHONE_LABEL = Pattern.compile(
            "(?:phone|mobile|cell|tel|telefon|handy|mobil|téléphone|teléfono|móvil|fax|whatsapp)[a-z.]*\\s*(?:no\\.?|number)?\\s*[:.]?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern STREET = Pattern.compile(
            "\\b\\d{1,6}[A-Za-z]?,?\\s(?:\\p{Lu}[\\p{L}'.]*\\s){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|terrace|square|highway|hwy)\\b\\.?(?:,?\\s(?:apt|apartment|unit|suite|#)\\.?\\s?\\w{1,6})?"
                    + "|\\b\\p{Lu}[\\p{L}.-]*(?:\\s\\p{Lu}[\\p{L}.-]*){0,3}(?:straße|strasse|str\\.|weg|platz|gasse|allee|ring|damm|ufer)\\s\\d{1,4}\\s?[a-z]?\\b|\\b\\p{Lu}[\\p{L}-]*(?:straße|strasse|str\\.)\\s?\\d{1,4}|\\b\\d{1,4}\\s?(?:bis|ter)?,?\\s(?:rue|avenue|boulevard|bd|allée|impasse|place|chemin|quai)\\s[\\p{L}'"
                    + " -]{2,40}|\\b(?:calle|c/|avenida|avda\\.?|carrer|plaza|paseo)\\s[\\p{L}'"
                    + " -]{2,40},?\\s(?:n[º°.]?\\s?)?\\d{1,4}|\\bp\\.?o\\.? box \\d{1,8}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PERSONAL = Pattern.compile(
            "(?:^|(?<=[|•,;]))[ \\t]*(?:date of birth|birth ?date|d\\.?o\\.?b|born|place of"
                    + " birth|age|gender|sex|nationality|citizenship|marital status|religion|ethnicity|race|children|photo"
                    + "|geburtsdatum|geburtsort|geboren|alter|geschlecht|nationalität|staatsangehörigkeit|familienstand|konfession|kinder|né\\(?e?\\)?"
                    + " le|née? le|date de naissance|lieu de naissance|âge|sexe|nationalité|situation familiale|fecha de"
                    + " nacimiento|lugar de nacimiento|edad|sexo|nacionalidad|estado civil)\\b\\s*[:\\-–]?\\s[^|•\\n"
                    + "]{1,80}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:dr|prof|mr|mrs|ms|herr|frau|dipl)\\.?["
                    + " -]?(?:ing\\.?)?\\s)?\\p{Lu}[\\p{L}'’.-]*(?:\\s(?:von|van|de|der|den|del|la|da|dos|bin|al|el|di|le|ter)){0,2}(?:\\s\\p{Lu}[\\p{L}'’.-]*){1,3}");
    private static final Pattern NO_NAME = Pattern.compile(
            "curriculum|vitae|resume|résumé|lebenslauf|hoja de"
                    + " vida|page|updated|confidential|university|profile|engineering|science|street|linkedin|github|phone|mail",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\w@.])(?!asp\\.net)[a-z0-9-]{2,40}\\.(?:com|net|org|io|dev|me|de|fr|es|co|ai|app|info|eu|ch|at|uk|tech|page)\\b(?:/\\S{0,200})?");
    private static final int HEADER_LINES = 14;
    private static final int NAME_LINES = 6;

    private ContactEraser() {}

    /** The text, as long as before, with blanks in place of who it is about. */
    public static String erase(String text, List<ResumeLine> lines) {
        StringBuilder blanked = new StringBuilder(text);
        int header = lines.size() > HEADER_LINES ? lines.get(HEADER_LINES).start() : text.length();
        name(lines).ifPresent(name -> eraseAll(blanked, text, name));
        erase(blanked, MAIL.matcher(text));
        erase(blanked, LINK.matcher(text));
        erase(blanked, PERSONAL.matcher(text));
        erase(blanked, STREET.matcher(text).region(0, header));
        erase(blanked, DOMAIN.matcher(text).region(0, header));
        phones(blanked, text, header);
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

    private static void eraseAll(StringBuilder blanked, String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            blank(blanked, at, at + name.length());
        }
    }

    private static void phones(StringBuilder blanked, String text, int header) {
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            String number = phone.group();
            long digits = number.chars().filter(Character::isDigit).count();
            String before = text.substring(Math.max(0, phone.start() - 20), phone.start());
            boolean named =
                    number.startsWith("+") || PHONE_LABEL.matcher(before).find();
            boolean likely = phone.start() < header && !YEARS.matcher(number).find();
            if (digits >= 7 && digits <= 16 && (named || likely)) {
                blank(blanked, phone.start(), phone.end());
            }
        }
    }

    /** The first words at the top that look like a name and not like a role or a heading. */
    static Optional<String> name(List<ResumeLine> lines) {
        for (ResumeLine line : lines.subList(0, Math.min(NAME_LINES, lines.size()))) {
            if (line.section() != ResumeSection.HEADER) {
                break;
            }
            String first = line.text()
                    .split("\\s*[|•·,;\\t\\uE000-\\uF8FF]\\s*|\\s{3,}", 2)[0]
                    .strip();
            boolean fits = first.length() <= 50 && NAME.matcher(first).matches();
            if (fits && !RoleWords.in(first) && !NO_NAME.matcher(first).find()) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }
}
