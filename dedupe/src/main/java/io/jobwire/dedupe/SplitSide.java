package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Splits;
import io.jobwire.records.ListingSplit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on a pair, as it concerns one of the two.
 *
 * @param other key of the other one
 * @param apart whether they are told apart; false: that is taken back
 */
record SplitSide(String other, boolean apart) {

    /** Both sides of a pair, each under its listing's key; none for a key that is no pair's, which nobody can mean. */
    static List<KeyValue<String, SplitSide>> of(String pair, @Nullable ListingSplit split) {
        boolean apart = split != null;
        return Splits.pair(pair)
                .map(keys -> List.of(
                        KeyValue.pair(keys.a(), new SplitSide(keys.b(), apart)),
                        KeyValue.pair(keys.b(), new SplitSide(keys.a(), apart))))
                .orElse(List.of());
    }

    /** A byte, 1 for apart, then the other key in UTF-8. */
    static Serde<SplitSide> serde() {
        Serializer<SplitSide> serializer = (topic, side) -> {
            byte[] key = side.other().getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[key.length + 1];
            bytes[0] = (byte) (side.apart() ? 1 : 0);
            System.arraycopy(key, 0, bytes, 1, key.length);
            return bytes;
        };
        Deserializer<SplitSide> deserializer = (topic, bytes) -> new SplitSide(
                new String(Arrays.copyOfRange(bytes, 1, bytes.length), StandardCharsets.UTF_8), bytes[0] == 1);
        return Serdes.serdeFrom(serializer, deserializer);
    }
}
