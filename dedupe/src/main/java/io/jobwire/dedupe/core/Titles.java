package io.jobwire.dedupe.core;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares the core titles of two listings, as sets of words: their order does not count. */
enum Titles {
    /** The same words. */
    EQUAL,
    /** At least half of all words are in both. */
    NEAR,
    /** Other words. */
    DIFFERENT;

    private static final Set<String> LEVELS = Set.of("i", "ii", "iii", "iv", "v", "vi");

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Distinct words of a title, sorted. */
    static List<String> words(String title) {
        String text = Shingles.fold(title);
        TreeSet<String> words = new TreeSet<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (!Letters.isWord(point) && point != '+' && point != '#') {
                if (at > start) {
                    words.add(text.substring(start, at));
                }
                start = next;
            }
            at = next;
        }
        if (at > start) {
            words.add(text.substring(start));
        }
        return List.copyOf(words);
    }

    /** Words of a title that number a level or a grade: roman numerals, single digits, L4 and its like. */
    static List<String> levels(List<String> words) {
        return words.stream().filter(Titles::isLevel).toList();
    }

    private static boolean isLevel(String word) {
        return LEVELS.contains(word)
                || (word.length() == 1 && isDigit(word.charAt(0)))
                || (word.length() == 2 && word.charAt(0) == 'l' && isDigit(word.charAt(1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Compares two lists of {@link #words}. */
    static Titles compare(List<String> a, List<String> b) {
        if (a.equals(b)) {
            return a.isEmpty() ? DIFFERENT : EQUAL;
        }
        int common = common(a, b);
        int all = a.size() + b.size() - common;
        return common > 0 && common >= Algorithm.NEAR_TITLE * all ? NEAR : DIFFERENT;
    }

    /** Whether one of two lists of {@link #words} has all of the other, which has some. */
    static boolean oneInOther(List<String> a, List<String> b) {
        return common(a, b) > 0 && common(a, b) == Math.min(a.size(), b.size());
    }

    private static int common(List<String> a, List<String> b) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            int order = a.get(i).compareTo(b.get(j));
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
    }
}
