package io.jobwire.search;

import io.jobwire.search.lucene.LuceneSearchEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine keeps the contract. */
class LuceneSearchEngineTest extends SearchEngineContract {
    @TempDir
    private Path folder;

    @Override
    SearchEngine open() {
        return LuceneSearchEngine.open(folder, new FewSkills());
    }
}
