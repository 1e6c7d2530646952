package io.jobwire.dedupe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;

/** A link on its way to the gate: length of the home in four bytes, the home in UTF-8, the link in the wire format. */
final class LinkSerde {
    private LinkSerde() {}

    static Serde<Found.Link> serde() {
        Serializer<Found.Link> serializer = (topic, link) -> {
            byte[] home = link.home().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(
                            Integer.BYTES + home.length + link.bytes().get().length)
                    .putInt(home.length)
                    .put(home)
                    .put(link.bytes().get())
                    .array();
        };
        Deserializer<Found.Link> deserializer = (topic, bytes) -> {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            byte[] home = new byte[buffer.getInt()];
            buffer.get(home);
            byte[] link = new byte[buffer.remaining()];
            buffer.get(link);
            return new Found.Link(new String(home, StandardCharsets.UTF_8), Bytes.wrap(link));
        };
        return Serdes.serdeFrom(serializer, deserializer);
    }
}
