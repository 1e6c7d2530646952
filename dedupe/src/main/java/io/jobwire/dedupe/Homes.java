package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Buckets;
import io.jobwire.dedupe.core.Ref;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The buckets of the company that an event is about. Companies that were met last stay in memory; another one's are made of its nodes,
 * which takes a scan. One thread.
 */
final class Homes implements Buckets {
    private final StoredNodes nodes;
    private final DedupeMeters meters;
    private final int cached;
    private final Map<String, HomeBuckets> recent = new LinkedHashMap<>(16, 0.75f, true);
    private int listings;
    private String home = "";

    /**
     * @param cached listings of the companies that stay in memory; a company that has more stays alone
     */
    Homes(StoredNodes nodes, DedupeMeters meters, int cached) {
        this.nodes = nodes;
        this.meters = meters;
        this.cached = cached;
    }

    void within(String newHome) {
        home = newHome;
    }

    /** What changed and was not stored does not count. */
    void forgetChanges() {
        HomeBuckets known = recent.get(home);
        if (known != null && known.changed()) {
            listings -= known.listings();
            recent.remove(home);
        }
    }

    /** What changed is stored. */
    void settle() {
        HomeBuckets known = recent.get(home);
        if (known != null) {
            known.settle();
            evict();
        }
    }

    /** A spelling of the company has a listing more. */
    void entered(String company) {
        here().entered(company);
        listings++;
    }

    /** A spelling of the company has a listing less, which is still stored; gives how many it has then. */
    int left(String company) {
        int still = here().left(company);
        listings--;
        return still;
    }

    /** Whether a time at which all of the company is looked at is not yet known to be noted. */
    boolean remindsNow(long at) {
        return here().remindsNow(at);
    }

    private void evict() {
        Iterator<HomeBuckets> eldest = recent.values().iterator();
        while (listings > cached && recent.size() > 1) {
            listings -= eldest.next().listings();
            eldest.remove();
        }
    }

    private HomeBuckets here() {
        HomeBuckets known = recent.get(home);
        if (known == null) {
            HomeBuckets made = new HomeBuckets(meters);
            nodes.entries(made::load);
            made.settle();
            recent.put(home, made);
            listings += made.listings();
            known = made;
        }
        return known;
    }

    @Override
    public void add(long bucket, Ref ref) {
        here().add(bucket, ref);
    }

    @Override
    public void remove(long bucket, Ref ref) {
        here().remove(bucket, ref);
    }

    @Override
    public List<Ref> window(long bucket) {
        return here().window(bucket);
    }

    @Override
    public List<Ref> after(long bucket, Ref ref) {
        return here().after(bucket, ref);
    }

    @Override
    public void visit(long bucket, Predicate<Ref> wantsMore) {
        here().visit(bucket, wantsMore);
    }
}
