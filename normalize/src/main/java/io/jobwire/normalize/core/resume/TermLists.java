package io.jobwire.normalize.core.resume;

import io.jobwire.taxonomy.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds passages that name terms and say nothing of them: lines of skills behind commas, blanks or bullets, and columns with one on each
 * line. What stands there is claimed; what stands in a sentence is told. Stateless.
 */
final class TermLists {
    private static final Pattern PIECE = Pattern.compile("(?<=[.!?;:])\\s+|\\s(?=[•●▪■◦‣➢✓○·*]\\s)");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|•·/]|\\s[-–—]\\s");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d][^\\s,;|•·/]*");
    private static final int LEAST_NAMES = 3;
    private static final int LEAST_ITEMS = 6;
    private static final int WORDS_OF_ITEM = 3;
    private static final int LONGEST_LINE = 160;

    private TermLists() {}

    /** A piece of text with how it looks. */
    private record Piece(int start, int end, boolean list, boolean single) {}

    /** The passages in order, each by first place and one past the last. */
    static List<int[]> find(List<ResumeLine> lines, List<Mention> mentions) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (ResumeLine line : lines) {
            if (line.text().length() <= LONGEST_LINE) {
                at = piece(line.text(), line.start(), mentions, at, pieces);
            } else {
                int from = 0;
                Matcher next = PIECE.matcher(line.text());
                while (next.find()) {
                    at = piece(line.text().substring(from, next.start()), line.start() + from, mentions, at, pieces);
                    from = next.end();
                }
                at = piece(line.text().substring(from), line.start() + from, mentions, at, pieces);
            }
        }
        return passages(pieces);
    }

    private static int piece(String text, int start, List<Mention> mentions, int from, List<Piece> pieces) {
        int at = from;
        while (at < mentions.size() && mentions.get(at).end() <= start) {
            at++;
        }
        int names = 0;
        int covered = 0;
        for (int i = at; i < mentions.size() && mentions.get(i).start() < start + text.length(); i++) {
            names++;
            covered += letters(
                    text, mentions.get(i).start() - start, mentions.get(i).end() - start);
        }
        int letters = letters(text, 0, text.length());
        boolean mostly = covered * 2 >= letters && letters > 0;
        boolean list = (names >= LEAST_NAMES && mostly) || items(text);
        pieces.add(new Piece(start, start + text.length(), list, names > 0 && covered * 10 >= letters * 9));
        return at;
    }

    /** Whether a piece is many short items. */
    private static boolean items(String text) {
        int separators = 0;
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            separators++;
        }
        if (separators + 1 < LEAST_ITEMS) {
            return false;
        }
        int words = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
        }
        return words <= (separators + 1) * WORDS_OF_ITEM;
    }

    /** Lists, and columns of at least three names, with those that stand between two of them. */
    private static List<int[]> passages(List<Piece> pieces) {
        List<int[]> found = new ArrayList<>();
        int i = 0;
        while (i < pieces.size()) {
            int end = i;
            int singles = 0;
            boolean list = false;
            while (end < pieces.size()
                    && (pieces.get(end).list() || pieces.get(end).single())) {
                list |= pieces.get(end).list();
                singles += pieces.get(end).single() ? 1 : 0;
                end++;
            }
            if (list || singles >= LEAST_NAMES) {
                found.add(new int[] {pieces.get(i).start(), pieces.get(end - 1).end()});
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private static int letters(String text, int from, int to) {
        int letters = 0;
        for (int i = Math.max(0, from); i < Math.min(text.length(), to); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
