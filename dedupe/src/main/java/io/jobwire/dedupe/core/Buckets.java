package io.jobwire.dedupe.core;

import java.util.List;
import java.util.function.Predicate;

/** Sets of listings in order, by 64-bit key. */
public interface Buckets {
    /** Adds a listing; does nothing when it is there. */
    void add(long bucket, Ref ref);

    /** Removes a listing; does nothing when it is not there. */
    void remove(long bucket, Ref ref);

    /** The first {@value Algorithm#BUCKET_WINDOW} listings. */
    List<Ref> window(long bucket);

    /** Those after a listing, in order, all of them. */
    List<Ref> after(long bucket, Ref ref);

    /** Gives the listings in order as long as the visitor wants more. */
    void visit(long bucket, Predicate<Ref> wantsMore);
}
