package io.jobwire.search.index;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What being new adds to relevance: little, so that it decides among listings that fit alike. */
public final class Freshness {
    /** Added to the score of a listing of today; half of it for one that is {@link #PIVOT} old. */
    public static final float WEIGHT = 1;

    /** Age that halves what is added. */
    public static final Duration PIVOT = Duration.ofDays(14);

    private Freshness() {}

    /** Today, so that scores stay the same from page to page. */
    public static Instant origin(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }

    /** The same hits, newer ones scored higher. */
    public static Query added(Query query, Instant now) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                        LongField.newDistanceFeatureQuery(
                                IndexFields.POSTED, WEIGHT, origin(now).toEpochMilli(), PIVOT.toMillis()),
                        Occur.SHOULD)
                .build();
    }
}
