package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.normalize.core.text.WordScan;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.SectionKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads degrees, in English, German, French and Spanish. Stateless. */
public final class EducationReader {
    /**
     * Words of a level.
     *
     * @param near what every match has in lower case, as {@link WordScan} takes it
     * @param capitals whether its words are to be looked for in the text as it is written, not in lower case
     */
    private record Rule(Pattern words, EducationLevel level, List<String> near, boolean capitals) {}

    /** No name of a degree begins or ends farther from the end of its near word than this. */
    private static final int AROUND = 40;

    private static final List<Rule> RULES = List.of(
            rule(
                    "\\bph\\.?\\s?d\\b|doctora(?:te|l)\\b|doctorado|\\bdoktor\\b|promotion"
                            + " (?:in|der)|promoviert|\\bd\\.?phil\\b|\\bdoctorat\\b|juris doctor|\\bdoctor of\\b|\\bj\\.?d\\.?(?= (?:degree|from|required|or)|,)|\\bpharm\\.?d\\b|\\bmd\\b(?=(?: or |/)do\\b| degree)",
                    EducationLevel.DOCTORATE,
                    "<ph",
                    "<dphil>",
                    "juris doctor",
                    "<doctor of>",
                    "<jd>",
                    "<j.d",
                    "<pharmd>",
                    "<pharm.d",
                    "<md>",
                    "<d.phil>",
                    "doctora",
                    "<doktor>",
                    "promotion in",
                    "promotion der",
                    "promoviert"),
            rule(
                    "\\bmaster(?:'s|’s|s)\\b(?! of the)|\\bmaster(?:studi|abschlus)|\\bmaster\\b(?=[- ]?(?:degree|studi|abschluss|level|thesis|program|or |oder |ou |en |d['’]|of (?:science|arts|business|engineering|public|law|education|fine|technology|philosophy|computer)|in \\p{L})|\\s?[/,)|]|\\s*$)(?! in the)|(?:\\b(?:un|niveau|oder|d['’]un)|/)\\s?master\\b|"
                            + "\\bm\\.?\\s?sc\\b|\\bmsc\\b|\\bmba\\b|\\bm\\.?eng\\b|\\bm\\.a\\.|\\bmáster\\b|\\bmaestría\\b|\\bbac\\s?\\+\\s?5|diplôme"
                            + " d[’']ingénieur|école d[’']ingénieur|\\bdiplom\\b|graduate degree|advanced"
                            + " degree",
                    EducationLevel.MASTER,
                    "<master",
                    "<msc>",
                    "<m.sc>",
                    "<m sc>",
                    "<m. sc>",
                    "<mba>",
                    "<meng>",
                    "<m.eng>",
                    "<m.a.",
                    "<máster",
                    "<maestría",
                    "<bac",
                    "ingénieur",
                    "<diplom>",
                    "graduate degree",
                    "advanced degree"),
            capitals(
                    "\\bMS\\b(?! (?:Office|Teams|Excel|Word|SQL|Dynamics|Azure|Project|Access))|\\bMA\\b(?= in)",
                    EducationLevel.MASTER,
                    "<ms>",
                    "<ma>"),
            rule(
                    "\\bbachelor(?:'s|’s|s)?\\b|\\bb\\.?\\s?sc\\b|\\bb\\.?eng\\b|\\bb\\.?tech\\b|\\bb\\.a\\.|undergraduate"
                            + " degree|(?:college|university|4[- ]year|four[- ]year) degree|(?<!(?:master|doctoral|doctorate|ph\\.?d\\.?|advanced|graduate|associate|mba)(?:['’]?s)? )\\bdegree"
                            + " (?:in|or)\\b|relevant"
                            + " degree|hochschulstudium|\\bstudium\\b|hochschulabschluss|studienabschluss|\\blicenciatura\\b|\\blicence\\b|\\bgrado"
                            + " en\\b|titulación universitaria|\\bbac\\s?\\+\\s?[34]",
                    EducationLevel.BACHELOR,
                    "<bachelor",
                    "<bsc>",
                    "<b.sc>",
                    "<b sc>",
                    "<b. sc>",
                    "<beng>",
                    "<b.eng>",
                    "<btech>",
                    "<b.tech>",
                    "<b.a.",
                    "degree",
                    "studium>",
                    "hochschulabschluss",
                    "studienabschluss",
                    "<licenciatura>",
                    "<licence>",
                    "<grado en>",
                    "titulación",
                    "<bac"),
            capitals("\\bBS\\b|\\bBA\\b(?=[/ ](?:in|BS|degree))", EducationLevel.BACHELOR, "<bs>", "<ba>"),
            rule(
                    "associate(?:'s|’s)? degree|associates degree|associate(?:['’]?s)?(?: degree)?(?: or |/)(?=bachelor|b\\.?[as]\\.?\\b)|\\bbac\\s?\\+\\s?2|\\bbts\\b|\\bdut\\b",
                    EducationLevel.ASSOCIATE,
                    "associate degree",
                    "associate's degree",
                    "associate’s degree",
                    "associates degree",
                    "associate or",
                    "associates or",
                    "associate's or",
                    "associate’s or",
                    "associate/",
                    "associate's/",
                    "associate’s/",
                    "<bac",
                    "<bts>",
                    "<dut>"),
            rule(
                    "berufsausbildung|abgeschlossene ausbildung|ausbildung (?:als|zum|zur|im)|vocational|trade"
                            + " school|formación profesional|\\bcap\\b/bep|journeyman",
                    EducationLevel.VOCATIONAL,
                    "ausbildung",
                    "vocational",
                    "trade school",
                    "formación profesional",
                    "<cap/bep",
                    "journeyman"),
            rule(
                    "high school|\\bged\\b|secondary"
                            + " school|\\babitur\\b|\\bbaccalauréat\\b|bachillerato|\\ba-levels?\\b",
                    EducationLevel.SECONDARY,
                    "high school",
                    "<ged>",
                    "secondary school",
                    "<abitur>",
                    "<baccalauréat>",
                    "bachillerato",
                    "<a-level"));

    private static final WordScan SCAN =
            WordScan.of(RULES.stream().map(Rule::near).toList());

    /** Lines without one of these name no degree. */
    static final Phrases WORDS = Phrases.words(
            RULES.stream().flatMap(rule -> rule.near().stream()).distinct().toArray(String[]::new));

    /** Every degree begins with one of these; lines without are not tried. */
    private static final Phrases DEGREES = Phrases.of(
            "(?:^|[^\\p{L}])(?:ph\\.?\\s?d|d\\.?phil|docto|dokto|juris|j\\.?d|pharm|md\\b|promo|master|m\\.?\\s?sc|mba|m\\.?eng|m\\.a|máster|maestr|bac|dipl|école|graduate|advanced|ms\\b|ma\\b"
                    + "|b\\.?\\s?sc|b\\.?eng|b\\.?tech|b\\.a|under|college|univers|4|four|degree|relevant|hochschul|studi|licen|grado|titul|bs\\b|ba\\b|associate|bts|dut|berufs|abgeschl|ausbild|vocat|trade"
                    + " school|forma|cap\\b|jour|high school|ged\\b|second|abitur|a-level)",
            "phd",
            "ph.d",
            "ph d",
            "d.phil",
            "juris",
            "jd",
            "j.d",
            "pharm",
            "md",
            "doctor",
            "doktor",
            "promo",
            "master",
            "máster",
            "maestr",
            "msc",
            "m.sc",
            "mba",
            "m.eng",
            "meng",
            "m.a",
            "bac",
            "diplom",
            "école",
            "degree",
            " ms",
            "- ms",
            "(ms",
            " m.s",
            "bsc",
            "b.s",
            "b.eng",
            "btech",
            "b.tech",
            "b.a",
            " bs",
            "- bs",
            "(bs",
            "/ms",
            " ba",
            "- ba",
            "studi",
            "hochschul",
            "licen",
            "grado",
            "titul",
            "associate",
            "bts",
            "dut",
            "ausbildung",
            "vocational",
            "trade school",
            "formación",
            "cap/bep",
            "journeyman",
            "high school",
            "ged",
            "secondary",
            "abitur",
            "a-level");

    /** A line of facts that may stand in any section: "Minimum education: Bachelor's degree". */
    private static final Pattern FACT = Pattern.compile(
            "\\P{L}{0,3}(?:(?:minimum |required )?education(?: (?:level|requirements?|required))?|ausbildung|formation|formación)\\s?:");

    private EducationReader() {}

    /** The least degree asked for: of a line that names several the least, of several lines the highest. */
    public static EducationLevel required(Optional<String> field, TextLines lines) {
        EducationLevel stated = field.flatMap(EducationReader::least).orElse(EducationLevel.UNKNOWN);
        if (stated != EducationLevel.UNKNOWN) {
            return stated;
        }
        EducationLevel most = EducationLevel.UNKNOWN;
        for (TextLines.Line line : lines.asking()) {
            EducationLevel here = asked(line);
            most = here.compareTo(most) > 0 ? here : most;
        }
        for (TextLines.Line line : most == EducationLevel.UNKNOWN ? lines.all() : List.<TextLines.Line>of()) {
            boolean fact = most == EducationLevel.UNKNOWN
                    && line.kind() != SectionKind.NICE
                    && line.speaksOf(Subject.DEGREE)
                    && FACT.matcher(line.lower()).lookingAt();
            most = fact ? asked(line) : most;
        }
        return most;
    }

    /** The least degree that a line asks for. */
    private static EducationLevel asked(TextLines.Line line) {
        if (!line.speaksOf(Subject.DEGREE) || !DEGREES.in(line.lower())) {
            return EducationLevel.UNKNOWN;
        }
        return named(WelcomeParts.without(line.text(), line.lower()), WelcomeParts.without(line.lower(), line.lower()))
                .stream()
                .min(Comparator.naturalOrder())
                .orElse(EducationLevel.UNKNOWN);
    }

    /** The degrees that a line names, highest first. */
    public static List<EducationLevel> named(String line) {
        return named(line, Phrases.lower(line));
    }

    private static List<EducationLevel> named(String line, String lower) {
        BitSet rules = new BitSet();
        SCAN.each(lower, (group, end) -> {
            if (!rules.get(group)) {
                Rule rule = RULES.get(group);
                Matcher words =
                        rule.words().matcher(rule.capitals() ? line : lower).useTransparentBounds(true);
                rules.set(
                        group,
                        words.region(Math.max(0, end - AROUND), Math.min(lower.length(), end + AROUND))
                                .find());
            }
        });
        return rules.stream()
                .mapToObj(rule -> RULES.get(rule).level())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<EducationLevel> least(String line) {
        return named(line).stream().min(Comparator.naturalOrder());
    }

    private static Rule rule(String words, EducationLevel level, String... near) {
        return new Rule(Pattern.compile(words), level, List.of(near), false);
    }

    private static Rule capitals(String words, EducationLevel level, String... near) {
        return new Rule(Pattern.compile(words), level, List.of(near), true);
    }
}
