package io.jobwire.bench.listings;

import io.jobwire.normalize.core.field.SeniorityReader;
import io.jobwire.normalize.core.field.TitleReader;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Seniority of titles labelled by hand. Needs no other data.
 *
 * <p>Labels were made by reading all titles before the rules were finished, so the report's part is held out from looking at errors, not
 * from the labeller's memory.
 */
public final class TitleLevels {
    private final Map<String, int[]> levels = new TreeMap<>();

    /** Prints both parts. */
    public static void main(String[] args) {
        WrongCases wrong = new WrongCases("title-levels");
        for (boolean reported : new boolean[] {false, true}) {
            TitleLevels levels = new TitleLevels();
            levels.measure(reported, wrong);
            System.out.printf(Locale.ROOT, "%-6s macro-F1 %.3f%n", reported ? "report" : "build", levels.macroF1());
            levels.levels.forEach((level, counts) -> System.out.printf(
                    Locale.ROOT, "       %-10s %3d titles, F1 %.3f%n", level, counts[0] + counts[2], f1(counts)));
        }
        wrong.write();
    }

    void measure(boolean reported, WrongCases wrong) {
        for (String[] row : Halves.labels("seniority-titles.tsv")) {
            if (Halves.reported(row[0]) != reported) {
                continue;
            }
            String level = SeniorityReader.read(TitleReader.clean(row[1])).name();
            if (level.equals(row[2])) {
                counts(level)[0]++;
            } else {
                counts(level)[1]++;
                counts(row[2])[2]++;
                if (reported) {
                    wrong.add("\"%s\" is %s, read %s", row[1], row[2], level);
                }
            }
        }
    }

    double macroF1() {
        return levels.values().stream().mapToDouble(TitleLevels::f1).average().orElse(0);
    }

    /** Right, wrongly named, missed. */
    private int[] counts(String level) {
        return levels.computeIfAbsent(level, key -> new int[3]);
    }

    private static double f1(int[] counts) {
        return 2.0 * counts[0] / (2.0 * counts[0] + counts[1] + counts[2]);
    }
}
