package io.jobwire.normalize.core.field;

import io.jobwire.records.Seniority;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the level that a title states, in English, German, French and Spanish. Stateless. */
public final class SeniorityReader {
    private record Rule(Pattern words, Seniority level) {}

    /** Titles in which these words name somebody else's level or a kind of work. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\b(?:assistant|secretary|aide|liaison|report(?:ing|s)?) to (?:the )?.*|\\bchief of staff\\b|\\bstaff"
                    + " (?:accountant|nurse|writer|attorney|photographer|pharmacist)\\b|\\blead"
                    + " (?:gen\\b|generation)|\\binternal\\b|\\bstaff augmentation\\b|\\bof staff\\b|\\bexecutive"
                    + " assistant\\b|\\baccount executive\\b|\\b(?:sales|marketing|advertising|service|account)"
                    + " executive\\b|\\bexecutive search\\b");

    private static final List<Rule> RULES = List.of(
            rule(
                    "\\b(?:intern|interns|internship|praktik\\w+|werkstudent\\w*|stagiaire|stage|becari[oa]|prácticas|alternan\\w+|co-op|apprentice\\w*|azubi|ausbildung|trainee|working"
                            + " student)\\b",
                    Seniority.INTERN),
            rule(
                    "\\b(?:chief [a-z& -]*officer|c[etfopmirs]o|president|vp|svp|evp|avp|vice[- ]president|managing"
                            + " director|general manager|geschäftsführer\\w*|founder|co-?founder|partner in|directeur"
                            + " général|director general)\\b",
                    Seniority.EXECUTIVE),
            rule(
                    "\\b(?:director|directeur|directrice|directora|direktor\\w*|head of|head,|global"
                            + " head|bereichsleit\\w*)\\b|^head\\b",
                    Seniority.DIRECTOR),
            rule(
                    "\\b(?:(?:engineering|development|design|software|data|people|hiring|team|group|area|district|regional|store|shop|branch|restaurant|general|qa|it|research|analytics|science|support|operations|sales|finance|accounting|office|plant|production|warehouse|security|legal|hr|recruiting|talent|technical|infrastructure|platform)"
                            + " manager|manager of|manager,|manager -|(?:senior|sr\\.?)"
                            + " manager|supervisor|teamleit\\w*|team"
                            + " ?leiter\\w*|abteilungsleit\\w*|gruppenleit\\w*|responsable"
                            + " d[e'u]|jefe|jefa|gerente|filialleit\\w*)(?:\\b|(?<=[,-]))|^manager\\b|\\bmanager"
                            + " i{1,3}\\b",
                    Seniority.MANAGER),
            rule("\\b(?:principal|distinguished|fellow|chief)\\b", Seniority.PRINCIPAL),
            rule("\\b(?:staff|l6)\\b", Seniority.STAFF),
            rule("\\b(?:lead|leader|leiter\\w*|leitung|leitende\\w*|líder)\\b", Seniority.LEAD),
            rule(
                    "\\b(?:senior|sr|snr|sénior|experienced|expert|erfahrene\\w*|confirmé\\w*|expérimenté\\w*|iii|iv|l5)\\b",
                    Seniority.SENIOR),
            rule(
                    "\\b(?:junior|jr|júnior|graduate|grad|entry[- ]level|associate"
                            + " (?!director|general|vice|principal|dean|professor)[a-z]+|berufseinsteiger\\w*|débutant\\w*|early[-"
                            + " ]career|new grad)\\b|\\bi$",
                    Seniority.JUNIOR),
            rule("\\b(?:mid|mid[- ]level|intermediate|ii)\\b", Seniority.MID));

    private SeniorityReader() {}

    /** The level of a cleaned title; {@code UNKNOWN} when it states none. */
    public static Seniority read(String title) {
        String lower = ASIDE.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ");
        for (Rule rule : RULES) {
            if (rule.words().matcher(lower).find()) {
                return rule.level();
            }
        }
        return Seniority.UNKNOWN;
    }

    private static Rule rule(String words, Seniority level) {
        return new Rule(Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS), level);
    }
}
