package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Buckets;
import io.jobwire.dedupe.core.Ref;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The buckets of the company that an event is about. Companies that were met last stay in memory; another one's are made of its nodes,
 * which takes a scan. One thread.
 */
final class Homes implements Buckets {
    private final Consumer<StoredNodes.Entries> stored;
    private final DedupeMeters meters;
    private final int cached;
    private final Map<String, HomeBuckets> recent = new LinkedHashMap<>(16, 0.75f, true);
    private int listings;
    private String home = "";
    /** The company with the most listings of those in memory: it stays, because to make its buckets again takes longest. */
    private String largest = "";

    private int mostListings;

    /**
     * @param stored gives the stored listings of the company that all is about
     * @param cached listings of the companies that stay in memory beside the largest and the last one
     */
    Homes(Consumer<StoredNodes.Entries> stored, DedupeMeters meters, int cached) {
        this.stored = stored;
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
            if (home.equals(largest)) {
                largest = "";
                mostListings = 0;
            }
        }
    }

    /** What changed is stored. */
    void settle() {
        HomeBuckets known = recent.get(home);
        if (known != null) {
            known.settle();
            if (home.equals(largest) || known.listings() > mostListings) {
                largest = home;
                mostListings = known.listings();
            }
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
        Iterator<Map.Entry<String, HomeBuckets>> eldest = recent.entrySet().iterator();
        while (listings - mostListings > cached && eldest.hasNext()) {
            Map.Entry<String, HomeBuckets> next = eldest.next();
            if (!next.getKey().equals(largest) && !next.getKey().equals(home)) {
                listings -= next.getValue().listings();
                eldest.remove();
            }
        }
    }

    private HomeBuckets here() {
        HomeBuckets known = recent.get(home);
        if (known == null) {
            HomeBuckets made = new HomeBuckets(meters);
            stored.accept(made::load);
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
