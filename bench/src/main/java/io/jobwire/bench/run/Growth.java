package io.jobwire.bench.run;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;

/**
 * How work grows with the length of a text: one piece over and over, in a short text and in one eight times as long. Work that
 * is linear grows eightfold, a square 64-fold.
 *
 * @param shortest characters of the short text
 * @param work is done on a text
 */
public record Growth(int shortest, Consumer<String> work) {
    private static final int TIMES = 8;
    private static final int ROUNDS = 3;
    /** What takes less says nothing: clocks are not finer. */
    private static final double LEAST_NANOS = 100_000;

    /** Prints every piece whose work grows more than twice as fast as the text, and the worst ratio. */
    public void print(List<String> pieces) {
        pieces.forEach(piece -> nanos(piece, shortest));
        double worst = 0;
        for (String piece : pieces) {
            double few = nanos(piece, shortest);
            double many = nanos(piece, shortest * TIMES);
            double ratio = many / Math.max(few, LEAST_NANOS);
            worst = Math.max(worst, ratio);
            if (ratio > 2 * TIMES) {
                System.out.printf(
                        "grows %.0f-fold: \"%s\" (%.1f ms for %d)%n",
                        ratio, piece.replace("\n", "\\n").replace("\t", "\\t"), many / 1e6, shortest * TIMES);
            }
        }
        System.out.printf(
                "%d pieces, the worst grows %.0f-fold in a text %d times as long%n", pieces.size(), worst, TIMES);
    }

    private long nanos(String piece, int length) {
        String text = piece.repeat(length / piece.length());
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.accept(text);
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
        }
        return least;
    }
}
