package io.jobwire.search.lucene;

import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import io.jobwire.search.index.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
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
    private final List<Column> counted = new ArrayList<>();

    private FacetCounter(Set<Dimension> dimensions) {
        this.dimensions = dimensions;
    }

    /**
     * Counts one search; any number of slices.
     *
     * @param size most values of a dimension, the most frequent ones
     */
    record Manager(Set<Dimension> dimensions, int size)
            implements CollectorManager<FacetCounter, Map<Dimension, List<FacetValue>>> {
        @Override
        public FacetCounter newCollector() {
            return new FacetCounter(dimensions);
        }

        @Override
        public Map<Dimension, List<FacetValue>> reduce(Collection<FacetCounter> collectors) throws IOException {
            Map<Dimension, List<FacetValue>> facets = new EnumMap<>(Dimension.class);
            for (Dimension dimension : dimensions) {
                List<FrequentValues.Terms> terms = new ArrayList<>();
                for (FacetCounter one : collectors) {
                    for (Column column : one.counted) {
                        if (column.dimension == dimension) {
                            terms.add(new FrequentValues.Terms(column(dimension, column.segment), column.byOrdinal));
                        }
                    }
                }
                facets.put(dimension, FrequentValues.of(terms, size));
            }
            return facets;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            columns.add(new Column(dimension, segment.reader()));
        }
        counted.addAll(columns);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                for (Column column : columns) {
                    column.count(document);
                }
            }
        };
    }

    private static SortedSetDocValues column(Dimension dimension, LeafReader segment) throws IOException {
        return DocValues.getSortedSet(segment, IndexFields.facet(dimension));
    }

    /** One dimension in one segment. */
    private static final class Column {
        private final Dimension dimension;
        private final LeafReader segment;
        private final SortedSetDocValues values;
        private final int[] byOrdinal;

        Column(Dimension dimension, LeafReader segment) throws IOException {
            this.dimension = dimension;
            this.segment = segment;
            this.values = column(dimension, segment);
            this.byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
    }
}
