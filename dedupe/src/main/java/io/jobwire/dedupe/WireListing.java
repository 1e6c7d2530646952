package io.jobwire.dedupe;

import io.jobwire.records.Listing;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;

/**
 * A listing with the bytes that it came in: it is passed on and kept as it came, never written again.
 *
 * @param wire the listing in the wire format
 */
record WireListing(Listing listing, Bytes wire) {

    /** Reads a listing and remembers its bytes; writes the bytes. */
    static Serde<WireListing> serde(Serde<Listing> listings) {
        Deserializer<Listing> reader = listings.deserializer();
        Serializer<WireListing> serializer = (topic, listing) -> listing.wire().get();
        Deserializer<WireListing> deserializer = new Deserializer<>() {
            @Override
            @SuppressWarnings("NullAway") // the value of a tombstone
            public WireListing deserialize(String topic, byte[] bytes) {
                return bytes == null ? null : new WireListing(reader.deserialize(topic, bytes), Bytes.wrap(bytes));
            }
        };
        return Serdes.serdeFrom(serializer, deserializer);
    }
}
