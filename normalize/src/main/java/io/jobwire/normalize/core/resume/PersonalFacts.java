package io.jobwire.normalize.core.resume;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines on age, gender, nationality, family, religion and numbers of documents: with a label, with the value on the next line,
 * or as the usual words alone. Stateless.
 */
final class PersonalFacts {
    private static final String LABELS =
            "date (?:of|and place of) birth|birth ?(?:date|day|place)|d\\.?o\\.?b\\.?|born(?: on| in)?|place of birth|age|gender|sex|nationality|citizenship|marital(?: status)?|civil status|family status|religion|caste|ethnicity|race|children|dependants|photo|pronouns|father(?:'s|’s)?(?: name)?|mother(?:'s|’s)?(?: name)?|spouse(?:'s|’s)?(?: name)?|husband(?:'s|’s)?(?: name)?|passport(?: no\\.?| number| details)?|id (?:no\\.?|number)|identity (?:no\\.?|number)|ssn|social security(?: number| no\\.?)?|aadhaar(?: no\\.?)?|pan(?: no\\.?| number)|height|weight|national insurance(?: number| no\\.?)?|tax (?:id|number)|blood group"
                    + "|geburtsdatum|geburtsort|geburtstag|geboren(?: am| in)?|steuer-?id|steuernummer|sozialversicherungsnummer|personalausweis(?:nummer)?|geb\\.|alter|geschlecht|nationalität|staatsangehörigkeit|staatsbürgerschaft|familienstand|zivilstand|konfession|religion|kinder"
                    + "|née? le|date de naissance|lieu de naissance|num[ée]ro de s[ée]curit[ée] sociale|enfants|âge|sexe|nationalité|situation (?:familiale|matrimoniale)|état civil"
                    + "|fecha de nacimiento|lugar de nacimiento|edad|sexo|nacionalidad|estado civil|dni|nie|nif|nacid[oa] (?:el|en)|número de la seguridad social|hijos"
                    + "|data di nascita|luogo di nascita|nazionalità|cittadinanza|stato civile|codice fiscale|data de nascimento|nacionalidade|naturalidade|cpf";
    private static final Pattern LABELLED = Pattern.compile(
            "(?:^|(?<=[|•·,;])|(?<=\\s{2}))(?:\\P{L}{0,4}|\\w\\s)(?<![\\p{L}])(?:" + LABELS
                    + ")(?![\\p{L}])(?:(?<colon>\\s*[:=–]|\\s-\\s)|(?=\\s))\\s*[^|•·;\\n]{0,80}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LABEL_ALONE = Pattern.compile(
            "\\P{L}{0,3}(?:" + LABELS + ")\\s*[:\\-–]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String FAMILY =
            "married|unmarried|single|divorced|widowed|separated|ledig|verheiratet|geschieden|verwitwet|verpartnert|célibataire|mariée?|pacsée?|divorcée?|veuf|veuve|solter[oa]|casad[oa]|divorciad[oa]|viud[oa]|sposat[oa]|celibe|nubile|solteir[oa]";
    private static final String GENDER =
            "male|female|non-binary|männlich|weiblich|divers|homme|femme|hombre|mujer|masculin|féminin|varón";
    private static final String CHILDREN =
            "(?:no|one|two|three|four|\\d|keine|ein|eine|zwei|drei|sans|un|une|deux|trois|sin|dos|tres)\\s(?:children|kids?|child|kind(?:er)?|sohn|tochter|enfants?|hij[oa]s?|figli[oa]?|filh[oa]s?)";
    private static final String YEARS =
            "\\d{2}\\s(?:years?(?:\\sold)?|y\\.?o\\.?|jahre(?:\\salt)?|ans|años(?:\\sde\\sedad)?|anni|anos)";
    private static final String NATION =
            "(?:(?-i:\\p{Lu})[\\p{L}.]*\\s){1,3}(?:citizen(?:ship)?|national(?:ity)?|passport(?:\\sholder)?)|(?:de\\s)?nationalité\\s\\p{L}+|nacionalidad\\s\\p{L}+|citoyen(?:ne)?\\s\\p{L}+|\\p{L}+(?:e|er|es)\\s(?:staatsbürger(?:in|schaft)?|staatsangehörig(?:e|er|keit))|ciudadan[oa]\\s\\p{L}+";
    private static final String PICTURE =
            "(?:bewerbungs|pass)?fotos?|lichtbild|photos?(?:graph)?(?:\\s(?:attached|enclosed|d['’]identité))?|fotografía";
    /** What a part of a line at the top says that is of no work. */
    private static final Pattern PART_ALONE = Pattern.compile(
            "(?:" + FAMILY + ")(?:\\s(?:with|mit|avec|con|et|und|and|y)\\s(?:" + CHILDREN + "))?|" + GENDER + "|"
                    + CHILDREN
                    + "|" + YEARS + "|" + NATION + "|" + PICTURE
                    + "|(?:familienstand|état civil|estado civil|marital status)\\s(?:"
                    + FAMILY + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PARTS = Pattern.compile("[^,;|•·/\\n]+");
    private static final Pattern ALONE = Pattern.compile(
            "\\P{L}{0,3}(?:" + FAMILY + "|" + GENDER + ")[.,]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STAR = Pattern.compile(
            "(?<![\\p{L}\\d])\\*\\s?\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:19|20)?\\d{2}(?:,?\\s(?:in\\s)?\\p{Lu}[\\p{L}-]+)?");
    private static final Pattern AGE = Pattern.compile(
            "\\b\\d{2}[ -](?:years?[ -]old|jahre alt|ans\\b(?=\\s*$)|años de edad)|\\((?:b\\.|born|\\*|né|née|geb\\.)\\s?\\d{4}\\)|\\(?\\b(?:he/him|she/her|they/them|er/ihm|sie/ihr|il/lui)(?:/\\p{L}{3,6})?\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int SHORT = 60;
    private static final int SHORT_AGE_LINE = 90;

    private PersonalFacts() {}

    /** What is to be erased, called with first and last place. */
    interface Eraser {
        void erase(int from, int to);
    }

    static void find(List<ResumeLine> lines, List<PersonalRegion> regions, Eraser eraser) {
        for (PersonalRegion region : regions) {
            parts(region, eraser);
        }
        for (int i = 0; i < lines.size(); i++) {
            ResumeLine line = lines.get(i);
            String text = line.text();
            Matcher labelled = LABELLED.matcher(text);
            while (labelled.find()) {
                if (plausible(line, labelled, regions)) {
                    eraser.erase(line.start() + labelled.start(), line.start() + labelled.end());
                }
            }
            if (LABEL_ALONE.matcher(text).matches() && i + 1 < lines.size()) {
                ResumeLine value = lines.get(i + 1);
                if (value.text().length() <= SHORT && !value.heading() && !value.bullet()) {
                    eraser.erase(value.start(), value.end());
                }
            }
            if (ALONE.matcher(text).matches() && line.section() != ResumeSection.EXPERIENCE) {
                eraser.erase(line.start(), line.end());
            }
            Matcher age = AGE.matcher(text);
            while (age.find()) {
                if (line.section() == ResumeSection.HEADER || text.length() <= SHORT_AGE_LINE) {
                    eraser.erase(line.start() + age.start(), line.start() + age.end());
                }
            }
        }
    }

    private static void parts(PersonalRegion region, Eraser eraser) {
        Matcher part = PARTS.matcher(region.text());
        while (part.find()) {
            int from = part.start();
            int to = part.end();
            while (from < to && !Character.isLetterOrDigit(region.text().charAt(from))) {
                from++;
            }
            while (to > from && !Character.isLetterOrDigit(region.text().charAt(to - 1))) {
                to--;
            }
            if (from < to
                    && to - from <= SHORT
                    && PART_ALONE.matcher(region.text()).region(from, to).matches()) {
                eraser.erase(region.from() + from, region.from() + to);
            }
        }
        Matcher star = STAR.matcher(region.text());
        while (star.find()) {
            eraser.erase(region.from() + star.start(), region.from() + star.end());
        }
    }

    /** A label without a colon is one only where the person is spoken of: "Age and gender equality programme". */
    private static boolean plausible(ResumeLine line, Matcher labelled, List<PersonalRegion> regions) {
        return labelled.group("colon") != null
                || (labelled.end() - labelled.start() <= SHORT
                        && !line.heading()
                        && PersonalRegion.holds(regions, line.start()));
    }
}
