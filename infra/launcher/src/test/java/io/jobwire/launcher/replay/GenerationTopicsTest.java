package io.jobwire.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.topics.TopicNames;
import org.junit.jupiter.api.Test;

class GenerationTopicsTest {
    private final GenerationTopics first = new GenerationTopics(new TopicNames("p.", 1));
    private final GenerationTopics second = new GenerationTopics(new TopicNames("p.", 2));

    @Test
    void derivedAndInternalTopicsBelongToOneGenerationAndTopicsOfTruthToNone() {
        assertThat(first.has("p.listings.normalized")).isTrue();
        assertThat(second.has("p.listings.normalized")).isFalse();
        assertThat(second.has("p.listings.normalized.g2")).isTrue();
        assertThat(second.has("p.listings.normalized.g22")).isFalse();
        assertThat(first.has("p.jobwire-dedupe-v6-nodes-changelog")).isTrue();
        assertThat(second.has("p.jobwire-dedupe-v6-nodes-changelog")).isFalse();
        assertThat(second.has("p.jobwire-dedupe-v6.g2-nodes-changelog")).isTrue();
        assertThat(first.has("p.jobwire-dedupe-v6.g2-nodes-changelog")).isFalse();
        assertThat(second.has("p.jobwire-scoring-v1.g2-everywhere-repartition")).isTrue();
        for (String truth : new String[] {"p.listings.raw", "p.alerts", "p.generations", "listings.normalized"}) {
            assertThat(first.has(truth) || second.has(truth)).as(truth).isFalse();
        }
    }

    @Test
    void whatDecidesAndTellsBelongsToNoGeneration() {
        assertThat(first.has("p.jobwire-notify-v1-told-changelog")).isFalse();
        assertThat(first.hasGroup("p.jobwire-notify-v1")).isFalse();
        assertThat(first.hasGroup("p.jobwire-ingest-v1")).isFalse();
        assertThat(first.hasGroup("p.jobwire-scoring-v1")).isTrue();
        assertThat(first.hasGroup("p.jobwire-scoring-v1.g2")).isFalse();
        assertThat(second.hasGroup("p.jobwire-scoring-v12.g2")).isTrue();
    }

    @Test
    void deadLettersOfTheFirstStayBecauseStagesOfNoGenerationWriteThere() {
        assertThat(first.goes("p.deadletters")).isFalse();
        assertThat(second.goes("p.deadletters.g2")).isTrue();
        assertThat(first.goes("p.listings.links")).isTrue();
    }
}
