package io.jobwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KeyFilterTest {
    private static final TopicPartition RAW = new TopicPartition("raw", 0);
    private static final TopicPartition OTHER = new TopicPartition("other", 0);

    @Test
    void onlyTheKeysOfTheTopicPassAndPositionsGoOn() {
        try (KeyFilter filter = new KeyFilter()) {
            filter.configure(stripped(KeyFilter.properties("raw", Set.of("a", "c"))));
            ConsumerRecords<byte[], byte[]> passed = filter.onConsume(new ConsumerRecords<>(
                    Map.of(
                            RAW, List.of(record(RAW, 0, "a"), record(RAW, 1, "b"), record(RAW, 2, "c")),
                            OTHER, List.of(record(OTHER, 5, "b"))),
                    Map.of(RAW, new OffsetAndMetadata(3), OTHER, new OffsetAndMetadata(6))));

            assertThat(passed.records(RAW)).extracting(ConsumerRecord::offset).containsExactly(0L, 2L);
            assertThat(passed.records(OTHER)).hasSize(1);
            assertThat(passed.nextOffsets().get(RAW)).isEqualTo(new OffsetAndMetadata(3));
        }
    }

    /** As a main consumer gets them. */
    private static Map<String, Object> stripped(Map<String, Object> properties) {
        Map<String, Object> stripped = new HashMap<>();
        properties.forEach((name, value) -> stripped.put(name.substring("main.consumer.".length()), value));
        return stripped;
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition at, long offset, String key) {
        return new ConsumerRecord<>(
                at.topic(), at.partition(), offset, key.getBytes(StandardCharsets.UTF_8), new byte[] {1});
    }
}
