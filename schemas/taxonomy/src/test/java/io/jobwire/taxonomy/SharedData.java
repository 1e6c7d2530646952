package io.jobwire.taxonomy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real data that measurements read when it is there. */
final class SharedData {
    private SharedData() {}

    static Path path(String relative) {
        Path path = Path.of(System.getProperty("jobwire.shared.data", "shared-data-not-set"))
                .resolve(relative);
        assumeTrue(Files.exists(path), "skipped: no real data at jobwire.shared.data for " + relative);
        return path;
    }
}
