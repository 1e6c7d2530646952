package io.jobwire.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> asked = new ArrayList<>();
    private final Recent<Integer> lengths = new Recent<>(
            text -> {
                asked.add(text);
                return text.length();
            },
            1);

    @Test
    void theSameTextIsAskedOnce() {
        assertThat(lengths.of("Berlin")).isEqualTo(6);
        assertThat(lengths.of("Berlin")).isEqualTo(6);
        assertThat(asked).containsExactly("Berlin");
    }

    @Test
    void aTextThatLostItsPlaceToAnotherIsAskedAgain() {
        assertThat(lengths.of("Berlin")).isEqualTo(6);
        assertThat(lengths.of("Rome")).isEqualTo(4);
        assertThat(lengths.of("Berlin")).isEqualTo(6);
        assertThat(asked).containsExactly("Berlin", "Rome", "Berlin");
    }

    @Test
    void longTextsAreNotKept() {
        String text = "x".repeat(201);
        assertThat(lengths.of(text) + lengths.of(text)).isEqualTo(402);
        assertThat(asked).hasSize(2);
    }
}
