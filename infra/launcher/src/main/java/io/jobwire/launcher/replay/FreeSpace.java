package io.jobwire.launcher.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Measures how much room there is. */
@FunctionalInterface
public interface FreeSpace {
    /** What the file system says. */
    FreeSpace MEASURED = FreeSpace::measure;

    /** Bytes that this process may still write where a folder is, or would be; empty: nobody knows. */
    OptionalLong of(Path folder);

    private static OptionalLong measure(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(Files.getFileStore(there).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
