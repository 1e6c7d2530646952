package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Other forms of a name that mean the same: plural and singular, British and American, with and without "and", split and joined. */
final class Inflection {
    private static final Set<String> FIXED = Set.of(
            "windows",
            "customs",
            "securities",
            "trades",
            "workday",
            "sales",
            "news",
            "teams",
            "pages",
            "less",
            "sass",
            "css",
            "aws",
            "ios",
            "macos",
            "js",
            "gis",
            "sas",
            "dns",
            "sms",
            "http",
            "https",
            "cms",
            "lms",
            "crm",
            "hris",
            "express",
            "access",
            "kubernetes",
            "postgres",
            "jenkins",
            "keras",
            "pandas",
            "redis",
            "ubuntu",
            "analytics",
            "logistics",
            "economics",
            "robotics",
            "statistics",
            "mathematics",
            "physics",
            "graphics",
            "electronics",
            "mechanics",
            "dynamics",
            "forms",
            "word",
            "excel",
            "politics",
            "gymnastics",
            "athletics",
            "sports",
            "business",
            "process",
            "series",
            "apis");

    /** Shorter ones are words of their own: M&E is not "me". */
    private static final int SHORTEST_JOINED = 4;

    private static final Pattern JOINT = Pattern.compile("[./&-]");

    private Inflection() {}

    /** The forms of {@code words}, itself first; only the last word takes a plural. */
    static List<List<String>> forms(List<String> words) {
        Set<List<String>> forms = new LinkedHashSet<>();
        forms.add(words);
        for (List<String> form : spelled(words)) {
            forms.add(form);
            String last = form.getLast();
            for (String other : numbers(last)) {
                List<String> changed = new ArrayList<>(form);
                changed.set(changed.size() - 1, other);
                forms.add(changed);
            }
        }
        return List.copyOf(forms);
    }

    private static List<List<String>> spelled(List<String> words) {
        List<List<String>> forms = new ArrayList<>();
        forms.add(words);
        List<String> other = words.stream().map(Inflection::otherSpelling).toList();
        if (!other.equals(words)) {
            forms.add(other);
        }
        List<String> parted = new ArrayList<>();
        for (String word : words) {
            boolean apart = joined(word) && word.charAt(0) != '.' && !Character.isDigit(word.charAt(0));
            parted.addAll(apart ? List.of(JOINT.split(word)) : List.of(word));
        }
        if (!parted.equals(words) && parted.stream().noneMatch(String::isEmpty)) {
            forms.add(parted);
            String together = String.join("", parted);
            if (together.length() >= SHORTEST_JOINED) {
                forms.add(List.of(together));
            }
        }
        if (words.size() > 2 && words.contains("and")) {
            forms.add(words.stream().filter(word -> !word.equals("and")).toList());
        }
        return forms;
    }

    private static boolean joined(String word) {
        return word.indexOf('.') >= 0 || word.indexOf('/') >= 0 || word.indexOf('&') >= 0 || word.indexOf('-') >= 0;
    }

    private static String otherSpelling(String word) {
        if (word.length() < 7) {
            return word;
        }
        if (word.contains("isation")) {
            return word.replace("isation", "ization");
        }
        if (word.contains("ization")) {
            return word.replace("ization", "isation");
        }
        if (word.contains("behaviour")) {
            return word.replace("behaviour", "behavior");
        }
        if (word.contains("modelling")) {
            return word.replace("modelling", "modeling");
        }
        if (word.contains("modeling")) {
            return word.replace("modeling", "modelling");
        }
        return word;
    }

    /** Plural of a singular and singular of a plural, by the regular rules only. */
    static List<String> numbers(String word) {
        int length = word.length();
        if (length < 3 || FIXED.contains(word) || !isAscii(word)) {
            return List.of();
        }
        if (word.endsWith("ies") && length > 4) {
            return List.of(word.substring(0, length - 3) + "y");
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ics")) {
            return List.of();
        }
        if (word.endsWith("s")) {
            return length < 5 ? List.of() : List.of(word.substring(0, length - 1));
        }
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(length - 2)) < 0) {
            return List.of(word.substring(0, length - 1) + "ies");
        }
        if (word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh")) {
            return List.of(word + "es");
        }
        return word.endsWith("ing") ? List.of() : List.of(word + "s");
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
