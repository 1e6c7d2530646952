package io.jobwire.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The goals of deduplication on a part of the captured postings; {@link DedupeQuality} measures all of them. */
class DedupeQualityTest {
    private static final long SEED = 20_261_121;
    private static final int BOARDS = 15;
    private static final Path DATA = Path.of(System.getProperty("jobwire.shared.data", "nowhere"), "listings");
    private static final Corpus CORPUS = new Corpus();

    @BeforeAll
    static void look() {
        assumeTrue(Files.isDirectory(DATA), "Skipped: the shared data with captured postings is not there");
    }

    @Test
    void nineFeedsOfOneDayAreOneClusterAJob() {
        FeedDay day = FeedDay.of(Feeds.read(DATA.resolve("feeds").resolve("2025-04-15"), CORPUS));
        assertThat(day).isEqualTo(new FeedDay(842, 97, 0, 0));
    }

    @Test
    void plantedEditsAreFound() {
        System.out.println("seed " + SEED);
        PlantedEdits.recall(CORPUS.boards(DATA.resolve("ashby"), BOARDS), 5, SEED)
                .forEach((edit, recall) -> {
                    assertThat(recall.whole()).isGreaterThan(40);
                    assertThat(recall.value())
                            .as("%s: %s", edit, recall)
                            .isGreaterThanOrEqualTo(edit == Edits.COMBINED ? 0.90 : 0.95);
                });
    }
}
