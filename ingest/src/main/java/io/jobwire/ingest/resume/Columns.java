package io.jobwire.ingest.resume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.text.TextPosition;

/**
 * Cuts a page at a gutter: a vertical band without letters beside which both sides hold running text for many lines. What
 * stands above and below the gutter stays whole. A column that only holds dates or places is none. Stateless.
 */
final class Columns {
    private static final int LEAST_LINES = 6;
    private static final double LEAST_SHARE = 0.12;
    /** Letters of a line on the narrow side, on average: less is a column of dates. */
    private static final double LEAST_LETTERS = 9;

    private static final int STEPS = 60;

    private Columns() {}

    private record Row(double top, double bottom, List<TextPosition> letters) {}

    private record Gutter(double x, int from, int to, long weight) {}

    /** The parts of a page in reading order: above, left, right, below; all in one when there is no gutter. */
    static List<List<TextPosition>> of(List<TextPosition> page) {
        List<Row> rows = rows(page);
        Gutter best = null;
        if (rows.size() >= LEAST_LINES) {
            double width = page.getFirst().getPageWidth();
            for (int step = STEPS / 6; step < STEPS * 5 / 6; step++) {
                Gutter found = gutter(rows, width * step / STEPS);
                best = best == null || found.weight() > best.weight() ? found : best;
            }
        }
        if (best == null || best.weight() == 0) {
            return List.of(page);
        }
        List<List<TextPosition>> parts = new ArrayList<>();
        double x = best.x();
        List<TextPosition> middle = letters(rows.subList(best.from(), best.to()));
        parts.add(letters(rows.subList(0, best.from())));
        parts.add(middle.stream().filter(letter -> middleOf(letter) < x).toList());
        parts.add(middle.stream().filter(letter -> middleOf(letter) >= x).toList());
        parts.add(letters(rows.subList(best.to(), rows.size())));
        parts.removeIf(List::isEmpty);
        return parts;
    }

    private static List<TextPosition> letters(List<Row> rows) {
        return rows.stream().flatMap(row -> row.letters().stream()).toList();
    }

    private static double middleOf(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj() / 2;
    }

    /** Letters by the height at which they stand. */
    private static List<Row> rows(List<TextPosition> page) {
        List<TextPosition> ordered = page.stream()
                .filter(letter -> !letter.getUnicode().isBlank() && letter.getDir() == 0)
                .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
                .toList();
        List<Row> rows = new ArrayList<>();
        List<TextPosition> row = new ArrayList<>();
        double base = Double.NEGATIVE_INFINITY;
        for (TextPosition letter : ordered) {
            if (letter.getYDirAdj() - base > Math.max(2, letter.getHeightDir() * 0.5) && !row.isEmpty()) {
                rows.add(row(row));
                row = new ArrayList<>();
            }
            base = row.isEmpty() ? letter.getYDirAdj() : base;
            row.add(letter);
        }
        if (!row.isEmpty()) {
            rows.add(row(row));
        }
        return rows;
    }

    private static Row row(List<TextPosition> letters) {
        return new Row(letters.getFirst().getYDirAdj(), letters.getLast().getYDirAdj(), letters);
    }

    /** The longest run of rows that a vertical line does not cut, when both sides of it hold enough. */
    private static Gutter gutter(List<Row> rows, double x) {
        Gutter best = new Gutter(x, 0, 0, 0);
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || cut(rows.get(i), x)) {
                long weight = weight(rows.subList(from, i), x);
                best = weight > best.weight() ? new Gutter(x, from, i, weight) : best;
                from = i + 1;
            }
        }
        return best;
    }

    private static boolean cut(Row row, double x) {
        double margin = row.letters().getFirst().getFontSizeInPt() * 0.4;
        return row.letters().stream()
                .anyMatch(letter ->
                        letter.getXDirAdj() < x + margin && letter.getXDirAdj() + letter.getWidthDirAdj() > x - margin);
    }

    private static long weight(List<Row> rows, double x) {
        long leftRows = 0;
        long rightRows = 0;
        long left = 0;
        long right = 0;
        long dates = 0;
        for (Row row : rows) {
            long here = row.letters().stream()
                    .filter(letter -> middleOf(letter) < x)
                    .count();
            long there = row.letters().size() - here;
            leftRows += here > 0 ? 1 : 0;
            rightRows += there > 0 ? 1 : 0;
            left += here;
            right += there;
            dates += (here > 0 && dated(row, x, true)) || (there > 0 && dated(row, x, false)) ? 1 : 0;
        }
        long narrow = Math.min(left, right);
        long narrowRows = Math.min(leftRows, rightRows);
        boolean texty = narrowRows >= LEAST_LINES
                && narrow >= LEAST_SHARE * (left + right)
                && (double) narrow / narrowRows >= LEAST_LETTERS
                && dates * 3 < narrowRows;
        return texty ? narrow + left + right : 0;
    }

    /** Whether what stands on one side of a row is little more than a year. */
    private static boolean dated(Row row, double x, boolean left) {
        StringBuilder words = new StringBuilder();
        row.letters().stream()
                .filter(letter -> (middleOf(letter) < x) == left)
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .forEach(letter -> words.append(letter.getUnicode()));
        String line = words.toString().toLowerCase(Locale.ROOT);
        return line.length() <= 24 && line.chars().filter(Character::isDigit).count() >= 4;
    }
}
