package io.jobwire.search.saved;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.IndexedListing;
import io.jobwire.search.index.Texts;
import io.jobwire.search.lucene.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** The listings that are there, for new searches. In a folder of its own that is empty before and after. Used by one thread. */
final class Present implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 16;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;

    Present(Path folder) {
        this.folder = folder;
        try {
            empty();
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
            writer =
                    new IndexWriter(directory, new IndexWriterConfig(new Texts()).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void put(CanonicalListing listing) {
        Document document = Documents.toMatch(IndexedListing.of(listing));
        document.add(new BinaryDocValuesField(IndexFields.CANONICAL, new BytesRef(listing.getCanonical())));
        try {
            writer.updateDocument(new Term(IndexFields.CANONICAL, listing.getCanonical()), document);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void remove(String canonical) {
        try {
            writer.deleteDocuments(new Term(IndexFields.CANONICAL, canonical));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Canonical ids of the listings that a query finds. */
    SortedSet<String> matching(Query query) {
        SortedSet<String> found = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext segment : reader.leaves()) {
                Scorer scorer = weight.scorer(segment);
                if (scorer != null) {
                    collect(scorer.iterator(), segment, found);
                }
            }
            return found;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void collect(DocIdSetIterator documents, LeafReaderContext segment, Collection<String> into)
            throws IOException {
        BinaryDocValues ids = DocValues.getBinary(segment.reader(), IndexFields.CANONICAL);
        var live = segment.reader().getLiveDocs();
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if ((live == null || live.get(at)) && ids.advanceExact(at)) {
                into.add(ids.binaryValue().utf8ToString());
            }
        }
    }

    private void empty() throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> files = new ArrayList<>();
            try (var inside = Files.list(folder)) {
                inside.forEach(files::add);
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            writer.rollback();
            directory.close();
            empty();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("The listings for new searches cannot be kept: " + e.getMessage(), e);
    }
}
