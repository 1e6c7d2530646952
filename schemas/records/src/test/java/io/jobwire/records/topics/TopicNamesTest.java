package io.jobwire.records.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicNamesTest {

    @Test
    void topics_of_truth_have_one_name_and_derived_ones_one_in_each_generation() {
        TopicNames first = TopicNames.plain();
        TopicNames third = new TopicNames("p.", 3);
        assertThat(first.of(Topics.LISTINGS_CANONICAL)).isEqualTo("listings.canonical");
        assertThat(third.of(Topics.LISTINGS_CANONICAL)).isEqualTo("p.listings.canonical.g3");
        assertThat(third.of(Topics.LISTINGS_RAW)).isEqualTo("p.listings.raw");
        assertThat(third.of(Topics.DEADLETTERS)).isEqualTo("p.deadletters.g3");
        assertThat(third.in(1).of(Topics.LISTINGS_CANONICAL)).isEqualTo("p.listings.canonical");
    }

    @Test
    void an_application_is_of_a_generation_unless_it_lasts() {
        TopicNames third = new TopicNames("p.", 3);
        assertThat(third.application("dedupe", 6)).isEqualTo("p.jobwire-dedupe-v6.g3");
        assertThat(third.lasting().application("notify", 1)).isEqualTo("p.jobwire-notify-v1");
        assertThat(third.lasting().of(Topics.RECOMMENDATIONS)).isEqualTo("p.recommendations.g3");
        assertThat(TopicNames.plain().application("dedupe", 6)).isEqualTo("jobwire-dedupe-v6");
    }

    @Test
    void a_generation_counts_from_one_and_a_prefix_ends_in_a_dot() {
        assertThatThrownBy(() -> new TopicNames("", 0)).hasMessage("Generations count from 1, not 0");
        assertThatThrownBy(() -> new TopicNames("p", 1)).hasMessageContaining("end in a dot");
    }
}
