package io.jobwire.dedupe.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The roles that the title of a message names, each as its words: a post may offer several, and from month to month one is added, left out or
 * put elsewhere in the row. Stateless.
 */
final class RoleList {
    private static final Pattern BREAK = Pattern.compile("(?i)[,;|]\\s*|\\s+(?:and|or|plus|&|\\+|/|-)\\s+");
    private static final Set<String> LEVELS = Set.of(
            "senior",
            "sr",
            "junior",
            "jr",
            "lead",
            "principal",
            "staff",
            "head",
            "chief",
            "director",
            "vp",
            "manager",
            "intern",
            "internship",
            "entry",
            "mid",
            "intermediate",
            "cto",
            "tech",
            "founding",
            "i",
            "ii",
            "iii");

    /** What one board calls a developer another calls an engineer. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "developer",
            "engineer",
            "programmer",
            "engineer",
            "dev",
            "engineer",
            "eng",
            "engineer",
            "coder",
            "engineer",
            "sr",
            "senior",
            "jr",
            "junior");

    private static final Pattern SPACED = Pattern.compile("(?i)\\b(front|back|full)[- ](end|stack)\\b");

    /** The title of a posting that names no role, as the stage before writes it: compatibility. */
    private static final List<List<String>> UNNAMED = List.of(List.of("open", "role"));

    private RoleList() {}

    /** Whether it names none. */
    static boolean isUnnamed(List<List<String>> roles) {
        return roles.equals(UNNAMED);
    }

    /** Words of each role of a title, without an s at the end. */
    static List<List<String>> of(String title) {
        List<List<String>> roles = new ArrayList<>();
        for (String piece : BREAK.split(SPACED.matcher(title).replaceAll("$1$2"))) {
            List<String> words = Titles.words(piece).stream()
                    .map(RoleList::singular)
                    .distinct()
                    .sorted()
                    .toList();
            if (!words.isEmpty() && !roles.contains(words)) {
                roles.add(words);
            }
        }
        return roles;
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        String one = plural ? word.substring(0, word.length() - 1) : word;
        return SYNONYMS.getOrDefault(one, one);
    }

    /** How many roles of one list are in the other: the same words, or a word more that is no level. */
    static int shared(List<List<String>> a, List<List<String>> b) {
        int one = count(a, b);
        int other = count(b, a);
        return Math.min(one, other);
    }

    private static int count(List<List<String>> roles, List<List<String>> others) {
        return (int) roles.stream()
                .filter(role -> others.stream().anyMatch(other -> isOne(role, other)))
                .count();
    }

    private static boolean isOne(List<String> a, List<String> b) {
        List<String> less = a.size() <= b.size() ? a : b;
        List<String> more = a.size() <= b.size() ? b : a;
        return less.equals(more)
                || (less.size() >= 2
                        && more.containsAll(less)
                        && more.stream().noneMatch(word -> !less.contains(word) && LEVELS.contains(word)));
    }
}
