package io.jobwire.search.lucene;

import io.jobwire.search.Dimension;
import io.jobwire.search.Filters;
import io.jobwire.search.query.SkillNames;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Narrows a query by filters. */
final class FilterQueries {
    private final SkillNames skills;

    FilterQueries(SkillNames skills) {
        this.skills = skills;
    }

    Query narrow(Query query, Filters filters) {
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
        return all.build();
    }

    private Query anyOf(Dimension dimension, Collection<String> values) {
        List<BytesRef> terms = values.stream()
                .flatMap(value -> Dimensions.wanted(dimension, value, skills).stream())
                .map(BytesRef::new)
                .toList();
        return new TermInSetQuery(IndexFields.filter(dimension), terms);
    }
}
