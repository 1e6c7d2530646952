package io.jobwire.bench.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of this process, in bytes.
 *
 * @param peakResident most that was resident since {@link #reset()}, heap and everything else; 0 where Linux does not say
 * @param peakHeap sum of the peaks of the heap's pools since {@link #reset()}
 */
public record ProcessMemory(long peakResident, long peakHeap) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int KILO = 1024;

    /** Collects garbage and lets the peaks begin at what is there now. */
    public static void reset() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException _) {
            // Not Linux, or not allowed: the peak is then that of the whole process, which is no lower.
        }
    }

    public static ProcessMemory now() throws IOException {
        long resident = !Files.exists(STATUS)
                ? 0
                : Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                        .findFirst()
                        .orElse(0);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new ProcessMemory(resident, heap);
    }
}
