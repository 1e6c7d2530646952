package io.jobwire.launcher.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.replay.compare.TopicDifference.Change;
import io.jobwire.records.TopicOffset;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicDifferenceTest {

    @Test
    void recordsAppearVanishStayAndChangeInTheFieldsThatDiffer() {
        TopicDifference difference = TopicDifference.of(
                "t",
                TopicOffset.getClassSchema(),
                Map.of("gone", of(1, "a", 0, 1), "same", of(1, "b", 1, 2), "moved", of(1, "c", 2, 3)),
                Map.of("new", of(1, "d", 0, 1), "same", of(1, "b", 1, 2), "moved", of(1, "x", 2, 4)));

        assertThat(difference.before()).isEqualTo(3);
        assertThat(difference.after()).isEqualTo(3);
        assertThat(difference.same()).isEqualTo(1);
        assertThat(difference.appeared()).containsExactly("new");
        assertThat(difference.vanished()).containsExactly("gone");
        assertThat(difference.changed()).containsExactly(new Change("moved", List.of("topic", "offset")));
        assertThat(difference.fields()).isEqualTo(Map.of("topic", 1L, "offset", 1L));
        assertThat(difference.none()).isFalse();
    }

    @Test
    void anotherIdOfTheSchemaIsNoDifference() {
        TopicDifference difference = TopicDifference.of(
                "t", TopicOffset.getClassSchema(), Map.of("k", of(1, "a", 0, 1)), Map.of("k", of(77, "a", 0, 1)));
        assertThat(difference.none()).isTrue();
        assertThat(difference.same()).isEqualTo(1);
    }

    @Test
    void otherBytesOfEqualFieldsAreAChangeWithoutAField() {
        TopicOffset record = new TopicOffset("a", 0, 1L);
        TopicDifference difference = TopicDifference.of(
                "t",
                TopicOffset.getClassSchema(),
                Map.of("k", Digest.of(bytes(1, "one"), record)),
                Map.of("k", Digest.of(bytes(1, "two"), record)));
        assertThat(difference.changed()).containsExactly(new Change("k", List.of()));
    }

    private static Digest of(int schema, String topic, int partition, long offset) {
        return Digest.of(
                bytes(schema, topic + ' ' + partition + ' ' + offset), new TopicOffset(topic, partition, offset));
    }

    private static byte[] bytes(int schema, String body) {
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(5 + text.length)
                .put((byte) 0)
                .putInt(schema)
                .put(text)
                .array();
    }
}
