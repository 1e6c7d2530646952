package io.jobwire.bench.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Measures of orders and of scores. All are 0 to 1, but for Spearman, -1 to 1; NaN when there is nothing to measure. Stateless. */
final class Measures {
    private Measures() {}

    /** What was said of something and what holds. */
    record Scored(double score, int grade) {}

    /**
     * Normalized discounted cumulative gain with gains 2^grade - 1 (Burges et al., ICML 2005). Equal scores share the gain of their
     * places, so that no order of the input helps.
     */
    static double ndcg(List<Scored> all, int cut) {
        double[] best =
                all.stream().mapToDouble(one -> gain(one.grade())).sorted().toArray();
        double ideal = 0;
        for (int rank = 0; rank < Math.min(cut, best.length); rank++) {
            ideal += best[best.length - 1 - rank] * discount(rank);
        }
        if (ideal == 0) {
            return Double.NaN;
        }
        List<Scored> order = all.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        double found = 0;
        for (int from = 0, to; from < Math.min(cut, order.size()); from = to) {
            to = from + 1;
            double gains = gain(order.get(from).grade());
            while (to < order.size() && order.get(to).score() == order.get(from).score()) {
                gains += gain(order.get(to++).grade());
            }
            for (int rank = from; rank < Math.min(cut, to); rank++) {
                found += gains / (to - from) * discount(rank);
            }
        }
        return found / ideal;
    }

    private static double gain(int grade) {
        return Math.pow(2, grade) - 1;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }

    /** Rank correlation with mean ranks for equal ones. */
    static double spearman(List<Scored> all) {
        double[] scores = ranks(all.stream().mapToDouble(Scored::score).toArray());
        double[] grades = ranks(all.stream().mapToDouble(Scored::grade).toArray());
        double mean = (all.size() - 1) / 2.0;
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < scores.length; i++) {
            both += (scores[i] - mean) * (grades[i] - mean);
            one += (scores[i] - mean) * (scores[i] - mean);
            other += (grades[i] - mean) * (grades[i] - mean);
        }
        return one == 0 || other == 0 ? Double.NaN : both / Math.sqrt(one * other);
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> {
                    int first = 0;
                    while (sorted[first] < value) {
                        first++;
                    }
                    int last = first;
                    while (last + 1 < sorted.length && sorted[last + 1] == value) {
                        last++;
                    }
                    return (first + last) / 2.0;
                })
                .toArray();
    }

    /** Share of pairs of a good one and a poor one in which the good one has the higher score, ties half. */
    static double auc(List<Scored> all, int good, int poor) {
        double[] low = all.stream()
                .filter(one -> one.grade() <= poor)
                .mapToDouble(Scored::score)
                .sorted()
                .toArray();
        double won = 0;
        long many = 0;
        for (Scored one : all) {
            if (one.grade() >= good) {
                many++;
                won += (below(low, one.score()) + atMost(low, one.score())) / 2.0;
            }
        }
        return many == 0 || low.length == 0 ? Double.NaN : won / many / low.length;
    }

    private static int below(double[] sorted, double value) {
        return (int) Arrays.stream(sorted).filter(one -> one < value).count();
    }

    private static int atMost(double[] sorted, double value) {
        return (int) Arrays.stream(sorted).filter(one -> one <= value).count();
    }

    /** Mean precision at the places of the good ones; equal scores in the order given. */
    static double averagePrecision(List<Scored> all, int good) {
        List<Scored> order = all.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        int[] places = IntStream.range(0, order.size())
                .filter(i -> order.get(i).grade() >= good)
                .toArray();
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += (i + 1.0) / (places[i] + 1);
        }
        return places.length == 0 ? Double.NaN : sum / places.length;
    }

    /** Mean of what could be measured. */
    static double mean(List<Double> values) {
        return values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
