package io.jobwire.dedupe;

import com.dynatrace.hash4j.hashing.Hashing;
import io.jobwire.dedupe.core.Publisher;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingLink;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Forwards what differs from the last time, by the XXH3 hash of its bytes. */
final class Forwarder implements Publisher {
    private final ProcessorContext<String, Found> context;
    private final RecordBytes bytes;
    private final DedupeMeters meters;
    private @Nullable Record<String, Routed> cause;

    Forwarder(ProcessorContext<String, Found> context, RecordBytes bytes, DedupeMeters meters) {
        this.context = context;
        this.bytes = bytes;
        this.meters = meters;
    }

    /** What follows is caused by this record: it takes its time and headers. */
    void on(Record<String, Routed> record) {
        cause = record;
    }

    @Override
    public long link(String companyKey, ListingLink link, long last) {
        byte[] written = bytes.of(link);
        long fingerprint = fingerprint(written);
        if (fingerprint != last) {
            meters.link();
            forward(link.getListing(), new Found.Link(Router.home(companyKey, link.getListing()), Bytes.wrap(written)));
        }
        return fingerprint;
    }

    @Override
    public long canonical(CanonicalListing listing, long last) {
        byte[] written = bytes.of(listing);
        long fingerprint = fingerprint(written);
        if (fingerprint != last) {
            meters.canonical();
            forward(listing.getCanonical(), new Found.Canonical(Bytes.wrap(written)));
        }
        return fingerprint;
    }

    @Override
    public void retract(String canonicalId) {
        meters.retraction();
        forward(canonicalId, new Found.Canonical(null));
    }

    private void forward(String key, Found found) {
        if (cause == null) {
            throw new IllegalStateException("Nothing is published without a cause");
        }
        context.forward(cause.withKey(key).withValue(found));
    }

    private static long fingerprint(byte[] bytes) {
        long hash = Hashing.xxh3_64().hashBytesToLong(bytes);
        return hash == 0 ? 1 : hash;
    }
}
