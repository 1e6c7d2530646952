package io.jobwire.search.lucene;

import io.jobwire.search.Dimension;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts the values of dimensions over the documents of a search.
 *
 * <p>Counts by the ordinals of each segment and adds the segments up by value: a map of ordinals over all segments, as
 * Lucene's own facets keep it, would have to be made again after every refresh, several times a second.
 */
final class FacetCounter implements Collector {
    private final Set<Dimension> dimensions;
    private final Map<Dimension, Map<Labelled, Long>> counts = new EnumMap<>(Dimension.class);

    private FacetCounter(Set<Dimension> dimensions) {
        this.dimensions = dimensions;
        dimensions.forEach(dimension -> counts.put(dimension, new HashMap<>()));
    }

    /** Counts one search; any number of slices. */
    record Manager(Set<Dimension> dimensions)
            implements CollectorManager<FacetCounter, Map<Dimension, Map<Labelled, Long>>> {
        @Override
        public FacetCounter newCollector() {
            return new FacetCounter(dimensions);
        }

        @Override
        public Map<Dimension, Map<Labelled, Long>> reduce(Collection<FacetCounter> collectors) {
            FacetCounter all = new FacetCounter(dimensions);
            for (FacetCounter one : collectors) {
                one.counts.forEach(
                        (dimension, values) -> values.forEach((value, count) -> all.add(dimension, value, count)));
            }
            return all.counts;
        }
    }

    private void add(Dimension dimension, Labelled value, long count) {
        counts.computeIfAbsent(dimension, ignored -> new HashMap<>()).merge(value, count, Long::sum);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        List<InSegment> columns = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), IndexFields.facet(dimension));
            columns.add(new InSegment(dimension, values));
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                for (InSegment column : columns) {
                    column.count(document);
                }
            }

            @Override
            public void finish() throws IOException {
                for (InSegment column : columns) {
                    column.addTo(FacetCounter.this);
                }
            }
        };
    }

    /** One dimension in one segment. */
    private static final class InSegment {
        private final Dimension dimension;
        private final SortedSetDocValues values;
        private final int[] byOrdinal;

        InSegment(Dimension dimension, SortedSetDocValues values) {
            this.dimension = dimension;
            this.values = values;
            this.byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(FacetCounter counter) throws IOException {
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counter.add(dimension, Labelled.of(values.lookupOrd(ordinal).utf8ToString()), byOrdinal[ordinal]);
                }
            }
        }
    }
}
