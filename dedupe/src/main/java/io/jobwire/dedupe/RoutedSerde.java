package io.jobwire.dedupe;

import io.jobwire.records.Listing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;

/** What goes to a company: a byte that says what, then a listing in the wire format or listing keys in UTF-8. */
final class RoutedSerde {
    private static final byte ARRIVED = 1;
    private static final byte LEFT = 2;
    private static final byte TOLD_APART = 3;

    private RoutedSerde() {}

    static Serde<Routed> of(Serde<Listing> listings) {
        return Serdes.serdeFrom(serializer(), deserializer(listings.deserializer()));
    }

    private static Serializer<Routed> serializer() {
        return (topic, routed) -> switch (routed) {
            case Routed.Arrived(WireListing listing) ->
                framed(ARRIVED, listing.wire().get());
            case Routed.Left(String key) -> framed(LEFT, key.getBytes(StandardCharsets.UTF_8));
            case Routed.ToldApart(String key, List<String> others) ->
                framed(
                        TOLD_APART,
                        Keys.joined(Stream.concat(Stream.of(key), others.stream()))
                                .getBytes(StandardCharsets.UTF_8));
            case Routed.Gone() -> throw new SerializationException("Companies are not told what readers of links are");
        };
    }

    private static Deserializer<Routed> deserializer(Deserializer<Listing> listings) {
        return (topic, bytes) -> {
            byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
            return switch (bytes[0]) {
                case ARRIVED ->
                    new Routed.Arrived(new WireListing(listings.deserialize(topic, rest), Bytes.wrap(rest)));
                case LEFT -> new Routed.Left(new String(rest, StandardCharsets.UTF_8));
                case TOLD_APART -> {
                    List<String> keys = Keys.split(new String(rest, StandardCharsets.UTF_8));
                    yield new Routed.ToldApart(keys.getFirst(), keys.subList(1, keys.size()));
                }
                default -> throw new SerializationException("A routed listing starts with 1, 2 or 3, not " + bytes[0]);
            };
        };
    }

    private static byte[] framed(byte kind, byte[] content) {
        byte[] framed = new byte[content.length + 1];
        framed[0] = kind;
        System.arraycopy(content, 0, framed, 1, content.length);
        return framed;
    }
}
