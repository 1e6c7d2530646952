package io.jobwire.normalize.core.resume;

import io.jobwire.records.EducationLevel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of degrees as resumes write them under the heading of education, where short forms cannot mean anything else: "BS in",
 * "MS/PhD", "B.Tech", "Diplom", "Licence", "Grado", "Laurea". English, German, French, Spanish, Italian, Portuguese. Stateless.
 */
final class DegreeNames {
    /**
     * A degree in a line.
     *
     * @param start its first character
     * @param end one past its last
     */
    record Degree(EducationLevel level, int start, int end) {}

    private record Names(EducationLevel level, Pattern pattern) {}

    private static final List<Names> NAMES = List.of(
            names(
                    EducationLevel.DOCTORATE,
                    "Ph\\.?\\s?D\\.?|PHD|D\\.?Phil\\.?|Ed\\.?D\\.?|J\\.D\\.|JD|M\\.D\\.|MD|Dr\\.-?\\s?(?:Ing|rer|phil|med|jur|iur|oec)\\.?",
                    "doctor(?:ate)? (?:of|in)|doctorate|doctoral degree|promotion (?:in|zum|zur)|doktorat|doctorat|doctorado|dottorato|doutora(?:do|mento)"),
            names(
                    EducationLevel.MASTER,
                    "M\\.?\\s?Sc?\\.?|M\\.?A\\.?|M\\.?B\\.?A\\.?|EMBA|M\\.?\\s?Eng\\.?|M\\.?\\s?Tech\\.?|M\\.?\\s?Phil\\.?|M\\.?\\s?Ed\\.?|MPA|MPH|MSW|MFA|LL\\.?\\s?M\\.?|MCA|M\\.?\\s?Com\\.?|M\\.?E\\.?|PGDM|PGDBM|Mgr\\.?|Dipl\\.-?\\s?\\p{L}+\\.?|DEA|DESS",
                    "masters?(?:'s|’s)? (?:of|in|degree|en)|masters?(?:'s|’s)?(?=$|[\\s,:(-])|mastère|máster|maestr[ií]a|mestrado|mestre|magister|diplom(?:-\\p{L}+|(?=$|[\\s,:(]))|diplôme d['’]ingénieur|laurea (?:magistrale|specialistica)|staatsexamen|post[- ]?graduate diploma|pg diploma|bac ?\\+ ?5"),
            names(
                    EducationLevel.BACHELOR,
                    "B\\.?\\s?Sc?\\.?|B\\.?A\\.?|B\\.?E\\.?|B\\.?\\s?Eng\\.?|B\\.?\\s?Tech\\.?|BTECH|B\\.?\\s?Com\\.?|B\\.?B\\.?A\\.?|BCA|B\\.?\\s?Ed\\.?|B\\.?\\s?Arch\\.?|LL\\.?\\s?B\\.?|B\\.?\\s?Pharm\\.?|MBBS|BFA|B\\.?S\\.?Ed\\.?|BSN",
                    "bachelors?(?:'s|’s)?(?: (?:of|in|degree))?|bakkalaureat|licence(?: (?:professionnelle|en|d['’]))?|licenciatura|licenciad[oa]|grado (?:en|universitario)|graduad[oa] en|ingenier[íi]a|laurea(?: triennale)?|bacharelado|bacharel|graduação|undergraduate degree|bac ?\\+ ?[34]"),
            names(
                    EducationLevel.ASSOCIATE,
                    "A\\.A\\.S?\\.?|A\\.S\\.|AAS|HND|HNC|BTS|DUT|IUT",
                    "associates?(?:'s|’s)? (?:degree|of|in)|foundation degree|higher national diploma|bac ?\\+ ?2|(?<!school )diploma (?:in|of)"),
            names(
                    EducationLevel.VOCATIONAL,
                    "NVQ|BTEC|CAP|BEP|IHK",
                    "(?:berufs)?ausbildung (?:zum|zur|als)|umschulung|gesellenprüfung|meisterprüfung|formación profesional|ciclo formativo|grado (?:medio|superior)|apprenticeship|vocational|brevet d['’]études"),
            names(
                    EducationLevel.SECONDARY,
                    "GED|GCSEs?|SSC|HSC|SSLC|XII|10\\+2|O-Levels?|A-Levels?|A Levels?",
                    "high school|secondary school|higher secondary|(?:fach)?abitur|allgemeine hochschulreife|fachhochschulreife|mittlere reife|realschulabschluss|matura|maturità|baccalauréat|bac (?:s|es|l|général|technologique)(?=$|[\\s,])|bachillerato|ensino médio"));
    private static final Pattern ABOUT = Pattern.compile(
            "^\\P{L}{0,3}(?:(?:(?:bachelor|master|diploma?|doctora|ph\\.?d)\\p{L}*(?:['’]s)?[- ]?(?:thesis|arbeit|project|dissertation|studies:))|abschlussarbeit|mémoire|tesis|tesi|thesis|dissertation|thema|titel|coursework|courses?|relevant|gpa|grade|note)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DegreeNames() {}

    private static Names names(EducationLevel level, String shortForms, String words) {
        return new Names(
                level,
                Pattern.compile("(?<![\\p{L}\\p{M}\\d.&])(?:(?:" + shortForms + ")|(?iu:" + words
                        + "))(?![\\p{L}\\p{M}\\d&])"));
    }

    /** The highest degree that a line names; a thesis is none, nor is the state of a town. */
    static Optional<Degree> in(String line) {
        return in(line, line);
    }

    /**
     * The same of a line without names of schools.
     *
     * @param whole the line with them, as long
     */
    static Optional<Degree> in(String line, String whole) {
        if (ABOUT.matcher(line).find()) {
            return Optional.empty();
        }
        for (Names names : NAMES) {
            Matcher found = names.pattern().matcher(line);
            while (found.find()) {
                if (!Towns.state(whole, found.start(), found.end())) {
                    return Optional.of(new Degree(names.level(), found.start(), found.end()));
                }
            }
        }
        return Optional.empty();
    }
}
