package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.Employment;
import io.jobwire.records.SectionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the form of employment from the running text, where nearly every such word also means something else: contracts are
 * negotiated, interns are mentored, full-time employees get benefits. A line counts that names the form ("Employment type:
 * contract"), else a sentence that says what this job is ("this is a full-time position"), else what the benefits say of
 * employees. Stateless.
 */
final class EmploymentText {
    static final Phrases WORDS = Phrases.of(
            "full[- ]?time|part[- ]?time|contract|freelanc|intern|temporary|fixed[- ]term|seasonal|apprentic|volunteer|permanent|vollzeit|teilzeit|unbefristet"
                    + "|befristet|festanstellung|werkstudent|praktikum|\\bcdi\\b|\\bcdd\\b|\\bstage\\b|alternance|temps plein|temps partiel|jornada|indefinido|prácticas|1099|w-?2|w2",
            "fulltime",
            "full time",
            "full-time",
            "parttime",
            "part time",
            "part-time",
            "contract",
            "freelanc",
            "intern",
            "temporary",
            "fixed term",
            "fixed-term",
            "seasonal",
            "apprentic",
            "volunteer",
            "permanent",
            "vollzeit",
            "teilzeit",
            "befristet",
            "festanstellung",
            "werkstudent",
            "praktikum",
            "<cdi>",
            "<cdd>",
            "<stage>",
            "alternance",
            "temps plein",
            "temps partiel",
            "jornada",
            "indefinido",
            "prácticas",
            "1099",
            "w2",
            "w-2");

    private static final String FORM =
            "full[- ]?time|part[- ]?time|(?:independent )?contract(?:or)?(?:[- ]to[- ](?:hire|perm))?|freelance|intern(?:ship)?|temporary|temp|fixed[- ]term|seasonal|apprenticeship"
                    + "|volunteer|permanent|vollzeit|teilzeit|unbefristet|befristet|festanstellung|werkstudent\\w*|praktikum|cdi|cdd|stage|alternance|temps plein|temps partiel"
                    + "|jornada completa|media jornada|tiempo completo|indefinido|1099|w-?2";

    /** "Employment type: full-time", "Vertragsart: unbefristet, Vollzeit". */
    private static final Pattern NAMED = Pattern.compile(
            "^\\W{0,4}(?:employment|job|position|role|contract|work|commitment|engagement|type|status|schedule|classification|hours|arbeitszeit|vertragsart|anstellungsart|beschäftigungsart|type de contrat|contrat|tipo de contrato|jornada)"
                    + "(?: (?:type|status|term|terms|classification|basis|duration|schedule|length|commitment))?(?: of (?:employment|contract|position))?\\s?[:|–-]+\\s?.{0,30}?\\b("
                    + FORM + ")\\b.{0,60}$");

    /** "This is a full-time position", "as a contractor", "for a 6-month internship". */
    private static final PatternSearch SAID = PatternSearch.of(
            "(?:this (?:is|role is|position is|job is|opportunity is|will be)|this|the (?:role|position) is|as|we(?:'|’)?re (?:hiring|looking for|seeking)|seeking|looking for|hiring for|join (?:us|\\w+) (?:as|for)|dies ist|unbefristete|in)"
                    + "(?: \\w+){0,2}? (?:an? |our |eine? |un |une )?(?:[\\w-]+,? ){0,4}?(" + FORM
                    + ")[, )/-]{1,3}(?:[\\w-]+,? ?\\)?){0,3}(?:role|position|job|opportunity|employment|engagement|contract|contractor|internship|program|stelle|basis|employee|hire|anstellung|posting|opening|assignment)\\b");

    private static final PatternSearch EMPLOYEES = PatternSearch.of(
            "\\bfull[- ]?time (?:employees?|staff|team members?|hires?|position|role|job|employment)\\b|\\b(?:vollzeit|festanstellung|unbefristet\\w*|cdi|jornada completa|temps plein)\\b");

    private static final PatternSearch CONTRACTED = PatternSearch.of("\\bcontract(?:or)?\\b(?! type)");
    private static final int LONGEST_NAMED = 120;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_LABELLED = 60;
    private static final Pattern LABEL = Pattern.compile(
            "^\\W{0,4}(?:employment|job|position|contract|work|engagement)[ -]?(?:type|status|basis)\\s?:?\\W*$|^\\W{0,4}(?:vertragsart|anstellungsart|type de contrat|tipo de contrato)\\W*$");
    /** A line that is nothing but the form and perhaps the place. */
    private static final Pattern ALONE = Pattern.compile(
            "^\\W{0,4}(?:" + FORM
                    + ")(?: (?:role|position|contract|employee|internship|basis))?\\W{0,3}(?:[(,|•·/–-] ?[\\w -]{2,20}\\)?){0,3}\\W*$");

    private static final PatternSearch OTHERS = PatternSearch.of(
            "interns|mentor|previous|prior|convert|conversion|possibility|potential|into a|leads? to|could|may become|transition|opportunity to (?:become|join)|not (?:a|an)\\b|experience|recruit(?:ing|ment)? agenc|unsolicited|contract (?:negotiat|manag|review|law|draft|admin)");

    private EmploymentText() {}

    /** The form that the text says this job has; {@code UNKNOWN} when it does not. */
    static Employment read(TextLines lines) {
        Map<Employment, Integer> votes = new EnumMap<>(Employment.class);
        boolean employees = false;
        String last = "";
        for (TextLines.Line line : lines.all()) {
            String before = last;
            last = line.lower();
            if (line.kind() == SectionKind.EQUAL_OPPORTUNITY || !line.speaksOf(Subject.EMPLOYMENT)) {
                continue;
            }
            Optional<Employment> named = named(line.lower(), before);
            if (named.isPresent()) {
                return named.get();
            }
            said(line.lower()).ifPresent(form -> votes.merge(form, 1, Integer::sum));
            employees |= EMPLOYEES.in(line.lower());
        }
        List<Employment> forms = new ArrayList<>(votes.keySet());
        if (forms.size() == 1) {
            return forms.getFirst();
        }
        if (forms.isEmpty()) {
            return employees ? Employment.FULL_TIME : Employment.UNKNOWN;
        }
        forms.remove(Employment.FULL_TIME);
        return forms.size() == 1 ? forms.getFirst() : Employment.UNKNOWN;
    }

    /** What a line names that begins with a word such as "type", follows one, or is nothing but the form. */
    private static Optional<Employment> named(String line, String before) {
        if (line.length() > LONGEST_NAMED) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(line);
        boolean labelled =
                before.length() <= LONGEST_LABEL && LABEL.matcher(before).lookingAt();
        String words;
        if (named.lookingAt()) {
            words = line.substring(named.start(1));
        } else if (ALONE.matcher(line).lookingAt() || (labelled && line.length() <= LONGEST_LABELLED)) {
            words = line;
        } else {
            return Optional.empty();
        }
        Employment form = EmploymentReader.of(words.split(" or | oder | ou | o ")[0]);
        if (form == Employment.PART_TIME && CONTRACTED.in(words)) {
            return Optional.of(Employment.CONTRACT);
        }
        return form == Employment.UNKNOWN ? Optional.empty() : Optional.of(form);
    }

    private static Optional<Employment> said(String line) {
        PatternSearch.Matches all = SAID.matches(line);
        while (all.next()) {
            Matcher said = all.found();
            String around = line.substring(Math.max(0, said.start() - 30), Math.min(line.length(), said.end() + 20));
            Employment form = EmploymentReader.of(said.group(1));
            if (form != Employment.UNKNOWN && !OTHERS.in(around)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
