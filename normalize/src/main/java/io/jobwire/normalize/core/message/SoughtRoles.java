package io.jobwire.normalize.core.message;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roles that a message names below its head: in labelled lines, in lists, in sentences. Stateless. */
final class SoughtRoles {
    private static final int MOST = 12;
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_LINE = 90;
    private static final int LONGEST_PAIR = 45;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_SEARCH = 220;
    private static final int MOST_BEFORE = 9;

    /** A line that begins with a name and then tells of it. */
    private static final Pattern HEADED = Pattern.compile(
            "(?:[\\p{L}\\p{N}+#./&,'\u2019()-]+ ){1,8}?(?:[\u2013\u2014-]+ |https?:)|[^.!?:]{3,70}:(?: |$)");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:job title|position(?: title)?|title|role|opening|job|vacancy|now hiring|hiring|wanted|we need|looking for)s?(?: for)?\\s*[:\u2013\u2014-]\\s*(.{3,120})$");
    private static final Pattern NAME_END = Pattern.compile(
            "\\s+(?:-+|\u2013|\u2014|@|\\||/{2})(?:\\s+|$)|[:|(\\[\u2013\u2014]|\\.(?:\\s|$)|,?\\s+(?:https?:|www\\.)|,\\s");
    /** Lines of lists that tell what somebody has or does. */
    private static final Pattern DEMAND = Pattern.compile(
            "(?i)^(?:you|your|we|our|i|be|have|has|are|is|the|this|these|a team|experienced? (?:with|in|as|working|building|writing)|experience|knowledge|familiar\\w*|proficien\\w*|strong|solid|mastery|ability|able"
                    + "|understanding|comfort\\w*|passion\\w*|excellent|good|great|work\\w*|build\\w*|develop(?:ing)?|design(?:ing)?|writ(?:e|ing)|creat\\w*|maintain\\w*|help\\w*|manag(?:e|ing)|collaborat\\w*"
                    + "|lead(?:ing)? (?:a|the|our|and|by|other)|mentor\\w*|report\\w*|partner(?:ing)? with|talk\\w*|meet\\w*|smart|small|as|at|with|if|no|not|join\\w*|must|should|degree|bs|ba|ms|phd|bachelor\\w*|previous|prior|proven"
                    + "|\\d+\\+? years?|years|about|why|what|who|how|contact|email|founded by|team of|one of|some of|all|every\\w*|interact\\w*|coordinat(?:e|ing)|support(?:ing)? (?:the|our|a)|assist(?:ing)?|learn\\w*|former|ex-)\\b");

    /** What leads to the name of a role in a sentence. */
    private static final PatternSearch SEARCH = PatternSearch.of(
            "\\b(?:hiring|hire|lookout for|looking (?:for|to (?:hire|add|fill|bring on))|look for|seeks?|seeking|searching for|(?:in )?search of|in need of|needs?|recruiting|wants?|wanted|add|need(?:ed)?|grow(?:ing)? our team (?:with|of)"
                    + "|join (?:us|our team|the team|\\S+) as|positions? (?:as|of|for)|roles? (?:as|of|for)|opportunit(?:y|ies) for|openings? (?:as|of|for)|includ(?:e|es|ing)|interested in|would love|could use|is for|expand\\w* (?:our|the))\\b:?\\s*");

    private static final Pattern WANTED = Pattern.compile("(?i)^(.{3,70}?)\\s+(?:wanted|needed|sought)\\b");
    private static final Pattern PAIR = Pattern.compile("[^,:|(\u2013\u2014]+, [^,:|(\u2013\u2014]+");
    private static final Pattern ARTICLE =
            Pattern.compile("(?i)^(?:an?|the|one|two|\\d+|multiple|several|experienced|talented) ");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[,;.]+$");
    /** Without this no line has the name of a role. */
    private static final PatternSearch MAYBE = PatternSearch.of(
            "\\b(?:" + Roles.NOUN + "|devops|internships?|eng|dev|head of|vp|vice president|chief)\\b");

    private static final Pattern FULL_STACK = Pattern.compile("(?i)\\b(full|back|front) (stack|end)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|\\n|\\s[\u2013\u2014-]\\s");
    private static final Pattern TOKENS = Pattern.compile("(?u)[\\p{L}\\p{N}+#./&'\u2019-]+|\\([^()]{1,40}\\)|[,;]");
    private static final Pattern NOUN = Pattern.compile("(?i)(?:" + Roles.NOUN + ")[,;.]?");

    /** Words that end what stands before a role. */
    private static final Set<String> STOPS = Words.of("""
            to who with that our the a an in for at us help is are be as we you your from some any several few two three multiple couple
            number more additional another other new first next on by into like their its it both one 1 2 3 4 five four various types kinds
            all this these will can join work working every many of great talented experienced exceptional awesome strong good smart skilled
            passionate amazing excellent motivated ambitious kick-ass kickass badass top bright brilliant outstanding creative dedicated
            hungry fantastic best world-class qualified highly self-motivated driven super full-time full time fulltime part-time freelance
            contract permanent looking hiring seeking mid-level local remote also currently someone really very solid versatile enthusiastic
            energetic seasoned capable extraordinary well-rounded dynamic curious friendly fellow top-notch extremely-talented super-talented well-funded rock-star kick ass positions position including include includes quality""");

    /** Names of roles that, alone, are something else. */
    private static final Set<String> OFTEN_VERBS = Set.of(
            "lead",
            "leads",
            "partner",
            "partners",
            "associate",
            "owner",
            "owners",
            "leader",
            "leaders",
            "expert",
            "experts",
            "agent",
            "agents",
            "fellows",
            "professionals",
            "reps",
            "rep");

    private static final Set<String> JOINS = Set.of("and", "&", "or", ",", ";", "/", "and/or");

    private SoughtRoles() {}

    /** Roles of the lines below the head, in their order; the surest kind of line that there is. */
    static List<String> of(List<MessageLine> lines, int head) {
        List<String> labelled = labelled(lines);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        List<String> listed = listed(lines, head);
        if (!listed.isEmpty()) {
            return listed;
        }
        return sentences(lines);
    }

    private static List<String> labelled(List<MessageLine> lines) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (MessageLine line : lines) {
            Matcher label = LABEL.matcher(line.text());
            if (label.matches()) {
                name(label.group(1)).ifPresent(name -> roles.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
            }
        }
        return roles.values().stream().limit(MOST).toList();
    }

    static List<String> listed(List<MessageLine> lines, int head) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (MessageLine line : lines.subList(Math.min(head, lines.size()), lines.size())) {
            if (line.listed()
                    || line.text().length() <= LONGEST_LINE
                    || HEADED.matcher(line.text()).lookingAt()) {
                name(line.text()).ifPresent(name -> roles.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
            }
        }
        return roles.values().stream().limit(MOST).toList();
    }

    /** The name of a role that a line begins with. */
    private static Optional<String> name(String line) {
        if (!MAYBE.in(Phrases.lower(line))) {
            return Optional.empty();
        }
        String bare = Addresses.without(line);
        if (DEMAND.matcher(bare).find()) {
            return Optional.empty();
        }
        String first = Addresses.trimmed(NAME_END.split(bare, 2)[0]);
        // "Engineer, Mobile" is one name.
        boolean pair = bare.length() <= LONGEST_PAIR
                && PAIR.matcher(bare).matches()
                && Roles.ENDS.matcher(first).matches();
        String name = ARTICLE.matcher(pair ? bare : first).replaceFirst("");
        boolean role = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && BLANKS.split(name).length <= MOST_WORDS
                && (pair || Roles.ENDS.matcher(name).matches())
                && !Sentences.isSentence(name)
                && Character.isLetterOrDigit(name.codePointAt(0));
        return role ? Optional.of(name) : Optional.empty();
    }

    private static List<String> sentences(List<MessageLine> lines) {
        Map<String, String> special = new LinkedHashMap<>();
        Map<String, String> plain = new LinkedHashMap<>();
        for (MessageLine line : lines) {
            String text = FULL_STACK.matcher(Addresses.unlinked(line.text())).replaceAll("$1-$2");
            Matcher wanted = WANTED.matcher(text);
            if (wanted.find()) {
                roles(wanted.group(1), special, plain);
            }
            PatternSearch.Matches search = SEARCH.matches(Phrases.lower(text));
            while (search.next()) {
                int from = search.found().end();
                String rest = text.substring(from, Math.min(text.length(), from + LONGEST_SEARCH));
                Matcher stop = SENTENCE_END.matcher(rest);
                roles(stop.find() ? rest.substring(0, stop.start()) : rest, special, plain);
            }
        }
        return (special.isEmpty() ? plain : special).values().stream().limit(6).toList();
    }

    /** Adds the roles of the rest of a sentence: those with a word before them, and those without. */
    private static void roles(String rest, Map<String, String> special, Map<String, String> plain) {
        List<String> before = new ArrayList<>();
        Matcher tokens = TOKENS.matcher(rest);
        while (tokens.find()) {
            String token = tokens.group();
            if (isRole(token, before) && !followed(rest, tokens.end())) {
                while (!before.isEmpty() && JOINS.contains(before.getFirst().toLowerCase(Locale.ROOT))) {
                    before.removeFirst();
                }
                String noun = MARKS.matcher(token).replaceFirst("");
                String name = (String.join(" ", before) + " " + noun)
                        .replace(" ,", ",")
                        .replace(" ;", ",")
                        .strip();
                if (before.size() <= MOST_BEFORE) {
                    (before.isEmpty() ? plain : special).putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
                before.clear();
            } else if (isStop(token)) {
                before.clear();
            } else if (!before.isEmpty() || !token.startsWith("(")) {
                before.add(token);
            }
        }
    }

    private static boolean isStop(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return STOPS.contains(lower) || lower.endsWith("'re") || lower.endsWith("'s");
    }

    private static boolean isRole(String token, List<String> before) {
        boolean verb = OFTEN_VERBS.contains(token.toLowerCase(Locale.ROOT));
        return NOUN.matcher(token).matches()
                && !(verb
                        && (before.isEmpty() || JOINS.contains(before.getLast().toLowerCase(Locale.ROOT))));
    }

    /** Whether the noun goes on into another: "developer advocate", "product manager". */
    private static boolean followed(String rest, int end) {
        Matcher next = TOKENS.matcher(rest);
        return next.find(end)
                && next.start() <= end + 1
                && NOUN.matcher(next.group()).matches();
    }
}
