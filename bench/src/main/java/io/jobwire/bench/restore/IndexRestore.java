package io.jobwire.bench.restore;

import io.jobwire.bench.meeting.MeetingInput;
import io.jobwire.scoring.core.CandidateIndex;
import io.jobwire.scoring.core.CandidateTerms;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * {@code bench/restore-index DATA RESUMES}: the index of candidates made anew in memory, beside one on disk that holds its offsets in its
 * commit data (the way of KIP-1035), left without being closed and opened again.
 */
public final class IndexRestore {
    private static final String OFFSET = "offset";
    private static final int COMMIT_EVERY = 5_000;

    private IndexRestore() {}

    /** @param args folder of the shared data, how many resumes */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("Usage: bench/restore-index DATA RESUMES");
            System.exit(2);
        }
        int count = Integer.parseInt(args[1]);
        MeetingInput input = MeetingInput.of(Path.of(args[0]));
        Rubric rubric = Rubric.load();
        // As the stage has them in memory; their terms as texts would take ten times as much.
        PreparedProfile[] numbers = new PreparedProfile[count];
        IntStream.range(0, count)
                .parallel()
                .forEach(i -> numbers[i] = rubric.prepare(input.resumes().apply(i)));
        Path folder = Files.createTempDirectory("jobwire-bench");
        try {
            for (int round = 0; round < 2; round++) {
                measure(folder.resolve("index-" + round), numbers);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    var _ = file.toFile().delete();
                });
            }
        }
    }

    private static void measure(Path folder, PreparedProfile[] numbers) throws IOException {
        long start = System.nanoTime();
        try (CandidateIndex made = new CandidateIndex()) {
            for (int i = 0; i < numbers.length; i++) {
                made.put(id(i), CandidateTerms.of(numbers[i]));
                if (i % 1_000 == 0) {
                    // What waits is written when somebody asks.
                    var _ = made.nearest(CandidateTerms.none(), 1);
                }
            }
            var _ = made.nearest(CandidateTerms.of(numbers[0]).query(), 10);
            say("made anew in memory and asked: %.2f s", since(start));
        }
        start = System.nanoTime();
        // Left open: whoever is killed closes nothing.
        IndexWriter killed = writer(new MMapDirectory(folder));
        for (int i = 0; i < numbers.length; i++) {
            Document document = new Document();
            document.add(new StringField("id", id(i), Field.Store.YES));
            document.add(new TextField(
                    "terms",
                    String.join(" ", CandidateTerms.of(numbers[i]).boosts().keySet()),
                    Field.Store.NO));
            killed.updateDocument(new Term("id", id(i)), document);
            if ((i + 1) % COMMIT_EVERY == 0 || i == numbers.length - 1) {
                killed.setLiveCommitData(Map.of(OFFSET, Integer.toString(i)).entrySet());
                killed.commit();
            }
        }
        say("written to disk, offsets in the commit data, a commit each %,d: %.2f s", COMMIT_EVERY, since(start));
        Path copy = folder.resolveSibling(folder.getFileName() + "-found");
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        start = System.nanoTime();
        try (Directory directory = new MMapDirectory(copy);
                IndexWriter writer = writer(directory);
                DirectoryReader reader = DirectoryReader.open(writer)) {
            String term =
                    CandidateTerms.of(numbers[0]).boosts().keySet().iterator().next();
            int found = new IndexSearcher(reader).count(new TermQuery(new Term("terms", term)));
            String offset =
                    Objects.requireNonNull(reader.getIndexCommit().getUserData().getOrDefault(OFFSET, "none"));
            say("opened as a kill left it, at offset %s, and asked (%,d found): %.3f s", offset, found, since(start));
        }
        killed.close();
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
    }

    private static String id(int place) {
        return String.format(Locale.ROOT, "%06d", place);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
