package io.jobwire.ingest.resume;

import java.time.Duration;

/**
 * Bounds of reading one file.
 *
 * @param maxBytes largest file
 * @param time longest time for one file, the start of the process included
 * @param heapMegabytes heap of the process
 */
public record ReaderLimits(int maxBytes, Duration time, int heapMegabytes) {

    /** 5 MB, 20 s, 256 MB. */
    public static ReaderLimits defaults() {
        return new ReaderLimits(5 << 20, Duration.ofSeconds(20), 256);
    }
}
