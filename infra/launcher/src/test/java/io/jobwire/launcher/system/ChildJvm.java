package io.jobwire.launcher.system;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A virtual machine of its own for a test, with the class path of the test and a small heap, started quickly rather than run fast. */
public final class ChildJvm {
    private ChildJvm() {}

    /**
     * @param heapMegabytes largest heap
     * @param main class whose {@code main} runs
     * @param arguments its arguments
     */
    public static ProcessBuilder of(int heapMegabytes, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                // The test plugin leaves empty entries, which would mean the working folder.
                System.getProperty("java.class.path")
                        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
