package io.jobwire.bench.jmh;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.IndexChange;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.lucene.LuceneSearchEngine;
import io.jobwire.search.query.TaxonomySkillNames;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Queries over a small index in a folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class SearchBenchmark {
    private Path folder;
    private LuceneSearchEngine engine;

    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("jobwire-jmh");
        engine = LuceneSearchEngine.open(
                folder.resolve("index"), new TaxonomySkillNames(Taxonomy.load()), java.time.Clock.systemUTC());
        List<IndexChange> changes = new ArrayList<>();
        for (CanonicalListing listing : Inputs.canonical()) {
            changes.add(new IndexChange.Put(listing, 0, changes.size()));
        }
        engine.write(changes);
        engine.refresh();
    }

    @TearDown
    public void close() throws IOException {
        engine.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    public SearchResult words() {
        return engine.search(SearchRequest.of("senior software engineer"));
    }

    @Benchmark
    public SearchResult fieldsAndPhrase() {
        return engine.search(SearchRequest.of("skill:Python AND \"machine learning\" OR title:data"));
    }
}
