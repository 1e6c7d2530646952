package io.jobwire.normalize.core.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads in a regular expression with what characters its matches begin. What it does not know it takes for "anything", so that
 * every match begins with one of the answers. For one thread.
 */
final class Beginnings {
    /** Longer beginnings are cut: a few characters tell a place from nearly all others. */
    private static final int LONGEST = 6;
    /** With more of them they are left as short as they are. */
    private static final int MOST = 300;
    /** A set of more characters is taken for any character. */
    private static final int MOST_CHARACTERS = 16;

    /**
     * A beginning.
     *
     * @param text characters as the expression writes them; without any, matches may begin with anything
     * @param word whether the first of them begins a word: the expression has a boundary before it
     * @param open whether what the expression says next comes right behind
     */
    record Beginning(String text, boolean word, boolean open) {
        private static final Beginning EMPTY = new Beginning("", false, true);
        private static final Beginning BOUNDARY = new Beginning("", true, true);
        private static final Beginning ANYTHING = new Beginning("", false, false);

        private Beginning then(Beginning next) {
            String both = text + next.text;
            boolean fits = both.length() < LONGEST;
            return new Beginning(
                    fits ? both : both.substring(0, LONGEST), word || (text.isEmpty() && next.word), next.open && fits);
        }

        private Beginning closed() {
            return new Beginning(text, word, false);
        }
    }

    private final String regex;
    /** Whether blanks and digits are those of all scripts. */
    private final boolean unicode;

    private int at;

    private Beginnings(Pattern pattern) {
        regex = pattern.pattern();
        unicode = (pattern.flags() & Pattern.UNICODE_CHARACTER_CLASS) != 0;
    }

    /** The beginnings of the matches of an expression without comments and quotations. */
    static Set<Beginning> of(Pattern pattern) {
        Beginnings reader = new Beginnings(pattern);
        Set<Beginning> all = reader.alternatives();
        return reader.at < reader.regex.length() ? Set.of(Beginning.ANYTHING) : all;
    }

    private Set<Beginning> alternatives() {
        Set<Beginning> all = new LinkedHashSet<>(sequence());
        while (is('|')) {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private Set<Beginning> sequence() {
        Set<Beginning> all = Set.of(Beginning.EMPTY);
        while (at < regex.length() && !is('|') && !is(')')) {
            Set<Beginning> next = repeated(atom());
            all = all.stream().anyMatch(Beginning::open) ? joined(all, next) : all;
        }
        return all;
    }

    private static Set<Beginning> joined(Set<Beginning> some, Set<Beginning> more) {
        Set<Beginning> all = new LinkedHashSet<>();
        for (Beginning one : some) {
            if (one.open()) {
                more.forEach(next -> all.add(one.then(next)));
            } else {
                all.add(one);
            }
        }
        return all.size() <= MOST ? all : closed(some);
    }

    private static Set<Beginning> closed(Set<Beginning> some) {
        Set<Beginning> all = new LinkedHashSet<>();
        some.forEach(one -> all.add(one.closed()));
        return all;
    }

    /** Takes what says how often: not at all is possible, or more than once, and then it is open what follows. */
    private Set<Beginning> repeated(Set<Beginning> atom) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return atom;
        }
        char sign = regex.charAt(at);
        boolean absent = sign == '?' || sign == '*' || (sign == '{' && regex.startsWith("{0", at));
        Set<Beginning> all = new LinkedHashSet<>(sign == '?' ? atom : closed(atom));
        at = sign == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (is('?') || is('+')) {
            at++;
        }
        if (absent) {
            all.add(Beginning.EMPTY);
        }
        return all;
    }

    private Set<Beginning> atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escape();
            case '^', '$' -> Set.of(Beginning.EMPTY);
            case '.' -> Set.of(Beginning.ANYTHING);
            default -> letter(c);
        };
    }

    /** What looks around takes no characters and is passed over. */
    private Set<Beginning> group() {
        boolean around = regex.startsWith("?=", at)
                || regex.startsWith("?!", at)
                || regex.startsWith("?<=", at)
                || regex.startsWith("?<!", at);
        if (is('?')) {
            at = around ? at + (regex.charAt(at + 1) == '<' ? 3 : 2) : afterFlags();
        }
        Set<Beginning> inside = alternatives();
        at++;
        return around ? Set.of(Beginning.EMPTY) : inside;
    }

    private int afterFlags() {
        int colon = regex.indexOf(':', at);
        int name = regex.indexOf('>', at);
        return regex.charAt(at + 1) == '<' ? name + 1 : colon + 1;
    }

    private Set<Beginning> escape() {
        char c = regex.charAt(at++);
        if (c == 'b') {
            return Set.of(Beginning.BOUNDARY);
        }
        if ((c == 'p' || c == 'P' || c == 'x') && is('{')) {
            at = regex.indexOf('}', at) + 1;
            return Set.of(Beginning.ANYTHING);
        }
        if (unicode && (c == 'd' || c == 's')) {
            return Set.of(Beginning.ANYTHING);
        }
        return switch (c) {
            case 'd' -> letters("0123456789");
            case 's' -> letters(" \t\n\u000b\f\r");
            case 'n' -> letter('\n');
            case 't' -> letter('\t');
            default -> Character.isLetterOrDigit(c) ? Set.of(Beginning.ANYTHING) : letter(c);
        };
    }

    private Set<Beginning> characters() {
        StringBuilder all = new StringBuilder();
        boolean few = !is('^');
        for (boolean first = true; first || !is(']'); first = false) {
            char c = regex.charAt(at++);
            if (c == '\\') {
                Set<Beginning> escaped = escape();
                few &= escaped.stream().noneMatch(one -> one.text().isEmpty());
                escaped.forEach(one -> all.append(one.text()));
            } else if (is('-') && regex.charAt(at + 1) != ']') {
                few &= range(c, regex.charAt(at + 1), all);
                at += 2;
            } else {
                few &= c != '[' && !(c == '&' && is('&'));
                all.append(c);
            }
        }
        at++;
        return few && all.length() <= MOST_CHARACTERS ? letters(all.toString()) : Set.of(Beginning.ANYTHING);
    }

    private static boolean range(char from, char to, StringBuilder all) {
        if (from == '\\' || to == '\\' || to - from > MOST_CHARACTERS) {
            return false;
        }
        for (char c = from; c <= to; c++) {
            all.append(c);
        }
        return true;
    }

    private static Set<Beginning> letters(String each) {
        Set<Beginning> all = new LinkedHashSet<>();
        each.chars().forEach(c -> all.addAll(letter((char) c)));
        return all;
    }

    private static Set<Beginning> letter(char c) {
        return Set.of(c < PatternSearch.HIGHEST ? new Beginning(String.valueOf(c), false, true) : Beginning.ANYTHING);
    }

    private boolean is(char c) {
        return at < regex.length() && regex.charAt(at) == c;
    }
}
