package io.jobwire.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.records.Recommendation;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.InvalidSearchException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store keeps and in which order it shows it; the way from the topic is tested against a broker. */
class RecommendationsStoreTest {
    @TempDir
    private Path folder;

    private final RecordSerdes serdes = Records.serdes();
    private RecommendationsStore store;
    private long offset;

    @BeforeEach
    void start() {
        store = new RecommendationsStore(folder, Records.context(folder, serdes, Records.DAY_1));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private void write(String key, byte[] value) {
        offset++;
        store.write(Map.of(key, value), new Checkpoint("recommendations/1", Map.of(0, offset), Records.DAY_1));
    }

    private void publish(Recommendation recommendation) {
        write(
                recommendation.getResume() + "|" + recommendation.getCanonical(),
                serdes.of(Topics.RECOMMENDATIONS).serializer().serialize("recommendations", recommendation));
    }

    private void retract(String key) {
        write(key, new byte[0]);
    }

    private List<String> best(String resume) {
        return store.best(resume, 100).stream()
                .map(one -> one.getCanonical() + "=" + one.getScore())
                .toList();
    }

    @Test
    void theBestComeFirstAndEqualOnesById() {
        publish(Records.recommendation("r1", "b", 70));
        publish(Records.recommendation("r1", "a", 70));
        publish(Records.recommendation("r1", "c", 95));
        publish(Records.recommendation("r10", "x", 99));
        assertThat(best("r1")).containsExactly("c=95", "a=70", "b=70");
        assertThat(store.get("r1", "b")).contains(Records.recommendation("r1", "b", 70));
        assertThat(store.get("r1", "x")).isEmpty();
        assertThat(best("r")).isEmpty();
    }

    @Test
    void aNewScoreReplacesAndATombstoneRetracts() {
        publish(Records.recommendation("r1", "a", 70));
        publish(Records.recommendation("r1", "b", 60));
        publish(Records.recommendation("r1", "b", 80));
        retract("r1|a");
        assertThat(best("r1")).containsExactly("b=80");
    }

    @Test
    void pagesGoOnWhereTheLastEndedWhateverHappensBetween() {
        for (int i = 0; i < 5; i++) {
            publish(Records.recommendation("r1", "c" + i, 90 - i));
        }
        RecommendationsView.Page first = store.page("r1", 2, Optional.empty());
        publish(Records.recommendation("r1", "new", 99));
        retract("r1|c1");
        RecommendationsView.Page second = store.page("r1", 2, first.next());
        assertThat(first.total()).isEqualTo(5);
        assertThat(second.recommendations())
                .extracting(Recommendation::getCanonical)
                .containsExactly("c2", "c3");
        assertThat(store.page("r1", 2, second.next()).next()).isEmpty();
        assertThatThrownBy(() -> store.page("r1", 2, Optional.of("zzz"))).isInstanceOf(InvalidSearchException.class);
    }

    @Test
    void itOpensWithWhatWasWrittenAndWhereThatEnded() {
        publish(Records.recommendation("r1", "a", 70));
        store.close();
        start();
        assertThat(best("r1")).containsExactly("a=70");
        assertThat(store.checkpoint()).contains(new Checkpoint("recommendations/1", Map.of(0, 1L), Records.DAY_1));
    }

    @Test
    void clearingForgetsThePositionToo() {
        publish(Records.recommendation("r1", "a", 70));
        store.clear();
        assertThat(best("r1")).isEmpty();
        assertThat(store.checkpoint()).isEmpty();
    }

    @Test
    void bytesThatAreNoRecommendationAreNotShown() {
        write("r1|bad", new byte[] {9, 9, 9});
        publish(Records.recommendation("r1", "a", 70));
        assertThat(best("r1")).containsExactly("a=70");
        assertThat(store.get("r1", "bad")).isEmpty();
    }

    @Test
    void aClosedViewIsEmpty() {
        publish(Records.recommendation("r1", "a", 70));
        store.close();
        assertThat(best("r1")).isEmpty();
        assertThat(store.get("r1", "a")).isEmpty();
    }
}
