package io.jobwire.bench.resumes;

import java.util.Locale;

/**
 * Precision and recall of one kind of thing. Not thread-safe.
 */
final class Score {
    private int right;
    private int found;
    private int hit;
    private int wanted;

    /** Adds a document: how many of the found things are right, how many of the wanted ones are hit. */
    void add(int rightOfFound, int allFound, int hitOfWanted, int allWanted) {
        right += rightOfFound;
        found += allFound;
        hit += hitOfWanted;
        wanted += allWanted;
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 0 : (double) hit / wanted;
    }

    double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    /** A row of a Markdown table. */
    String row(String what) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.3f | %.3f | **%.3f** |",
                what,
                wanted,
                found,
                precision(),
                recall(),
                f1());
    }

    static String head() {
        return "| what | labelled | found | precision | recall | F1 |\n|---|---:|---:|---:|---:|---:|";
    }
}
