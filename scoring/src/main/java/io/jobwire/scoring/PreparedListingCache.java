package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.Rubric;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads each version of a listing once for all partitions of the process: its copies come to all of them at nearly the same time. Safe
 * for use by many threads; what it holds never shows in results.
 */
final class PreparedListingCache {
    private static final int KEPT = 512;

    private record Version(String canonical, long fingerprint) {}

    private final Rubric rubric;
    private final Map<Version, PreparedListing> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, PreparedListing> eldest) {
            return size() > KEPT;
        }
    };

    PreparedListingCache(Rubric rubric) {
        this.rubric = rubric;
    }

    /** The numbers of a version of a listing. */
    PreparedListing get(CanonicalListing listing, long fingerprint) {
        Version version = new Version(listing.getCanonical(), fingerprint);
        PreparedListing known = find(version);
        if (known != null) {
            return known;
        }
        // Outside the lock: two threads may read the same version, with the same result.
        PreparedListing read = rubric.prepare(listing);
        keep(version, read);
        return read;
    }

    private synchronized @Nullable PreparedListing find(Version version) {
        return latest.get(version);
    }

    private synchronized void keep(Version version, PreparedListing listing) {
        latest.put(version, listing);
    }
}
