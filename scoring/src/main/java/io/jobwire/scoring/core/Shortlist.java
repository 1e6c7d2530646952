package io.jobwire.scoring.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best of those that are added one by one, as many as it is made for; of equal ones those that came first. Not thread-safe.
 *
 * @param <T> who is added
 */
public final class Shortlist<T> {
    private final int most;
    private final List<T> added = new ArrayList<>();
    private long[] orders = new long[16];

    /** @param most how many it keeps */
    public Shortlist(int most) {
        this.most = most;
    }

    /**
     * Adds somebody.
     *
     * @param order higher is better
     */
    public void add(long order, T one) {
        if (added.size() == orders.length) {
            orders = Arrays.copyOf(orders, 2 * orders.length);
        }
        orders[added.size()] = order;
        added.add(one);
    }

    /** Those it keeps, in the order in which they were added. */
    public List<T> inOrder() {
        if (added.size() <= most) {
            return List.copyOf(added);
        }
        long[] sorted = Arrays.copyOf(orders, added.size());
        Arrays.sort(sorted);
        long least = sorted[sorted.length - most];
        int better = 0;
        for (int i = sorted.length - 1; sorted[i] > least; i--) {
            better++;
        }
        int equal = most - better;
        List<T> kept = new ArrayList<>(most);
        for (int i = 0; i < added.size(); i++) {
            if (orders[i] > least || (orders[i] == least && equal-- > 0)) {
                kept.add(added.get(i));
            }
        }
        return kept;
    }
}
