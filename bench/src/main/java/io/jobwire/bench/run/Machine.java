package io.jobwire.bench.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where it was measured.
 *
 * @param cores processors that the virtual machine uses
 * @param memoryBytes memory of the machine
 * @param heapBytes largest heap
 * @param jdk version and maker
 * @param load load averages at the start, as Linux writes them; empty elsewhere
 * @param commit of the source; a plus says that it was changed since
 */
public record Machine(int cores, long memoryBytes, long heapBytes, String jdk, String load, String commit) {

    public static Machine here() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : 0,
                Runtime.getRuntime().maxMemory(),
                Runtime.version() + " " + System.getProperty("java.vendor"),
                Files.exists(load) ? Files.readString(load).strip().replaceFirst(" \\d+/.*", "") : "",
                System.getProperty("jobwire.bench.commit", "unknown"));
    }
}
