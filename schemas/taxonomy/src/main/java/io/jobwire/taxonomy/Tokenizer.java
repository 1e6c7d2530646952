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
    /** A word of more characters before a joint is no compound. */
    private static final int LONGEST_BEFORE_JOINT = 3;

    /** What ASCII characters are folded to in a word; 0 for those that no word has. */
    private static final byte[] FOLDED = new byte[0x80];
    /** Whether a character is of a word, for those that most texts have. */
    private static final boolean[] WORD = new boolean[0x2100];

    /** ASCII characters that may belong to the word before them. */
    private static final String JOINTS = "'+#./&-";

    static {
        for (char c = 0; c < WORD.length; c++) {
            WORD[c] = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = (byte) (isWord(c) ? Folding.fold(c) : 0);
        }
    }

    private Tokenizer() {}

    /** The words of {@code text}, in order. */
    public static Tokens tokenize(CharSequence text) {
        String whole = text.toString();
        return tokenize(whole, 0, whole.length());
    }

    /** The words of a part of a text, as if it were all; offsets are those in the part. */
    static Tokens tokenize(String whole, int from, int to) {
        char[] text = new char[to - from];
        whole.getChars(from, to, text, 0);
        Tokens tokens = new Tokens(text);
        int at = 0;
        while (at < text.length) {
            char c = text[at];
            if (folded(c) != 0) {
                at = ascii(text, at, tokens);
            } else if (isWord(c)) {
                at = word(text, at, at, tokens);
            } else if (c == '.' && dotNet(text, at)) {
                at = word(text, at, at + 1, tokens);
            } else {
                at++;
            }
        }
        return tokens;
    }

    private static byte folded(char c) {
        return c < FOLDED.length ? FOLDED[c] : 0;
    }

    /** The word that begins here with an ASCII character, its key computed on the way; where it is not plain, from the start. */
    private static int ascii(char[] text, int start, Tokens tokens) {
        long packed = 0;
        long hash = 0;
        int at = start;
        byte c = folded(text[at]);
        while (c != 0) {
            packed = (packed << 8) | c;
            hash = 31 * hash + c;
            at++;
            c = at < text.length ? folded(text[at]) : 0;
        }
        if (at < text.length && mayGoOn(text, start, at)) {
            return word(text, start, start, tokens);
        }
        tokens.add(start, at, Vocabulary.key(packed, hash, at - start));
        return at;
    }

    /** Whether what stands behind a run of ASCII characters may belong to their word. */
    private static boolean mayGoOn(char[] text, int start, int end) {
        char c = text[end];
        if (c >= FOLDED.length) {
            return true;
        }
        return switch (c) {
            case '.' -> end + 1 < text.length && isWord(text[end + 1]);
            case '/', '&', '-' -> end - start <= LONGEST_BEFORE_JOINT;
            default -> JOINTS.indexOf(c) >= 0;
        };
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
        if (c < WORD.length) {
            return WORD[c];
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static int word(char[] text, int start, int from, Tokens tokens) {
        int length = text.length;
        int end = run(text, from);
        while (end + 1 < length && text[end] == '.' && joinsDot(text, start, end)) {
            end = run(text, end + 1);
        }
        if (end < length) {
            end = suffix(text, start, end);
        }
        if (end < length && end - start <= LONGEST_BEFORE_JOINT) {
            end = compound(text, start, end);
        }
        tokens.add(start, end, Vocabulary.key(text, start, end));
        return end + 1 < length && isPossessive(text, end) ? end + 2 : end;
    }

    private static int run(char[] text, int from) {
        int at = from;
        while (at < text.length && isWord(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean dotNet(char[] text, int dot) {
        return startsWithFolded(text, dot + 1, "net")
                && (dot + 4 >= text.length || !isWord(text[dot + 4]))
                && (dot == 0 || !isWord(text[dot - 1]));
    }

    /** Whether the dot is inside a name ("Node.js", "3.5", "D.C") and not the end of a sentence without a space. */
    private static boolean joinsDot(char[] text, int start, int dot) {
        char next = text[dot + 1];
        char before = text[dot - 1];
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

    private static boolean endsWord(char[] text, int at) {
        return at >= text.length || !isWord(text[at]);
    }

    private static int suffix(char[] text, int start, int end) {
        char c = text[end];
        if (c == '#' && end - start <= 2 && endsWord(text, end + 1)) {
            return end + 1;
        }
        boolean plusPlus = c == '+' && end + 1 < text.length && text[end + 1] == '+';
        return plusPlus && Character.isLetter(text[end - 1]) ? end + 2 : end;
    }

    private static int compound(char[] text, int start, int end) {
        char joint = text[end];
        if (joint != '/' && joint != '&' && joint != '-') {
            return end;
        }
        int stop = run(text, end + 1);
        if (stop == end + 1 || stop - start > LONGEST_COMPOUND) {
            return end;
        }
        StringBuilder folded = new StringBuilder(LONGEST_COMPOUND);
        for (int i = start; i < stop; i++) {
            folded.append(Folding.fold(text[i]));
        }
        return COMPOUNDS.contains(folded.toString()) ? stop : end;
    }

    private static boolean isPossessive(char[] text, int end) {
        char quote = text[end];
        return (quote == '\'' || quote == '’') && Folding.fold(text[end + 1]) == 's' && endsWord(text, end + 2);
    }

    private static boolean startsWithFolded(char[] text, int from, String word) {
        if (from + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Folding.fold(text[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
