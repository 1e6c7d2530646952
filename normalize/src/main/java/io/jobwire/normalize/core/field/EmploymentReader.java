package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.records.Employment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the form of employment: from the source's field, else from the title, else from what the text says of this job. Stateless. */
public final class EmploymentReader {
    private record Rule(PatternSearch words, Employment form) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "intern(?!al|ation|et)|praktik|werkstudent|stagiaire|^stage\\b|\\bstage\\b|becari|prácticas|working"
                            + " student|co-op|tirocini|stagist|estági|\\bstaż|стажиров|стажёр|インターン|인턴|实习|實習",
                    Employment.INTERNSHIP),
            rule("apprentic|ausbildung|azubi|alternance|apprenti|aprendiz|apprendistat", Employment.APPRENTICESHIP),
            rule("volunteer|ehrenamt|bénévol|voluntari|волонт", Employment.VOLUNTEER),
            rule(
                    "part[-_ ]?time|teilzeit|temps[-_ ]partiel|media[-_ ]jornada|tiempo[-_ ]parcial|minijob|tempo[-_ ]parziale|tempo[-_ ]parcial"
                            + "|meio[-_ ]período|deeltijd|\\bdeltid|osa-aika|niepełny etat|część etatu|pół etatu|částečný úvazek"
                            + "|частичн|неполн|アルバイト|パート(?!ナー)|시간제|아르바이트|兼职|兼職",
                    Employment.PART_TIME),
            rule(
                    "temp(?:orary|orär)?\\b|seasonal|befristet(?<!unbefristet)|\\bcdd\\b|intérim|temporal|fixed[-"
                            + " ]term|per[-_ ]?diem|tempo determinato|\\btidsbegrän|visstid|määräaik|временн|契約社員|派遣|계약직",
                    Employment.TEMPORARY),
            rule(
                    "(?<!smart )contract(?!s|ing|ual| manag| admin| specialist| negotiat| attorney| counsel| &| and| law| review"
                            + "| analyst| coordinator| lawyer)|freelanc|\\b1099\\b|\\bc2c\\b|self[-_ ]employed|freiberuf|autónomo|indépendant|umowa zleceni|\\bb2b contract|libero professionist|zzp\\b|業務委託|프리랜서",
                    Employment.CONTRACT),
            rule(
                    "full[-_ ]?time|vollzeit|temps[- ]plein|jornada completa|tiempo"
                            + " completo|permanent|regular|unbefristet|festanstellung|\\bcdi\\b|indefinido"
                            + "|tiempo_completo|tempo[-_ ]pieno|tempo indeterminato|tempo[-_ ]integral|período integral|voltijd|\\bheltid|kokoaika"
                            + "|pełny etat|pełen etat|umowa o pracę|plný úvazek|полная занятость|полный (?:рабочий )?день|正社員|정규직|全职|全職|\\bclt\\b",
                    Employment.FULL_TIME));

    private static final Pattern SPECIFIC = Pattern.compile("other|per[-_ ]?project", Pattern.CASE_INSENSITIVE);

    private EmploymentReader() {}

    /** The form that the field names, else the title, else the text; {@code UNKNOWN} when none does. */
    public static Employment read(Optional<String> field, String title, TextLines lines) {
        Employment stated = field.map(EmploymentReader::of).orElse(Employment.UNKNOWN);
        if (stated != Employment.UNKNOWN) {
            return stated;
        }
        Employment named = of(title);
        boolean says =
                named != Employment.FULL_TIME || title.toLowerCase(Locale.ROOT).contains("time");
        if (named != Employment.UNKNOWN && says) {
            return named;
        }
        boolean special = field.filter(words -> SPECIFIC.matcher(words).find()).isPresent();
        return special ? Employment.OTHER : EmploymentText.read(lines);
    }

    /** The form that words name. */
    static Employment of(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.words().in(lower)) {
                return rule.form();
            }
        }
        return Employment.UNKNOWN;
    }

    private static Rule rule(String words, Employment form) {
        return new Rule(PatternSearch.of(words), form);
    }
}
