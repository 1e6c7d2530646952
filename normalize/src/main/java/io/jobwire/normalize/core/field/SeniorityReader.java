package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.WordScan;
import io.jobwire.records.Seniority;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the level that a title states, in English, German, French, Spanish, and the commonest words of Portuguese, Italian and
 * Dutch. Stateless.
 *
 * <p>Levels are what the words say, not what the work is worth: a product manager manages no people and has no level; "Staff"
 * is a level before a role and not behind one ("Kitchen Staff"), nor in "Member of Technical Staff"; an associate is junior
 * before a role ("Associate Product Manager") and not behind one ("Sales Associate"). Of two levels that are offered together
 * ("Senior/Staff") it is the lower.
 */
public final class SeniorityReader {
    /**
     * Words of a level.
     *
     * @param near what every match has, as {@link WordScan} takes it
     */
    private record Rule(PatternSearch words, Seniority level, List<String> near) {}

    private static final List<String> RISING = List.of("junior", "mid", "senior", "sr", "lead", "staff", "principal");

    /** Two levels to choose from. */
    private static final Pattern CHOICE =
            words("\\b(junior|mid|senior|sr|lead|staff|principal)\\b\\.?\\)?\\s?(?:/|or|to|oder|&)\\s?\\(?(?:tech"
                    + " )?(junior|mid|senior|lead|staff|principal)\\b");

    /** Words that name somebody else's level, a market, or a kind of work. */
    private static final Pattern ASIDE = words(
            "\\b(?:executive |personal )*(?:assistant|secretary|aide|liaison|report(?:ing|s)?|pa|ea)(?:,)? (?:to|of|for)\\b.*"
                    + "|\\b(?:executive|personal) (?:\\w+ )?assistant\\b.*|\\bchief of staff\\b(?: (?:to|for|,).*)?|\\boffice of the c[a-z]o\\b.*|\\bceo['’]?s? office\\b"
                    + "|\\b(?:co-?)?founder['’]?s?['’]? (?:associate|office)\\b|\\bmembers? of (?:the )?technical staff\\b|\\bof staff\\b"
                    + "|\\bstaff (?:accountant|auditor|nurse|rn|writer|editor|reporter|attorney|photographer|pharmacist|physician|therapist"
                    + "|psychologist|veterinarian|interpreter|assistant|sergeant|augmentation|member)\\b"
                    + "|\\blead(?:s)? (?:gen\\b|generation)|\\binternal\\b|\\bmid[- ]?(?:market|atlantic|west)\\w*"
                    + "|\\b(?:account|sales|marketing|advertising|service|client|business development|customer success|customer service|hr|front office)"
                    + " executive\\b|\\bexecutive (?:search|chef|producer|protection)\\b|\\bprincipal investigator\\b"
                    + "|\\b(?:school|vice|assistant|deputy|elementary) principal\\b"
                    + "|\\b(?:research|clinical|postdoctoral|postdoc|teaching|policy|visiting) fellow\\b|\\bsenior (?:living|care|citizens?|housing)\\b"
                    + "|\\bexpert[- ]comptable\\b|\\bchef de (?:projet|produit|partie|rang|cuisine)\\b"
                    + "|\\b(?:revenue|business|sales|product|marketing|design|legal|partner|community|channel|deal|gtm|growth|clinical|field|event)"
                    + " operations manager\\b");

    private static final PatternSearch ASIDES = PatternSearch.of(ASIDE);

    private static final List<Rule> RULES = List.of(
            rule(
                    "\\b(?:intern|interns|internship|praktik\\w+|pflichtpraktik\\w+|werkstudent\\w*|werkstudium|stagiaires?|becari[oa]s?|prácticas|alternan\\w+|co-op"
                            + "|apprentice\\w*|azubi\\w*|ausbildung|auszubildende\\w*|lehrling\\w*|volontär\\w*|volontariat|trainee|traineeship"
                            + "|working student|student (?:assistant|worker|job)|estági\\w+|estagiári[oa]|tirocin\\w+|stagista|stagiair|apprenti\\w*)\\b"
                            + "|^stage\\b(?! (?:manager|hand|director|tech))|\\bstage (?:de|en|pfe)\\b|[-–(] ?stage\\b",
                    Seniority.INTERN,
                    "intern",
                    "praktik",
                    "werkstud",
                    "stag",
                    "becari",
                    "prácticas",
                    "alternan",
                    "co-op",
                    "apprenti",
                    "azubi",
                    "ausbildung",
                    "auszubild",
                    "lehrling",
                    "volont",
                    "trainee",
                    "student",
                    "estági",
                    "tirocin"),
            rule(
                    "\\b(?:chief [a-z&, -]*officer|c[etfopmirs]o(?! strategist| specialist| manager)|president|vp|svp|evp|avp|vice[- ]president|managing"
                            + " director|general manager|geschäftsführer\\w*|founder|co-?founder|partner in|directeur"
                            + " général|directrice générale|director general)\\b",
                    Seniority.EXECUTIVE,
                    "chief",
                    "<ceo>",
                    "<cto>",
                    "<cfo>",
                    "<coo>",
                    "<cpo>",
                    "<cmo>",
                    "<cio>",
                    "<cro>",
                    "<cso>",
                    "president",
                    "vp>",
                    "managing director",
                    "general manager",
                    "geschäftsführer",
                    "founder",
                    "partner in",
                    "directeur général",
                    "directrice générale",
                    "director general"),
            rule(
                    "\\b(?:director|directeur|directrice|directora|direktor\\w*|direttore|direttrice|diretora?|head of|head,|global"
                            + " head|regional head|bereichsleit\\w*)\\b|\\bhead\\s?[-–:/]|\\bhead$|^head\\b(?! (?:chef|nurse|coach|cook|teacher|waiter|barista|cashier"
                            + "|gardener|baker|lifeguard|bartender|concierge|receptionist|butler))",
                    Seniority.DIRECTOR,
                    "direct",
                    "diret",
                    "direkt",
                    "head",
                    "bereichsleit"),
            rule(
                    "\\b(?:engineering|development|design|software|data|people|hiring|team|group|area|district|regional|store|shop|branch|restaurant"
                            + "|qa|it|research|analytics|science|support|operations|sales|finance|fp&a|accounting|office|plant|production|warehouse|security"
                            + "|legal|hr|recruiting|talent|technical|infrastructure|platform|department|practice|clinic|nurse|nursing|kitchen|hotel"
                            + "|bar|shift|studio|laboratory|maintenance|contact center|call center) manager\\b|\\bmanager of\\b|\\b(?:senior|sr\\.?)"
                            + " manager\\b|\\b(?:supervisor|supervisora?|teamleit\\w*|team"
                            + " ?leiter\\w*|abteilungsleit\\w*|gruppenleit\\w*|responsables? d[e'’u]|responsabile"
                            + "|jefe|jefa|gerente|filialleit\\w*|marktleit\\w*|kierownik)\\b|^manager\\b|\\bmanager"
                            + " i{1,3}\\b",
                    Seniority.MANAGER,
                    "manager",
                    "supervis",
                    "leit",
                    "responsab",
                    "jefe",
                    "jefa",
                    "gerente",
                    "kierownik"),
            rule(
                    "\\b(?:principal|distinguished|chief|(?:technical|engineering) fellow|fellow (?:engineer|scientist))\\b",
                    Seniority.PRINCIPAL,
                    "principal",
                    "distinguished",
                    "chief",
                    "fellow"),
            rule(
                    "(?:^|\\b(?:senior|sr\\.?|or|and) |[,(/–|-]\\s?)staff\\b|\\bstaff (?:\\w+ )?(?:engineers?|software|developer|data|product|designer|design"
                            + "|scientist|researcher|machine|ml|ai|security|backend|frontend|platform|level|analyst|recruiter|technical|program)\\b|\\bl6\\b",
                    Seniority.STAFF,
                    "staff",
                    "l6"),
            rule(
                    "\\b(?:lead|leads|leader|leiter\\w*|leitung|leitende\\w*|líder|chef d['’]équipe|capo\\s?(?:progetto|squadra)|teamlead"
                            + "|head (?:chef|nurse|coach|cook|teacher|waiter|barista|cashier|gardener|baker|bartender|concierge|receptionist))\\b",
                    Seniority.LEAD,
                    "lead",
                    "leit",
                    "líder",
                    "chef",
                    "capo",
                    "head"),
            rule(
                    "\\b(?:senior|sr|snr|sénior|sênior|experienced|erfahrene\\w*|confirmé\\w*|expérimenté\\w*|starszy|iii|iv|l5)\\b|^expert\\b(?!\\s?[-–,])"
                            + "|\\b(?:engineer|developer|analyst|scientist|designer|specialist|technician|accountant|administrator|programmer)[ -][34]\\b",
                    Seniority.SENIOR,
                    "senior",
                    "<sr",
                    "<snr",
                    "sénior",
                    "sênior",
                    "experienced",
                    "erfahrene",
                    "confirmé",
                    "expérimenté",
                    "starszy",
                    "iii",
                    "<iv>",
                    "l5",
                    "expert",
                    "3",
                    "4"),
            rule(
                    "\\b(?:junior|jr|júnior|graduate|grad|entry[- ]level|berufseinsteiger\\w*|débutant\\w*|early[-"
                            + " ]career|new grad|młodszy)\\b|(?:^|[,(/–-]\\s?)associate (?!director|general|vice|principal|dean|professor|partner)[\\w]+"
                            + "|\\bi(?=$|\\s*[,(/–-])"
                            + "|\\b(?:engineer|developer|analyst|scientist|designer|specialist|technician|accountant|administrator|programmer)[ -]1\\b",
                    Seniority.JUNIOR,
                    "junior",
                    "<jr",
                    "júnior",
                    "grad",
                    "entry",
                    "berufseinsteiger",
                    "débutant",
                    "early",
                    "młodszy",
                    "associate",
                    "<i>",
                    "1"),
            rule(
                    "\\b(?:mid|mid[- ]level|intermediate|medior|pleno|ii)\\b"
                            + "|\\b(?:engineer|developer|analyst|scientist|designer|specialist|technician|accountant|administrator|programmer)[ -]2\\b",
                    Seniority.MID,
                    "mid",
                    "intermediate",
                    "medior",
                    "pleno",
                    "ii",
                    "2"));

    private static final List<String> NEAR_ASIDE = List.of(
            "assistant",
            "secretary",
            "aide",
            "liaison",
            "report",
            "<pa",
            "<ea",
            "office",
            "founder",
            "staff",
            "lead gen",
            "leads gen",
            "internal",
            "mid",
            "executive",
            "principal",
            "fellow",
            "senior l",
            "senior c",
            "senior h",
            "expert",
            "chef de",
            "operations manager");
    private static final List<String> NEAR_CHOICE = List.of("/", "&", "<or", "<to", "<oder");

    /** The levels in their order, then {@link #ASIDE} and {@link #CHOICE}. */
    private static final WordScan SCAN =
            WordScan.of(Stream.concat(RULES.stream().map(Rule::near), Stream.of(NEAR_ASIDE, NEAR_CHOICE))
                    .toList());

    private SeniorityReader() {}

    /** The level of a cleaned title; {@code UNKNOWN} when it states none. */
    public static Seniority read(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        long near = SCAN.in(lower);
        String own = lower.strip();
        if (has(near, RULES.size()) && ASIDES.in(lower)) {
            own = ASIDE.matcher(lower).replaceAll(" ").strip();
        }
        if (has(near, RULES.size() + 1)) {
            own = CHOICE.matcher(own).replaceAll(SeniorityReader::lower);
        }
        near = SCAN.in(own);
        for (int i = 0; i < RULES.size(); i++) {
            if (has(near, i) && RULES.get(i).words().in(own)) {
                return RULES.get(i).level();
            }
        }
        return Seniority.UNKNOWN;
    }

    private static boolean has(long near, int group) {
        return (near >> group & 1) != 0;
    }

    private static String lower(MatchResult choice) {
        int first = RISING.indexOf(choice.group(1));
        return first <= RISING.indexOf(choice.group(2)) ? choice.group(1) : choice.group(2);
    }

    private static Rule rule(String words, Seniority level, String... near) {
        return new Rule(PatternSearch.of(words(words)), level, List.of(near));
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
