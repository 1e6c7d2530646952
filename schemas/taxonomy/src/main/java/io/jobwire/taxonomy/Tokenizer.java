package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into words: runs of letters and digits of any script, and the names that punctuation belongs to.
 *
 * <p>Kept whole: {@code C++ C# F# .NET Node.js ASP.NET 3.5 CI/CD R&D T-SQL k8s}. A possessive {@code 's} belongs to no word.
 * Everything else is cut, so {@code Java/Kotlin} and {@code full-stack} are two words each. Thread-safe.
 */
public final class Tokenizer {
    /** Short compounds that are one word, folded. */
    private static final Set<String> COMPOUNDS = Set.of(
            "ci/cd", "r&d", "t-sql", "pl/sql", "a/b", "p&l", "m&a", "q&a", "tcp/ip", "ui/ux", "ux/ui", "i/o", "l&d",
            "s/4hana", "fp&a", "b/l", "o&m", "h&s", "a&e", "f&b", "d&i", "s&op", "e&o", "g&a", "v&v", "ap/ar", "ar/ap",
            "m&e", "e&m", "c&i", "u&a", "p&c", "d&o", "h&e", "c-suite");

    private static final int LONGEST_COMPOUND = 7;

    private Tokenizer() {}

    /** The words of {@code text}, in order. */
    public static Tokens tokenize(CharSequence text) {
        Tokens tokens = new Tokens(text);
        int length = text.length();
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (isWord(c)) {
                at = word(text, at, at, tokens);
            } else if (c == '.' && dotNet(text, at)) {
                at = word(text, at, at + 1, tokens);
            } else {
                at++;
            }
        }
        return tokens;
    }

    /** The folded words of {@code text}: what is compared and indexed. */
    public static List<String> words(CharSequence text) {
        Tokens tokens = tokenize(text);
        List<String> words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.folded(i));
        }
        return words;
    }

    static boolean isWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static int word(CharSequence text, int start, int from, Tokens tokens) {
        int length = text.length();
        int end = run(text, from);
        while (end + 1 < length && text.charAt(end) == '.' && joinsDot(text, start, end)) {
            end = run(text, end + 1);
        }
        if (end < length) {
            end = suffix(text, start, end);
        }
        if (end < length && end - start <= 3) {
            end = compound(text, start, end);
        }
        tokens.add(start, end);
        return end + 1 < length && isPossessive(text, end) ? end + 2 : end;
    }

    private static int run(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean dotNet(CharSequence text, int dot) {
        return startsWithFolded(text, dot + 1, "net")
                && (dot + 4 >= text.length() || !isWord(text.charAt(dot + 4)))
                && (dot == 0 || !isWord(text.charAt(dot - 1)));
    }

    /** Whether the dot is inside a name ("Node.js", "3.5", "D.C") and not the end of a sentence without a space. */
    private static boolean joinsDot(CharSequence text, int start, int dot) {
        char next = text.charAt(dot + 1);
        char before = text.charAt(dot - 1);
        if (!isWord(next) || before == '.') {
            return false;
        }
        boolean sentenceEnd = Character.isUpperCase(next) && Character.isLowerCase(before);
        if (!sentenceEnd) {
            return dot - start <= 12;
        }
        return (startsWithFolded(text, dot + 1, "js") && endsWord(text, dot + 3))
                || (startsWithFolded(text, dot + 1, "net") && endsWord(text, dot + 4))
                || (startsWithFolded(text, dot + 1, "io") && endsWord(text, dot + 3))
                || (startsWithFolded(text, dot + 1, "ai") && endsWord(text, dot + 3));
    }

    private static boolean endsWord(CharSequence text, int at) {
        return at >= text.length() || !isWord(text.charAt(at));
    }

    private static int suffix(CharSequence text, int start, int end) {
        char c = text.charAt(end);
        if (c == '#' && end - start <= 2 && endsWord(text, end + 1)) {
            return end + 1;
        }
        boolean plusPlus = c == '+' && end + 1 < text.length() && text.charAt(end + 1) == '+';
        return plusPlus && Character.isLetter(text.charAt(end - 1)) ? end + 2 : end;
    }

    private static int compound(CharSequence text, int start, int end) {
        char joint = text.charAt(end);
        if (joint != '/' && joint != '&' && joint != '-') {
            return end;
        }
        int stop = run(text, end + 1);
        if (stop == end + 1 || stop - start > LONGEST_COMPOUND) {
            return end;
        }
        StringBuilder folded = new StringBuilder(LONGEST_COMPOUND);
        for (int i = start; i < stop; i++) {
            folded.append(Folding.fold(text.charAt(i)));
        }
        return COMPOUNDS.contains(folded.toString()) ? stop : end;
    }

    private static boolean isPossessive(CharSequence text, int end) {
        char quote = text.charAt(end);
        return (quote == '\'' || quote == '’') && Folding.fold(text.charAt(end + 1)) == 's' && endsWord(text, end + 2);
    }

    private static boolean startsWithFolded(CharSequence text, int from, String word) {
        if (from + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Folding.fold(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
