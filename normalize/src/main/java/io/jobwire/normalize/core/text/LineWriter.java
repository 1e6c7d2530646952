package io.jobwire.normalize.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes readable text line by line and notes which lines look like headings. For one thread. */
final class LineWriter {
    /** What a line may begin with: two line ends, and a bullet with a blank. */
    private static final int STARTS = 8;

    private char[] out = new char[4096];
    private int size;
    private final List<HeadingMark> headings = new ArrayList<>();
    private int lineStart;
    private int breaks;
    private boolean blank;
    private boolean itemWaits;
    private boolean itemLine;
    private boolean onlyBold = true;
    private int bold;
    private int rank;
    private int lineRank;

    int length() {
        return size;
    }

    void enterBold() {
        bold++;
    }

    void leaveBold() {
        bold--;
    }

    void enterHeading(int level) {
        rank = level;
    }

    void leaveHeading() {
        rank = 0;
    }

    /** The next line is an item of a list. */
    void item() {
        itemWaits = true;
    }

    /** Ends the line; two make a blank line before the next. */
    void breakLine(int count) {
        if (size > lineStart) {
            endLine();
        }
        breaks = Math.max(breaks, count);
        blank = false;
    }

    private void endLine() {
        if (lineRank > 0) {
            headings.add(new HeadingMark(lineStart, lineRank));
        } else if (onlyBold && !itemLine) {
            headings.add(new HeadingMark(lineStart, HeadingMark.BOLD));
        }
        lineStart = Integer.MAX_VALUE;
        onlyBold = true;
        itemLine = false;
        lineRank = 0;
    }

    /** Text in which only blanks separate words. */
    void text(String words) {
        text(words.toCharArray(), 0, words.length());
    }

    /** The same of a part of a text, as if it were all. */
    void text(char[] words, int from, int to) {
        room(to - from + STARTS);
        for (int i = from; i < to; i++) {
            char c = words[i];
            if (isPlain(c)) {
                put(c);
                i = run(words, i + 1, to) - 1;
            } else if (isBlank(c)) {
                blank = true;
            } else if (TextRepair.keeps(c, i > from ? words[i - 1] : 0, i + 1 < to ? words[i + 1] : 0)) {
                put(c);
            }
        }
    }

    /** Appends the rest of a word of ASCII characters; returns its end. */
    private int run(char[] words, int from, int to) {
        boolean word = false;
        int end = from;
        while (end < to && isPlain(words[end])) {
            char c = words[end];
            word = word || Letters.isLetterOrDigit(c);
            out[size++] = c;
            end++;
        }
        if (word) {
            note();
        }
        return end;
    }

    /** Text whose line ends mean something. */
    void plain(String words) {
        int from = 0;
        while (from <= words.length()) {
            int end = words.indexOf('\n', from);
            int until = end < 0 ? words.length() : end;
            String line = words.substring(from, until);
            if (line.isBlank()) {
                breakLine(2);
            } else {
                text(line);
                breakLine(1);
            }
            from = until + 1;
        }
    }

    ReadableText finish() {
        breakLine(1);
        return new ReadableText(new String(out, 0, size), headings);
    }

    private void append(char c) {
        out[size++] = c;
    }

    private void room(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
        }
    }

    private void put(char c) {
        if (breaks > 0 || size == 0) {
            startLine(c);
        } else if (blank) {
            append(' ');
        }
        blank = false;
        append(c);
        if (Letters.isLetterOrDigit(c)) {
            note();
        }
    }

    /** A line is a heading by what its letters and digits are. */
    private void note() {
        onlyBold &= bold > 0;
        lineRank = rank;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F;
    }

    private void startLine(char first) {
        if (size > 0) {
            append('\n');
            if (breaks > 1) {
                append('\n');
            }
        }
        breaks = 0;
        lineStart = size;
        if (itemWaits) {
            itemLine = true;
            if (!isBullet(first)) {
                append('-');
                append(' ');
            }
        }
        itemWaits = false;
    }

    private static boolean isBullet(char c) {
        return c == '-' || c == '•' || c == '*' || c == '·' || c == '–' || c == '▪' || c == '●';
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || (c <= '\r' && c >= '\t')
                || c == 0xA0
                || c == 0x3000
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x202F
                || c == 0x2028
                || c == 0x2029
                || c == 0x1680
                || c == 0x205F;
    }
}
