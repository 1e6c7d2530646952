package io.jobwire.normalize.core.resume;

import io.jobwire.taxonomy.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes lists of skills apart ("Frameworks: JAX, Triton; efficient inference") and finds what no taxonomy knows. Only lines under a
 * heading of skills are read, and of these only lists and lines that are nothing but a short name. Stateless.
 */
final class ListedSkills {
    /**
     * A skill as a list names it.
     *
     * @param name as written, with single blanks
     * @param start first character in the text
     * @param end one past the last
     */
    record Item(String name, int start, int end) {}

    private static final Map<String, String> NOT_SKILLS = WordTable.read("not-skills.txt");
    private static final Map<String, String> SPOKEN = WordTable.read("languages.tsv");
    private static final Pattern LABEL = Pattern.compile("^[^,;:|•·●\\n]{2,48}(?::|\\s[–—-](?=\\s))\\s*(?=\\S)");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|•·●▪■()\\[\\]\\t，、]|\\s/\\s|\\s[–—]\\s|[ \\u00a0]{3,}");
    private static final Pattern LAST_TWO =
            Pattern.compile("\\s(?:and|und|et|y|e|en|&)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("^(?:and|und|et|y|or|oder|ou)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d+#]+");
    private static final String EDGES = " \t\n\r\u00a0-–—*.:'\"“”";
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;
    private static final int MOST_WORDS_ALONE = 3;
    private static final int MOST = 80;

    private ListedSkills() {}

    /**
     * What is listed and what of it the mentions do not cover, in order.
     *
     * @param text that the lines are of
     * @param mentions of skills that the taxonomy knows, by their place
     */
    static List<Item> read(String text, List<ResumeLine> lines, List<Mention> mentions) {
        List<Item> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResumeLine line = lines.get(i);
            if (line.section() != ResumeSection.SKILLS || line.heading()) {
                continue;
            }
            int start = line.start();
            int end = line.end();
            while (i + 1 < lines.size() && goesOn(text.substring(start, end), lines.get(i + 1))) {
                i++;
                end = lines.get(i).end();
            }
            items(text, start, end, line.bullet(), item -> {
                if (found.size() < MOST && !covered(item, mentions)) {
                    found.add(item);
                }
            });
        }
        return found;
    }

    /** Whether a list that was broken at the edge of a page goes on in the next line. */
    private static boolean goesOn(String list, ResumeLine next) {
        boolean list1 = list.indexOf(',') >= 0 || list.indexOf(';') >= 0;
        return list1
                && next.section() == ResumeSection.SKILLS
                && !next.heading()
                && !next.bullet()
                && !LABEL.matcher(next.text()).lookingAt()
                && (list.endsWith(",") || Character.isLowerCase(next.text().codePointAt(0)));
    }

    private static void items(String text, int from, int to, boolean bullet, Consumer<Item> found) {
        int at = from;
        while (bullet && at < to && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        Matcher label = LABEL.matcher(text).region(at, to);
        boolean labelled = label.lookingAt();
        at = labelled ? label.end() : at;
        List<int[]> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text).region(at, to);
        while (separator.find()) {
            parts.add(new int[] {at, separator.start()});
            at = separator.end();
        }
        parts.add(new int[] {at, to});
        boolean list = parts.size() > 1;
        if (list) {
            int[] last = parts.removeLast();
            Matcher joined = LAST_TWO.matcher(text).region(last[0], last[1]);
            if (joined.find()) {
                parts.add(new int[] {last[0], joined.start()});
                last[0] = joined.end();
            }
            parts.add(last);
        }
        boolean sentence = !list && text.charAt(to - 1) == '.';
        int words = list || labelled ? MOST_WORDS : MOST_WORDS_ALONE;
        for (int[] part : sentence ? List.<int[]>of() : parts) {
            item(text, part[0], part[1], words, found);
        }
    }

    private static void item(String text, int from, int to, int mostWords, Consumer<Item> found) {
        int start = from;
        int end = to;
        while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        Matcher joining = FIRST.matcher(text).region(start, end);
        start = joining.lookingAt() ? joining.end() : start;
        while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String name = BLANKS.matcher(text.substring(start, end)).replaceAll(" ");
        if (name.length() >= 2
                && name.length() <= LONGEST
                && Character.isLetterOrDigit(name.codePointAt(0))
                && name.chars().anyMatch(Character::isLetter)
                && named(name, mostWords)) {
            found.accept(new Item(name, start, end));
        }
    }

    /** A few words, none of which says how well or for how long something is known. */
    private static boolean named(String name, int mostWords) {
        Matcher word = WORD.matcher(name);
        int words = 0;
        while (word.find()) {
            words++;
            if (words > mostWords || NOT_SKILLS.containsKey(WordTable.fold(word.group()))) {
                return false;
            }
        }
        return words > 0 && !SPOKEN.containsKey(WordTable.fold(name));
    }

    /** "Python programming" is Python; "multi-agent RL" is more than RL. */
    private static boolean covered(Item item, List<Mention> mentions) {
        int covered = 0;
        for (Mention mention : mentions) {
            int both = Math.min(mention.end(), item.end()) - Math.max(mention.start(), item.start());
            covered += Math.max(0, both);
        }
        return covered * 2 >= item.end() - item.start();
    }
}
