package io.jobwire.search.lucene;

import io.jobwire.search.Suggestion;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.Suggestions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Looks up what begins like a text. */
final class Beginnings {
    /** So many more than wanted are counted exactly: the index's own counts include listings that are gone. */
    private static final int SLACK = 4;

    private Beginnings() {}

    private record Counted(BytesRef term, long count) {
        static final Comparator<Counted> ORDER =
                Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::term);
    }

    static List<Suggestion> of(String folded, int size, IndexSearcher searcher) throws IOException {
        Map<BytesRef, Long> rough = new HashMap<>();
        BytesRef start = new BytesRef(folded);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms terms = segment.reader().terms(IndexFields.SUGGEST);
            if (terms != null) {
                add(terms.iterator(), start, rough);
            }
        }
        List<Counted> most = rough.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(Counted.ORDER)
                .limit((long) SLACK * size)
                .toList();
        List<Counted> exact = new ArrayList<>();
        for (Counted one : most) {
            exact.add(
                    new Counted(one.term(), searcher.count(new TermQuery(new Term(IndexFields.SUGGEST, one.term())))));
        }
        return exact.stream()
                .filter(one -> one.count() > 0)
                .sorted(Counted.ORDER)
                .limit(size)
                .flatMap(one -> Suggestions.read(one.term().utf8ToString(), one.count()).stream())
                .toList();
    }

    private static void add(TermsEnum terms, BytesRef start, Map<BytesRef, Long> into) throws IOException {
        if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = terms.term();
        while (term != null && StringHelper.startsWith(term, start)) {
            into.merge(BytesRef.deepCopyOf(term), (long) terms.docFreq(), Long::sum);
            term = terms.next();
        }
    }
}
