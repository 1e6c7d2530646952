package io.jobwire.normalize.core.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who hires: in the head, in sentences ("Acme is hiring", "At Acme, we ..."), last in the hosts of addresses. Stateless. */
final class EmployerReader {
    private static final int LONGEST = 60;
    private static final int MOST_LINES = 12;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_LINE = 600;

    private static final Pattern BEFORE = Pattern.compile("(?i)^(?:company\\s*:|hi,?|hello,?|at)\\s+");
    private static final Pattern BEHIND = Pattern.compile("(?i)\\s+(?:is hiring|hiring|careers|jobs)[.!]?$");
    private static final Pattern OWNING = Pattern.compile("(?:['\u2019]s|[.!]+)$");
    private static final Pattern BREAKS = Pattern.compile("[\\s,:!'\u2019]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String NAME =
            "((?:\\p{Lu}|\\d+(?=\\p{L}))(?:[\\p{L}\\p{N}&+'\u2019!-]|\\.(?=\\p{L}))*(?: (?:\\p{Lu}|\\d|&|of \\p{Lu}|and \\p{Lu})(?:[\\p{L}\\p{N}&+'\u2019-]|\\.(?=\\p{L}))*){0,4})";
    private static final String ASIDE = "(?:\\s*[(\\[][^)\\]]{1,90}[)\\]])?(?:,[^,.]{2,90},)?";
    private static final Pattern HIRES = Pattern.compile(
            "(?u)(?:^|[.!?:]\\s+|[-\u2013\u2014|,]\\s+|\\b[Tt]he )(?:The )?" + NAME + ASIDE
                    + " (?:is|are|team is|has|wants|needs|seeks)\\s+(?:now |currently |always |actively |also |still |again |rapidly )?(?:hiring|looking|seeking|searching|recruiting|growing|expanding|several|open|multiple|in search|developers|engineers|\\w+ (?:openings|positions))");
    private static final Pattern DOES = Pattern.compile(
            "(?u)(?:^|[.!?]\\s+|[-\u2013\u2014|]\\s+)(?:The )?" + NAME + ASIDE
                    + " (?:is|are|was|has|builds|makes|provides|helps|offers|lets|develops|runs|powers|creates|delivers|allows|gives|enables|brings|connects|uses|operates|does|specializes|seeks|wants|needs|combines|works)\\b");
    private static final Pattern LOWER =
            Pattern.compile("(?u)^(\\p{Ll}[\\p{L}\\p{N}.]{2,30}) is (?:a|an|the|hiring|looking|building|seeking)\\b");
    private static final Pattern AT = Pattern.compile("(?u)\\b(?:At|at|Join|join|for|From|from|with|of|to) " + NAME
            + "(?=,? (?:we|you|our|team|is|in|as|and|to|I)\\b|[,.!:]|$| \\()");
    private static final Pattern WE_ARE = Pattern.compile(
            "(?u)\\b(?:We['\u2019]re|We are|we['\u2019]re|we are|[Mm]y company,|[Oo]ur company,|[Aa]bout|[Cc]ompany:|work (?:at|for|with)) "
                    + NAME);

    private static final Set<String> NO_NAMES = Words.of("""
            we our this you it there they that the i here what who everyone my your these if all help remote location he she each experience
            both one some candidates candidate applicants successful ideal us in at as and but so not engineering engineers developers
            position positions role job team company work full qualifications requirements responsibilities ruby rails python java javascript
            php scala ios android html css linux aws node react django angular sql mysql go hacker hn news google facebook twitter github
            email please currently today now also when while once how why most people users customers apply hi hello hey being having no yes
            just every another many salary benefits knowledge senior junior lead software frontend backend about yc ceo cto vp ask usa uk eu
            for to with from technology stack backed founded started based perks type interns visa onsite hiring roles jobs opportunity where
            looking seeking series details description keywords link apply contact more write send see good note website venture""");

    private EmployerReader() {}

    /**
     * The employer of a message.
     *
     * @param head its parts, line by line
     * @param lines its lines
     * @param html its text in HTML, for its addresses
     * @param isPlace whether a name is a place
     */
    static Optional<String> read(
            List<List<Part>> head, List<MessageLine> lines, String html, Predicate<String> isPlace) {
        List<String> hosts = Addresses.names(html);
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(line.text()).append('\n'));
        String text = all.toString();
        Map<String, Double> scores = new LinkedHashMap<>();
        head(head, scores);
        Set<String> first = Set.copyOf(scores.keySet());
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> sentences(
                        line.text()
                                .substring(0, Math.min(LONGEST_LINE, line.text().length())),
                        scores));
        Optional<String> best = Optional.empty();
        double most = 0;
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            String name = entry.getKey();
            String key = key(name);
            if (key.length() < 2 || isPlace.test(name)) {
                continue;
            }
            boolean host = hosts.stream()
                    .map(EmployerReader::key)
                    .anyMatch(other -> other.equals(key)
                            || (key.length() > 3 && other.contains(key))
                            || (other.length() > 3 && key.contains(other)));
            double score = entry.getValue()
                    + (host ? 3 : 0)
                    + Math.min(2, 0.5 * (count(text, name) - 1))
                    + (first.contains(name) ? 0.1 : 0);
            if (score > most) {
                most = score;
                best = Optional.of(name);
            }
        }
        return best.or(() -> hosts.stream().findFirst().map(EmployerReader::shown));
    }

    private static void head(List<List<Part>> head, Map<String, Double> scores) {
        for (int row = 0; row < head.size(); row++) {
            List<Part> parts = head.get(row);
            boolean several = parts.stream().anyMatch(Part::tells);
            double score = row == 0 ? (several ? 4 : 2) : several ? 2.5 : 1;
            for (Part part : parts) {
                String name = name(part.text());
                if (part.is(PartKind.NAME)
                        && (isName(name) || (row == 0 && several && name.indexOf(' ') > 0 && isWritten(name)))) {
                    scores.merge(name, score, Math::max);
                    score = Math.min(score, 1.5);
                }
            }
            // "Engineer | Acme" has its company; of "Data Science Dojo | Instructor" the first role is it.
            boolean roles = row == 0
                    && scores.isEmpty()
                    && parts.stream().filter(part -> part.is(PartKind.ROLE)).count() > 1
                    && parts.getFirst().is(PartKind.ROLE);
            if (roles && isName(parts.getFirst().text())) {
                scores.put(parts.getFirst().text(), 1.0);
            }
        }
    }

    private static String name(String part) {
        return Addresses.trimmed(
                BEFORE.matcher(BEHIND.matcher(part).replaceFirst("")).replaceFirst(""));
    }

    private static boolean isName(String name) {
        return isWritten(name) && !NO_NAMES.contains(BREAKS.split(name.toLowerCase(Locale.ROOT), 2)[0]);
    }

    /** Whether it is written like a name. */
    private static boolean isWritten(String name) {
        boolean begins = !name.isEmpty()
                && (Character.isUpperCase(name.codePointAt(0))
                        || Character.isDigit(name.codePointAt(0))
                        || name.indexOf(' ') < 0
                        || Character.isUpperCase(name.codePointAt(Math.min(1, name.length() - 1))));
        return begins && name.length() > 1 && name.length() <= LONGEST && BREAKS.split(name).length <= MOST_WORDS;
    }

    private static void sentences(String line, Map<String, Double> scores) {
        add(HIRES, line, 3, scores);
        add(LOWER, line, 2.5, scores);
        add(DOES, line, 2, scores);
        add(WE_ARE, line, 2, scores);
        add(AT, line, 1, scores);
    }

    private static void add(Pattern pattern, String line, double score, Map<String, Double> scores) {
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            String name = OWNING.matcher(Addresses.trimmed(found.group(1))).replaceFirst("");
            if (isName(name) && !Roles.NAMED.matcher(name).find()) {
                scores.merge(name, score, Math::max);
            }
        }
    }

    private static int count(String text, String name) {
        int count = 0;
        for (int at = text.indexOf(name); at >= 0 && count < 6; at = text.indexOf(name, at + name.length())) {
            count++;
        }
        return count;
    }

    private static String key(String name) {
        return NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String shown(String host) {
        String first = host.substring(0, 1).toUpperCase(Locale.ROOT);
        return first + host.substring(1);
    }
}
