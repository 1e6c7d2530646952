package io.jobwire.scoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A shortlist keeps the best in the order in which they came. */
class ShortlistTest {
    @Test
    void the_best_are_kept_in_the_order_in_which_they_came() {
        Shortlist<String> list = new Shortlist<>(3);
        for (String one : new String[] {"5a", "9b", "5c", "7d", "1e", "5f"}) {
            list.add(one.charAt(0) - '0', one);
        }
        assertThat(list.inOrder()).as("of equal ones the first").containsExactly("5a", "9b", "7d");
    }

    @Test
    void fewer_than_it_may_keep_are_all_kept() {
        Shortlist<Integer> list = new Shortlist<>(100);
        for (int i = 0; i < 20; i++) {
            list.add(-i, i);
        }
        assertThat(list.inOrder()).hasSize(20).isSorted();
    }
}
