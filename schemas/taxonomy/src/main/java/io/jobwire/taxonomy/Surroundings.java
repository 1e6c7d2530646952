package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides by the words around it whether an ambiguous name is meant as a skill. */
final class Surroundings {
    /** How many words away a technical skill still speaks for an ambiguous one. */
    private static final int NEAR = 10;

    private static final Set<String> CUES_AFTER = Set.of(
            "developer",
            "developers",
            "engineer",
            "engineers",
            "programming",
            "programmer",
            "programmers",
            "language",
            "scripting",
            "script",
            "scripts",
            "codebase",
            "framework",
            "microservices",
            "spreadsheets",
            "spreadsheet",
            "certification",
            "certified",
            "library",
            "libraries",
            "admin",
            "administrator",
            "backend",
            "sdk",
            "stack");
    private static final Set<String> CUES_BEFORE = Set.of(
            "microsoft",
            "ms",
            "apache",
            "google",
            "programming",
            "language",
            "languages",
            "framework",
            "frameworks",
            "proficient",
            "proficiency",
            "software",
            "tools",
            "stack",
            "oracle",
            "adobe",
            "advanced");

    private final Tokens tokens;
    private final List<Candidate> found;
    private final List<SkillEntry> entries;

    Surroundings(Tokens tokens, List<Candidate> found, List<SkillEntry> entries) {
        this.tokens = tokens;
        this.found = found;
        this.entries = entries;
    }

    /** Whether the words and those beside them allow an ambiguous name. */
    static boolean wordsAllow(Tokens tokens, int first, int last, SkillName name) {
        SkillRule rule = name.rule();
        if (rule.never() || (rule.exactCase() && !written(tokens, first, last, name.written()))) {
            return false;
        }
        if (!rule.notBefore().isEmpty() && first > 0 && rule.notBefore().contains(tokens.folded(first - 1))) {
            return false;
        }
        return rule.notAfter().isEmpty()
                || last + 1 >= tokens.size()
                || !rule.notAfter().contains(tokens.folded(last + 1));
    }

    private static boolean written(Tokens tokens, int first, int last, String name) {
        int start = tokens.start(first);
        int length = tokens.end(last) - start;
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (tokens.at(start + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The candidates that are meant as skills, in order. */
    List<Candidate> meant() {
        confirm();
        List<Candidate> meant = new ArrayList<>(found.size());
        for (Candidate candidate : found) {
            if (candidate.certain()) {
                meant.add(candidate);
            }
        }
        return meant;
    }

    /** Twice, so that in "Go, Rust, Kafka" Kafka speaks for Rust and Rust for Go. */
    private void confirm() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < found.size(); i++) {
                if (!found.get(i).certain() && believable(i)) {
                    found.set(i, found.get(i).confirmed());
                }
            }
        }
    }

    private boolean believable(int i) {
        Candidate candidate = found.get(i);
        int next = candidate.last() + 1;
        if (next < tokens.size() && soft(tokens, next) && CUES_AFTER.contains(tokens.folded(next))) {
            return true;
        }
        int previous = candidate.first() - 1;
        if (previous >= 0 && CUES_BEFORE.contains(tokens.folded(previous))) {
            return true;
        }
        for (int j = i - 1; j >= 0 && candidate.first() - found.get(j).last() <= NEAR; j--) {
            if (speaksFor(j, j + 1 == i)) {
                return true;
            }
        }
        for (int j = i + 1; j < found.size() && found.get(j).first() - candidate.last() <= NEAR; j++) {
            if (speaksFor(j, j - 1 == i)) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksFor(int j, boolean beside) {
        Candidate other = found.get(j);
        if (!entries.get(other.skill()).kind().technical()) {
            return false;
        }
        return other.certain() || (beside && listed(j));
    }

    /** Whether candidate {@code j} stands in a list with the ambiguous name beside it: "Go, Rust". */
    private boolean listed(int j) {
        Candidate other = found.get(j);
        return (j + 1 < found.size() && comma(other.last(), found.get(j + 1).first()))
                || (j > 0 && comma(found.get(j - 1).last(), other.first()));
    }

    private boolean comma(int last, int first) {
        if (first != last + 1) {
            return false;
        }
        for (int at = tokens.end(last); at < tokens.start(first); at++) {
            char c = tokens.at(at);
            if (c == ',' || c == '/' || c == '|') {
                return true;
            }
        }
        return false;
    }

    /** Whether word {@code at} may continue a name: only spaces, a hyphen, a slash or the like stand before it. */
    static boolean soft(Tokens tokens, int at) {
        int from = tokens.end(at - 1);
        int to = tokens.start(at);
        if (to - from > 4) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = tokens.at(i);
            boolean joint = switch (c) {
                case ' ', '-', '/', '&', '_', '\'', '\u2019', '\u00a0', '\u2010', '\u2011' -> true;
                case '.' -> to - from == 1;
                case 's', 'S' -> i > from;
                default -> false;
            };
            if (!joint) {
                return false;
            }
        }
        return true;
    }
}
