package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serde of the copies of listings that writes and reads each version once for all partitions of the process, where they all arrive at
 * nearly the same time. Writes and reads the same bytes as the serde that it asks; what it remembers, the latest in each of a fixed number
 * of places, never shows in results. Safe for use by many threads.
 */
final class SharedListings implements Serde<CanonicalListing> {
    /** Copies arrive together; what stays longer only fills the heap, some 20 kB each. A power of two. */
    private static final int PLACES = 128;

    /** A listing and the bytes that it was read from or written as. */
    private static final class Copy {
        final CanonicalListing listing;
        final byte[] bytes;

        Copy(CanonicalListing listing, byte[] bytes) {
            this.listing = listing;
            this.bytes = bytes;
        }

        // The very same record: it has no setters, so it still is what was written.
        @SuppressWarnings("ReferenceEquality")
        boolean holds(CanonicalListing other) {
            return listing == other;
        }
    }

    private final Serializer<CanonicalListing> writer;
    private final Deserializer<CanonicalListing> reader;
    private final AtomicReferenceArray<@Nullable Copy> byListing = new AtomicReferenceArray<>(PLACES);
    private final AtomicReferenceArray<@Nullable Copy> byBytes = new AtomicReferenceArray<>(PLACES);

    SharedListings(Serde<CanonicalListing> serde) {
        this.writer = serde.serializer();
        this.reader = serde.deserializer();
    }

    @Override
    public Serializer<CanonicalListing> serializer() {
        return this::write;
    }

    @Override
    public Deserializer<CanonicalListing> deserializer() {
        return this::read;
    }

    private byte @Nullable [] write(String topic, @Nullable CanonicalListing listing) {
        if (listing == null) {
            return null;
        }
        Copy known = byListing.get(place(System.identityHashCode(listing)));
        return known != null && known.holds(listing)
                ? known.bytes
                : written(new Copy(listing, writer.serialize(topic, listing))).bytes;
    }

    private @Nullable CanonicalListing read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        Copy known = byBytes.get(place(Arrays.hashCode(bytes)));
        if (known != null && Arrays.equals(known.bytes, bytes)) {
            return known.listing;
        }
        Copy read = written(new Copy(reader.deserialize(topic, bytes), bytes));
        byBytes.set(place(Arrays.hashCode(bytes)), read);
        return read.listing;
    }

    private Copy written(Copy copy) {
        byListing.set(place(System.identityHashCode(copy.listing)), copy);
        return copy;
    }

    private static int place(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(PLACES) + 1);
    }
}
