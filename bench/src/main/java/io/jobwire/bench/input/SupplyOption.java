package io.jobwire.bench.input;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the postings of a benchmark come from. */
public final class SupplyOption {
    @Option(
            names = "--source",
            paramLabel = "FOLDER",
            description = "Captured boards, one answer of Ashby's API a file; without: generated postings")
    @Nullable
    Path source;

    /** The postings. */
    public Postings.Supply supply(long seed) {
        Path folder = source;
        return folder == null ? new GeneratedPostings(seed) : new CapturedBoards(folder, seed);
    }
}
