package io.jobwire.normalize.core.resume;

import io.jobwire.taxonomy.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Pattern SEPARATOR =
            Pattern.compile("[,;|•·●▪■()\\[\\]\\t，、]|\\s/\\s|\\s[–—]\\s|[ \\u00a0]{3,}");
    private static final Pattern LAST_TWO = Pattern.compile("\\s(?:and|und|et|y|e|en|&)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("^(?:and|und|et|y|or|oder|ou)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d+#]+");
    private static final Pattern LANGUAGE_LEVEL = Pattern.compile("[ABC][12]\\+?");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(?:19|20)(?:\\d\\d|xx)$");
    private static final String EDGES = " \t\n\r\u00a0-–—*.:'\"“”";
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;
    private static final int MOST_WORDS_ALONE = 3;
    private static final int MOST = 80;
    /** So many short lines below each other are a list that has a line for each. */
    private static final int LEAST_COLUMN = 3;
    /** In a list of skills nearly every part is a name; in prose with commas few are. */
    private static final double LEAST_NAMES = 0.7;

    private ListedSkills() {}

    /**
     * What is listed and what of it the mentions do not cover, in order.
     *
     * @param text that the lines are of
     * @param mentions of skills that the taxonomy knows, by their place
     */
    static List<Item> read(String text, List<ResumeLine> lines, List<Mention> mentions) {
        List<Item> found = new ArrayList<>();
        List<Item> column = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResumeLine line = lines.get(i);
            if (line.section() != ResumeSection.SKILLS || line.heading()) {
                column(column, found);
                continue;
            }
            int start = line.start();
            int end = line.end();
            while (i + 1 < lines.size() && goesOn(lines.get(i), lines.get(i + 1))) {
                i++;
                end = lines.get(i).end();
            }
            Optional<Item> alone = alone(text, start, end, line.bullet());
            if (alone.isPresent()) {
                column.add(alone.get());
            } else {
                column(column, found);
                found.addAll(list(text, start, end, line.bullet()));
            }
        }
        column(column, found);
        return beyond(found, mentions);
    }

    private static void column(List<Item> column, List<Item> found) {
        if (column.size() >= LEAST_COLUMN) {
            found.addAll(column);
        }
        column.clear();
    }

    /** A line that is a short name and nothing else. */
    private static Optional<Item> alone(String text, int from, int to, boolean bullet) {
        int at = bullet ? behindBullet(text, from, to) : from;
        boolean list = text.charAt(to - 1) == '.'
                || LABEL.matcher(text).region(at, to).lookingAt()
                || SEPARATOR.matcher(text).region(at, to).find();
        return list ? Optional.empty() : item(text, at, to, MOST_WORDS_ALONE);
    }

    private static int behindBullet(String text, int from, int to) {
        int at = from;
        while (at < to && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a list that was broken at the edge of a page goes on in the next line. */
    private static boolean goesOn(ResumeLine line, ResumeLine next) {
        boolean listed = line.text().indexOf(',') >= 0 || line.text().indexOf(';') >= 0;
        return listed
                && next.section() == ResumeSection.SKILLS
                && !next.heading()
                && !next.bullet()
                && !LABEL.matcher(next.text()).lookingAt()
                && (line.text().endsWith(",")
                        || Character.isLowerCase(next.text().codePointAt(0)));
    }

    private static List<Item> list(String text, int from, int to, boolean bullet) {
        int at = bullet ? behindBullet(text, from, to) : from;
        Matcher label = LABEL.matcher(text).region(at, to);
        boolean labelled = label.lookingAt();
        at = labelled ? label.end() : at;
        List<int[]> parts = parts(text, at, to);
        List<Item> items = new ArrayList<>();
        int written = 0;
        for (int[] part : parts) {
            written += text.substring(part[0], part[1]).isBlank() ? 0 : 1;
            item(text, part[0], part[1], MOST_WORDS).ifPresent(items::add);
        }
        boolean list = (labelled || parts.size() > 1) && items.size() >= LEAST_NAMES * written;
        items.removeIf(item -> SPOKEN.containsKey(WordTable.fold(item.name()))
                || LANGUAGE_LEVEL.matcher(item.name()).matches());
        return list ? items : List.of();
    }

    private static List<int[]> parts(String text, int from, int to) {
        List<int[]> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text).region(from, to);
        int at = from;
        while (separator.find()) {
            parts.add(new int[] {at, separator.start()});
            at = separator.end();
        }
        int[] last = {at, to};
        Matcher joined = LAST_TWO.matcher(text).region(at, to);
        if (!parts.isEmpty() && joined.find()) {
            parts.add(new int[] {at, joined.start()});
            last[0] = joined.end();
        }
        parts.add(last);
        return parts;
    }

    private static Optional<Item> item(String text, int from, int to, int mostWords) {
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
        boolean fits = name.length() >= 2
                && name.length() <= LONGEST
                && Character.isLetterOrDigit(name.codePointAt(0))
                && name.chars().anyMatch(Character::isLetter)
                && named(name, mostWords);
        return fits ? Optional.of(new Item(name, start, end)) : Optional.empty();
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
        boolean small = words == 1 && name.chars().allMatch(Character::isLowerCase);
        return words > 0 && !small && !YEAR.matcher(name).find();
    }

    /** What mentions cover less than half of: "Python programming" is Python, "multi-agent RL" is more than RL. */
    private static List<Item> beyond(List<Item> items, List<Mention> mentions) {
        List<Item> beyond = new ArrayList<>();
        int at = 0;
        for (Item item : items) {
            while (at < mentions.size() && mentions.get(at).end() <= item.start()) {
                at++;
            }
            int covered = 0;
            for (int i = at; i < mentions.size() && mentions.get(i).start() < item.end(); i++) {
                int both = Math.min(mentions.get(i).end(), item.end())
                        - Math.max(mentions.get(i).start(), item.start());
                covered += Math.max(0, both);
            }
            if (covered * 2 < item.end() - item.start() && beyond.size() < MOST) {
                beyond.add(item);
            }
        }
        return beyond;
    }
}
