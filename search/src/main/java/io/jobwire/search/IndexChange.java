package io.jobwire.search;

import io.jobwire.records.CanonicalListing;

/** A record of {@code listings.canonical}, as the index takes it. The offset orders the changes of one listing. */
public sealed interface IndexChange {

    /** Canonical id. */
    String canonical();

    /** Partition of the record; one listing is always in the same. */
    int partition();

    /** Offset of the record. */
    long offset();

    /** The listing is now this. */
    record Put(CanonicalListing listing, int partition, long offset) implements IndexChange {
        @Override
        public String canonical() {
            return listing.getCanonical();
        }
    }

    /** The listing is gone: a tombstone. */
    record Delete(String canonical, int partition, long offset) implements IndexChange {}
}
