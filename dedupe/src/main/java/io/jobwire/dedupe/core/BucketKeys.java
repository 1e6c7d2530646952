package io.jobwire.dedupe.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The buckets of a listing: listings that share one are candidates. Keys have {@value #BITS} bits and hold among the spellings of a company ({@link Employers});
 * all but the bands are of one spelling.
 *
 * <p>Bands find similar texts. Title and level find teasers and openings; title, level and place find duplicates of a role
 * with hundreds of openings; requisition and page find what has no text in common.
 */
public final class BucketKeys {
    private static final long ROLE = Hash.of("role");
    private static final long PLACE = Hash.of("place");
    private static final long REQUISITION = Hash.of("requisition");
    private static final long PAGE = Hash.of("page");
    private static final long MEMBERS = Hash.of("members");
    private static final long LIVE = Hash.of("live");
    private static final long OPENINGS = Hash.of("openings");

    /** Enough: two of the million buckets of a large company are one by chance less often than not, and then more is compared. */
    static final int BITS = 40;

    private BucketKeys() {}

    /** A hash as long as a key. */
    static long cut(long hash) {
        return hash >>> (Long.SIZE - BITS);
    }

    /** Distinct keys of the buckets of a listing, sorted; none when the company is unknown. */
    public static long[] of(Profile profile) {
        if (profile.company().isEmpty()) {
            return new long[0];
        }
        long company = Hash.of(profile.company());
        TextFacts text = profile.text();
        LongStream.Builder keys = LongStream.builder();
        for (int i = 0; i < text.bandCount(); i++) {
            keys.add(text.band(i));
        }
        String role = profile.title() + "|" + profile.facts().getSeniority() + "|" + profile.levels();
        long roleHash = Hash.of(company, Hash.of(role));
        keys.add(cut(Hash.of(ROLE, roleHash)));
        List<Spot> spots = profile.spots();
        spots.stream()
                .map(Spot::key)
                .distinct()
                .sorted()
                .limit(Algorithm.MAX_PLACE_KEYS)
                .forEach(spot -> keys.add(cut(Hash.of(Hash.of(PLACE, roleHash), Hash.of(spot)))));
        if (!profile.requisition().isEmpty()) {
            keys.add(cut(Hash.of(Hash.of(REQUISITION, company), Hash.of(profile.requisition()))));
        }
        if (!profile.page().isEmpty()) {
            keys.add(cut(Hash.of(Hash.of(PAGE, company), Hash.of(profile.page()))));
        }
        return keys.build().sorted().distinct().toArray();
    }

    /** Whether a listing is in a bucket. */
    static boolean contains(long[] keys, long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    /** Key of the set of listings that follow a leader. */
    static long members(String leader) {
        return cut(Hash.of(MEMBERS, Hash.of(leader)));
    }

    /** Key of the set of open listings that follow a leader. */
    static long live(String leader) {
        return cut(Hash.of(LIVE, Hash.of(leader)));
    }

    /** Key of the set of leaders that follow a role's leader. */
    static long openings(String roleLeader) {
        return cut(Hash.of(OPENINGS, Hash.of(roleLeader)));
    }
}
