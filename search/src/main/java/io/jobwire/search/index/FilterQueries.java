package io.jobwire.search.index;

import io.jobwire.search.Dimension;
import io.jobwire.search.Filters;
import io.jobwire.search.query.SkillNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Narrows a query by filters. */
public final class FilterQueries {
    private final SkillNames skills;

    /** @param skills names of skills that filters may use */
    public FilterQueries(SkillNames skills) {
        this.skills = skills;
    }

    /**
     * What a query and filters find.
     *
     * @param now from when {@link Filters#postedWithin} counts back; empty: from the time that each listing was fetched
     */
    public Query narrow(Query query, Filters filters, Optional<Instant> now) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.values().forEach((dimension, values) -> all.add(anyOf(dimension, values), Occur.FILTER));
        filters.pay()
                .ifPresent(least -> all.add(
                        LongField.newRangeQuery(IndexFields.pay(least.currency()), least.amount(), Long.MAX_VALUE),
                        Occur.FILTER));
        filters.postedSince()
                .ifPresent(since -> all.add(
                        LongField.newRangeQuery(IndexFields.POSTED, since.toEpochMilli(), Long.MAX_VALUE),
                        Occur.FILTER));
        filters.postedWithin().ifPresent(within -> all.add(recent(within, now), Occur.FILTER));
        filters.near()
                .ifPresent(near -> all.add(
                        LatLonPoint.newDistanceQuery(IndexFields.POINT, near.lat(), near.lon(), near.meters()),
                        Occur.FILTER));
        return all.build();
    }

    private static Query recent(Duration within, Optional<Instant> now) {
        return now.map(at -> LongField.newRangeQuery(
                        IndexFields.POSTED, at.minus(within).toEpochMilli(), Long.MAX_VALUE))
                .orElseGet(() -> LongField.newRangeQuery(IndexFields.AGE, 0, within.toMillis()));
    }

    private Query anyOf(Dimension dimension, Collection<String> values) {
        // Single terms rather than a set: saved searches are looked up by them.
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String value : terms(dimension, values)) {
            any.add(new TermQuery(new Term(IndexFields.filter(dimension), value)), Occur.SHOULD);
        }
        return any.build();
    }

    /** What wanted values read like in the index. */
    public Set<String> terms(Dimension dimension, Collection<String> values) {
        return values.stream()
                .flatMap(value -> Dimensions.wanted(dimension, value, skills).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
