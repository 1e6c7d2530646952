package io.jobwire.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.lucene.LuceneSearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine keeps the contract. */
class LuceneSearchEngineTest extends SearchEngineContract {
    @TempDir
    private Path folder;

    @Test
    void whatWasNotCommittedIsGoneAfterClosing() {
        try (SearchEngine engine = open(folder.resolve("own"))) {
            engine.write(List.of(Listings.put(Listings.listing("c1", "Cook", ""), 0)));
            engine.commit(new Checkpoint("t", Map.of(0, 1L), Listings.DAY_1));
            engine.write(List.of(Listings.put(Listings.listing("c2", "Cook", ""), 1)));
            engine.refresh();
            assertThat(engine.count()).isEqualTo(2);
        }
        try (SearchEngine engine = open(folder.resolve("own"))) {
            assertThat(engine.count()).isEqualTo(1);
            engine.clear();
            engine.write(List.of(Listings.put(Listings.listing("c3", "Cook", ""), 0)));
        }
        try (SearchEngine engine = open(folder.resolve("own"))) {
            assertThat(engine.count()).isZero();
        }
    }

    @Override
    SearchEngine open() {
        return open(folder);
    }

    private static SearchEngine open(Path folder) {
        return LuceneSearchEngine.open(folder, new FewSkills(), Clock.fixed(Listings.DAY_1, ZoneOffset.UTC));
    }
}
