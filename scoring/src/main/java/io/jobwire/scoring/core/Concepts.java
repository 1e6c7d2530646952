package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Explicit semantic analysis over occupations: a text becomes the vector of its tf-idf similarities to the concept documents. All
 * statistics come from those documents, so a vector never depends on what else is indexed. Immutable and safe for use by many threads.
 *
 * @see <a href="https://www.ijcai.org/Proceedings/07/Papers/259.pdf">Gabrilovich and Markovitch, IJCAI 2007</a>
 */
final class Concepts {
    private static final int[] LOG = logs();

    private final List<String> names;
    private final int[] idf;
    private final char[][] concepts;
    private final short[][] weights;

    private Concepts(List<String> names, int[] idf, char[][] concepts, short[][] weights) {
        this.names = names;
        this.idf = idf;
        this.concepts = concepts;
        this.weights = weights;
    }

    /**
     * @param names one name a concept
     * @param documents the word numbers of each, with repetitions
     * @param limits for each word number the most that it tells, in thousandths of a natural logarithm
     */
    static Concepts of(List<String> names, List<int[]> documents, int[] limits) {
        int words = limits.length;
        int[] found = new int[words];
        List<int[]> sorted = new ArrayList<>(documents.size());
        for (int[] document : documents) {
            int[] copy = document.clone();
            Arrays.sort(copy);
            sorted.add(copy);
            for (int i = 0; i < copy.length; i++) {
                if (i == 0 || copy[i] != copy[i - 1]) {
                    found[copy[i]]++;
                }
            }
        }
        int[] idf = new int[words];
        char[][] concepts = new char[words][];
        short[][] weights = new short[words][];
        for (int word = 0; word < words; word++) {
            // Logarithms by StrictMath: the same bits on every machine.
            idf[word] = Math.min(limits[word], (int)
                    Math.round(1000 * StrictMath.log((double) documents.size() / Math.max(1, found[word]))));
            concepts[word] = new char[found[word]];
            weights[word] = new short[found[word]];
        }
        int[] filled = new int[words];
        for (int concept = 0; concept < sorted.size(); concept++) {
            post(sorted.get(concept), concept, idf, filled, concepts, weights);
        }
        return new Concepts(List.copyOf(names), idf, concepts, weights);
    }

    private static void post(int[] words, int concept, int[] idf, int[] filled, char[][] concepts, short[][] weights) {
        double squares = 0;
        for (int i = 0, next; i < words.length; i = next) {
            next = end(words, i);
            double weight = (double) log(next - i) * idf[words[i]];
            squares += weight * weight;
        }
        double scale = squares == 0 ? 0 : Sparse.UNIT / Math.sqrt(squares);
        for (int i = 0, next; i < words.length; i = next) {
            next = end(words, i);
            int word = words[i];
            concepts[word][filled[word]] = (char) concept;
            weights[word][filled[word]++] = (short) (log(next - i) * (double) idf[word] * scale + 0.5);
        }
    }

    private static int end(int[] words, int from) {
        int to = from + 1;
        while (to < words.length && words[to] == words[from]) {
            to++;
        }
        return to;
    }

    /** Weight of a number of occurrences, in thousandths: 1 + ln n. */
    static int log(int count) {
        return LOG[Math.min(count, LOG.length - 1)];
    }

    private static int[] logs() {
        int[] logs = new int[256];
        for (int n = 1; n < logs.length; n++) {
            logs[n] = (int) Math.round(1000 * (1 + StrictMath.log(n)));
        }
        return logs;
    }

    /** How telling a word is, in thousandths of ln(concepts / concepts with it), within its limit. */
    int idf(int word) {
        return idf[word];
    }

    /** Number of concepts. */
    int size() {
        return names.size();
    }

    /** Name of a concept. */
    String name(int concept) {
        return names.get(concept);
    }

    /** Vector of a text: its nearest concepts, at most {@code keep}, of unit length; empty for a text without known words. */
    Sparse vector(Bag bag, int keep) {
        long[] telling = new long[bag.size()];
        double squares = 0;
        for (int i = 0; i < telling.length; i++) {
            int word = bag.id(i);
            telling[i] = (long) log(bag.count(word)) * idf[word] / 1000 * bag.share(i) / 1000;
            squares += (double) telling[i] * telling[i];
        }
        // Concepts are of unit length, rounded: no product is longer than the text times that.
        boolean fits = Math.sqrt(squares) * 1.1 * Sparse.UNIT < 1L << 32;
        long[] similarity = fits ? inThirtyTwoBits(bag, telling) : inSixtyFour(bag, telling);
        int[] ids = new int[similarity.length];
        int size = 0;
        for (int concept = 0; concept < similarity.length; concept++) {
            // Scaled down so that weight and id fit into one number.
            long scaled = similarity[concept] >> 6;
            if (scaled > 0) {
                similarity[size] = scaled;
                ids[size++] = concept;
            }
        }
        return Sparse.unit(ids, similarity, size, keep);
    }

    /** Similarities whose sums stay below 2^32: half the memory to walk through. */
    private long[] inThirtyTwoBits(Bag bag, long[] telling) {
        int[] sums = new int[names.size()];
        for (int i = 0; i < telling.length; i++) {
            char[] to = concepts[bag.id(i)];
            short[] by = weights[bag.id(i)];
            int weight = (int) telling[i];
            for (int j = 0; j < to.length; j++) {
                sums[to[j]] += weight * by[j];
            }
        }
        long[] similarity = new long[sums.length];
        for (int concept = 0; concept < sums.length; concept++) {
            similarity[concept] = Integer.toUnsignedLong(sums[concept]);
        }
        return similarity;
    }

    private long[] inSixtyFour(Bag bag, long[] telling) {
        long[] similarity = new long[names.size()];
        for (int i = 0; i < telling.length; i++) {
            char[] to = concepts[bag.id(i)];
            short[] by = weights[bag.id(i)];
            for (int j = 0; j < to.length; j++) {
                similarity[to[j]] += telling[i] * by[j];
            }
        }
        return similarity;
    }
}
