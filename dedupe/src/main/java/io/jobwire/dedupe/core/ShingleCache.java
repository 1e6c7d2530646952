package io.jobwire.dedupe.core;

import io.jobwire.records.Listing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Shingles of the listings that were compared last. Keyed by content, so that it can forget but never be wrong. One thread. */
final class ShingleCache implements Texts {
    /** About 5 kB each. */
    private static final int SIZE = 2_000;

    private final Function<Profile, Listing> listings;
    private final Map<Long, Shingles> bySet = new LinkedHashMap<>(SIZE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Shingles> eldest) {
            return size() > SIZE;
        }
    };

    ShingleCache(Function<Profile, Listing> listings) {
        this.listings = listings;
    }

    @Override
    public Shingles of(Profile profile) {
        long set = profile.text().setHash();
        Shingles known = bySet.get(set);
        if (known == null) {
            known = Shingles.of(listings.apply(profile).getText());
            bySet.put(set, known);
        }
        return known;
    }
}
