package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Algorithm;
import io.jobwire.dedupe.core.Buckets;
import io.jobwire.dedupe.core.Ref;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The buckets of one company, in memory: most have one listing, which stands for its list; and how many listings each spelling of its name
 * has. Both follow from the company's nodes, so that nothing of them is stored. One thread.
 */
final class HomeBuckets implements Buckets {
    private final Map<Long, Object> buckets = new HashMap<>();
    private final DedupeMeters meters;
    private final Map<String, Integer> companies = new HashMap<>();
    private int listings;
    private long reminded;
    private boolean changed;

    HomeBuckets(DedupeMeters meters) {
        this.meters = meters;
    }

    /** Enters a listing that was there before into its buckets. */
    void load(Ref ref, String company, long[] keys) {
        entered(company);
        for (long key : keys) {
            insert(key, ref);
        }
    }

    /** A company has a listing more. */
    void entered(String company) {
        listings++;
        changed = true;
        companies.merge(company, 1, Integer::sum);
    }

    /** A company has a listing less; gives how many it still has. */
    int left(String company) {
        listings--;
        changed = true;
        Integer still = companies.computeIfPresent(company, (_, count) -> count == 1 ? null : count - 1);
        return still == null ? 0 : still;
    }

    /** How many listings it has. */
    int listings() {
        return listings;
    }

    /** Whether a time at which all are looked at is another than the last one. */
    boolean remindsNow(long at) {
        boolean other = at != reminded;
        reminded = at;
        return other;
    }

    /** Whether something has changed since {@link #settle}. */
    boolean changed() {
        return changed;
    }

    /** What changed is stored. */
    void settle() {
        changed = false;
    }

    @Override
    public void add(long bucket, Ref ref) {
        if (insert(bucket, ref) >= Algorithm.BUCKET_WINDOW) {
            meters.overflow();
        }
    }

    /** Number of listings that were there before; 0 as well when this is one of them. */
    private int insert(long bucket, Ref ref) {
        Object known = buckets.get(bucket);
        changed = true;
        if (known == null) {
            buckets.put(bucket, ref);
            return 0;
        }
        List<Ref> refs = list(known);
        int at = Collections.binarySearch(refs, ref);
        if (at >= 0) {
            return 0;
        }
        if (known instanceof Ref) {
            refs = new ArrayList<>(refs);
            buckets.put(bucket, refs);
        }
        refs.add(-at - 1, ref);
        return refs.size() - 1;
    }

    @Override
    public void remove(long bucket, Ref ref) {
        Object known = buckets.get(bucket);
        if (known == null) {
            return;
        }
        changed = true;
        if (known.equals(ref)) {
            buckets.remove(bucket);
        } else if (!(known instanceof Ref)) {
            List<Ref> refs = list(known);
            int at = Collections.binarySearch(refs, ref);
            if (at >= 0) {
                refs.remove(at);
            }
            if (refs.isEmpty()) {
                buckets.remove(bucket);
            }
        }
    }

    @Override
    public List<Ref> window(long bucket) {
        List<Ref> refs = refs(bucket);
        return Collections.unmodifiableList(
                refs.size() <= Algorithm.BUCKET_WINDOW ? refs : refs.subList(0, Algorithm.BUCKET_WINDOW));
    }

    @Override
    public List<Ref> after(long bucket, Ref ref) {
        List<Ref> refs = refs(bucket);
        int at = Collections.binarySearch(refs, ref);
        return List.copyOf(refs.subList(at >= 0 ? at + 1 : -at - 1, refs.size()));
    }

    @Override
    public void visit(long bucket, Predicate<Ref> wantsMore) {
        for (Ref ref : refs(bucket)) {
            if (!wantsMore.test(ref)) {
                return;
            }
        }
    }

    private List<Ref> refs(long bucket) {
        Object known = buckets.get(bucket);
        return known == null ? List.of() : list(known);
    }

    @SuppressWarnings("unchecked") // nothing else is put in
    private static List<Ref> list(Object known) {
        return known instanceof Ref ref ? List.of(ref) : (List<Ref>) known;
    }
}
