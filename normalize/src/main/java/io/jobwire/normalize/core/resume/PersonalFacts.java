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
            "date (?:of|and place of) birth|birth ?(?:date|day|place)|d\\.?o\\.?b\\.?|born|place of birth|age|gender|sex|nationality|citizenship|marital(?: status)?|civil status|family status|religion|caste|ethnicity|race|children|dependants|photo|pronouns|father(?:'s|’s)?(?: name)?|mother(?:'s|’s)?(?: name)?|spouse(?:'s|’s)?(?: name)?|husband(?:'s|’s)?(?: name)?|passport(?: no\\.?| number| details)?|id (?:no\\.?|number)|identity (?:no\\.?|number)|ssn|social security(?: number| no\\.?)?|aadhaar(?: no\\.?)?|pan(?: no\\.?| number)|height|weight"
                    + "|geburtsdatum|geburtsort|geburtstag|geboren(?: am)?|geb\\.|alter|geschlecht|nationalität|staatsangehörigkeit|staatsbürgerschaft|familienstand|zivilstand|konfession|religion|kinder"
                    + "|née? le|date de naissance|lieu de naissance|âge|sexe|nationalité|situation (?:familiale|matrimoniale)|état civil"
                    + "|fecha de nacimiento|lugar de nacimiento|edad|sexo|nacionalidad|estado civil|dni|nie";
    private static final Pattern LABELLED = Pattern.compile(
            "(?:^|(?<=[|•·,;])|(?<=\\s{2}))(?:\\P{L}{0,4}|\\w\\s)(?<![\\p{L}])(?:" + LABELS
                    + ")(?![\\p{L}])\\s*(?:[:\\-–=]|(?=\\s))\\s*[^|•·;\\n]{0,80}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LABEL_ALONE = Pattern.compile(
            "\\P{L}{0,3}(?:" + LABELS + ")\\s*[:\\-–]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ALONE = Pattern.compile(
            "\\P{L}{0,3}(?:male|female|married|unmarried|single|divorced|widowed|non-binary|ledig|verheiratet|geschieden|männlich|weiblich|célibataire|marié|mariée|divorcé|divorcée|soltero|soltera|casado|casada)[.,]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AGE = Pattern.compile(
            "\\b\\d{2}[ -](?:years?[ -]old|jahre alt|ans\\b(?=\\s*$)|años de edad)|\\((?:b\\.|born|\\*|né|née|geb\\.)\\s?\\d{4}\\)|\\(?\\b(?:he/him|she/her|they/them|er/ihm|sie/ihr|il/lui)(?:/\\p{L}{3,6})?\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COLON = Pattern.compile("[:=–]|\\s-\\s");
    private static final int SHORT = 60;
    private static final int SHORT_AGE_LINE = 90;

    private PersonalFacts() {}

    /** What is to be erased, called with first and last place. */
    interface Eraser {
        void erase(int from, int to);
    }

    static void find(List<ResumeLine> lines, Eraser eraser) {
        for (int i = 0; i < lines.size(); i++) {
            ResumeLine line = lines.get(i);
            String text = line.text();
            Matcher labelled = LABELLED.matcher(text);
            while (labelled.find()) {
                if (plausible(line, labelled)) {
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

    /** A label without a colon in running text of a job is none: "Age and gender equality programme". */
    private static boolean plausible(ResumeLine line, Matcher labelled) {
        boolean colon = COLON.matcher(labelled.group()).find();
        boolean work = line.section() == ResumeSection.EXPERIENCE || line.section() == ResumeSection.PROJECTS;
        return colon || (!work && line.text().length() <= SHORT && !line.heading());
    }
}
