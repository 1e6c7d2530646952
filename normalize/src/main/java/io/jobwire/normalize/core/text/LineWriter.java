package io.jobwire.normalize.core.text;

import java.util.ArrayList;
import java.util.List;

/** Writes readable text line by line and notes which lines look like headings. For one thread. */
final class LineWriter {
    private final StringBuilder out = new StringBuilder(4096);
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
        return out.length();
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
        if (out.length() > lineStart) {
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
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (TextRepair.keeps(words, i)) {
                put(c);
            }
        }
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
        return new ReadableText(out.toString(), headings);
    }

    private void put(char c) {
        if (breaks > 0 || out.isEmpty()) {
            startLine(c);
        } else if (blank) {
            out.append(' ');
        }
        blank = false;
        out.append(c);
        if (Character.isLetterOrDigit(c)) {
            onlyBold &= bold > 0;
            lineRank = rank;
        }
    }

    private void startLine(char first) {
        if (!out.isEmpty()) {
            out.append(breaks > 1 ? "\n\n" : "\n");
        }
        breaks = 0;
        lineStart = out.length();
        if (itemWaits) {
            itemLine = true;
            if (!isBullet(first)) {
                out.append("- ");
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
