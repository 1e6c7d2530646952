package io.jobwire.search.lucene;

import io.jobwire.search.FacetValue;
import io.jobwire.search.index.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent values, of what was counted in several segments: the terms of all are gone through in order, side by
 * side, so that a value is decoded only when it is among the most frequent so far.
 */
final class FrequentValues {
    private final int size;
    /** The least frequent first; of equally frequent ones the later value. */
    private final PriorityQueue<Kept> kept = new PriorityQueue<>(
            Comparator.comparingLong(Kept::count).thenComparing(Kept::place, Comparator.reverseOrder()));

    /** The value that is being added up, with its end mark, and the label of it that is most frequent. */
    private final BytesRefBuilder value = new BytesRefBuilder();

    private final BytesRefBuilder label = new BytesRefBuilder();
    private long labelCount;
    private long count;
    private int place;

    private FrequentValues(int size) {
        this.size = size;
    }

    /** @param place of the value in the order of all values */
    private record Kept(FacetValue value, int place) {
        long count() {
            return value.count();
        }
    }

    /** Where one segment is, at a term that was counted at least once; {@code term} is null at its end. */
    static final class Terms {
        private final SortedSetDocValues values;
        private final int[] byOrdinal;
        private int ordinal = -1;
        private @Nullable BytesRef term;

        /**
         * @param values terms of a segment, read by nobody else
         * @param byOrdinal how often each was counted
         */
        Terms(SortedSetDocValues values, int[] byOrdinal) {
            this.values = values;
            this.byOrdinal = byOrdinal;
        }

        private boolean next() throws IOException {
            do {
                ordinal++;
            } while (ordinal < byOrdinal.length && byOrdinal[ordinal] == 0);
            term = ordinal < byOrdinal.length ? values.lookupOrd(ordinal) : null;
            return term != null;
        }
    }

    /** The most frequent values, most frequent first, equal ones in the order of their bytes. */
    static List<FacetValue> of(List<Terms> segments, int size) throws IOException {
        PriorityQueue<Terms> ahead = new PriorityQueue<>(Comparator.comparing((Terms terms) -> terms.term));
        for (Terms segment : segments) {
            if (segment.next()) {
                ahead.add(segment);
            }
        }
        FrequentValues all = new FrequentValues(size);
        BytesRefBuilder term = new BytesRefBuilder();
        while (!ahead.isEmpty()) {
            term.copyBytes(ahead.element().term);
            long found = 0;
            while (!ahead.isEmpty() && term.get().bytesEquals(ahead.element().term)) {
                Terms segment = ahead.remove();
                found += segment.byOrdinal[segment.ordinal];
                if (segment.next()) {
                    ahead.add(segment);
                }
            }
            all.add(term.get(), found);
        }
        return all.sorted();
    }

    /** Terms come in order, so the labels of a value one after the other. */
    private void add(BytesRef term, long found) {
        if (!StringHelper.startsWith(term, value.get()) || count == 0) {
            keep();
            int end = 0;
            while (term.bytes[term.offset + end] != Labelled.BETWEEN) {
                end++;
            }
            value.copyBytes(term.bytes, term.offset, end + 1);
            count = 0;
            labelCount = 0;
        }
        count += found;
        if (found > labelCount) {
            label.copyBytes(term);
            labelCount = found;
        }
    }

    /** Keeps the value that was added up, when it is among the most frequent. */
    private void keep() {
        place++;
        if (count > 0 && (kept.size() < size || count > kept.element().count())) {
            Labelled shown = Labelled.of(label.get().utf8ToString());
            kept.add(new Kept(new FacetValue(shown.value(), shown.label(), count), place));
            if (kept.size() > size) {
                kept.remove();
            }
        }
    }

    private List<FacetValue> sorted() {
        keep();
        List<FacetValue> values = new ArrayList<>();
        while (!kept.isEmpty()) {
            values.addFirst(kept.remove().value());
        }
        return values;
    }
}
