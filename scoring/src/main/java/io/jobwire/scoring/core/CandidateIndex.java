package io.jobwire.scoring.core;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Finds those who are worth judging among many: a Lucene index over words, titles and skills, in memory, derived from the state stores
 * and made anew at each start. Changes wait until somebody asks, because reopening costs far more than collecting them. It only chooses;
 * its own statistics never reach a score. Not thread-safe: one for each task.
 */
public final class CandidateIndex implements Closeable {
    private static final String ID = "id";
    private static final String TERMS = "terms";
    private static final FieldType TERMS_TYPE = termsType();

    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final Map<String, CandidateTerms> waiting = new HashMap<>();
    private DirectoryReader reader;

    /** An empty index. */
    public CandidateIndex() {
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new WhitespaceAnalyzer())
                            .setMergeScheduler(new SerialMergeScheduler())
                            .setCommitOnClose(false));
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("The index of candidates cannot be opened in memory", e);
        }
    }

    /** Adds or replaces somebody. */
    public void put(String id, CandidateTerms terms) {
        waiting.put(id, terms);
    }

    /** Takes somebody out. */
    public void remove(String id) {
        waiting.put(id, CandidateTerms.NONE);
    }

    /** Ids of the nearest, at most {@code most}, best first. */
    public List<String> nearest(CandidateTerms query, int most) {
        try {
            refresh();
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            query.boosts()
                    .forEach((term, boost) ->
                            any.add(new BoostQuery(new TermQuery(new Term(TERMS, term)), boost), Occur.SHOULD));
            IndexSearcher searcher = new IndexSearcher(reader);
            // A low threshold for exact counts lets block-max scoring skip early.
            ScoreDoc[] found =
                    searcher.search(any.build(), new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
            StoredFields fields = searcher.storedFields();
            List<String> ids = new ArrayList<>(found.length);
            for (ScoreDoc hit : found) {
                ids.add(fields.document(hit.doc, Set.of(ID)).get(ID));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("The index of candidates cannot be read", e);
        }
    }

    private void refresh() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        for (Map.Entry<String, CandidateTerms> change : waiting.entrySet()) {
            Term id = new Term(ID, change.getKey());
            if (change.getValue().boosts().isEmpty()) {
                writer.deleteDocuments(id);
            } else {
                Document document = new Document();
                document.add(new StringField(ID, change.getKey(), Field.Store.YES));
                document.add(new Field(
                        TERMS, String.join(" ", change.getValue().boosts().keySet()), TERMS_TYPE));
                writer.updateDocument(id, document);
            }
        }
        waiting.clear();
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            reader.close();
            reader = newer;
        }
    }

    private static FieldType termsType() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    /** Frees the memory; nothing is kept, the stores are the truth. */
    @Override
    public void close() {
        try {
            reader.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of candidates cannot be closed", e);
        }
    }
}
