package io.jobwire.bench.meeting;

import io.jobwire.records.CanonicalListing;
import io.jobwire.scoring.core.CandidateTerms;
import io.jobwire.scoring.core.Rubric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/** lucene-monitor with a query for each resume: a quarter of its 24 most telling terms must stand in the listing. */
final class StoredQueries implements Way {
    private static final String TERMS = "terms";
    private static final int MUST_MATCH = 6;
    private static final int BATCH = 5_000;

    private final Rubric rubric;
    private final int size;
    private final Monitor monitor;

    StoredQueries(Rubric rubric, People people) throws IOException {
        this.rubric = rubric;
        this.size = people.size();
        this.monitor = new Monitor(
                new WhitespaceAnalyzer(),
                new TermFilteredPresearcher(),
                new MonitorConfiguration().setPurgeFrequency(1, TimeUnit.HOURS));
        List<MonitorQuery> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < size; i++) {
            Map<String, Float> terms =
                    CandidateTerms.of(people.numbers()[i]).query().boosts();
            BooleanQuery.Builder query =
                    new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.min(MUST_MATCH, terms.size()));
            terms.keySet().forEach(term -> query.add(new TermQuery(new Term(TERMS, term)), Occur.SHOULD));
            // The monitor cannot hold a query without terms.
            if (!terms.isEmpty()) {
                batch.add(new MonitorQuery(Integer.toString(i), query.build()));
            }
            if (batch.size() == BATCH || i == size - 1) {
                monitor.register(batch);
                batch.clear();
            }
        }
    }

    @Override
    public String name() {
        return "stored queries (lucene-monitor), only found";
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public Met meet(CanonicalListing listing) throws IOException {
        Document document = new Document();
        document.add(new TextField(
                TERMS,
                String.join(
                        " ", CandidateTerms.of(rubric.prepare(listing)).boosts().keySet()),
                Field.Store.NO));
        BitSet found = new BitSet(size);
        monitor.match(document, QueryMatch.SIMPLE_MATCHER)
                .getMatches()
                .forEach(match -> found.set(Integer.parseInt(match.getQueryId())));
        return new Met(found, found.cardinality(), 0);
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
