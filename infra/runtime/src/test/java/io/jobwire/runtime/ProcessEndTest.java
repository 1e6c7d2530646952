package io.jobwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessEndTest {
    private static final int CODE = 7;

    @Test
    void aProcessWhoseStoresAreClosedEndsInOrder() throws Exception {
        assertThat(said("closed")).isEqualTo("hook");
    }

    @Test
    void aProcessWithAStoreThatIsStillAtWorkEndsAtOnceWithItsCode() throws Exception {
        assertThat(said("open")).isEmpty();
    }

    @Test
    void theSameAtTheEndOfAShutdownThatIsUnderWay() throws Exception {
        assertThat(said("under way")).isEqualTo("stopping");
    }

    private static String said(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProcessEndTest.class.getName(),
                        how))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isEqualTo(CODE);
        return said;
    }

    /** The process that ends. */
    public static void main(String[] args) {
        var _ = RocksMemory.acquire(DataSize.ofMegabytes(8));
        switch (args[0]) {
            case "closed" -> RocksMemory.release();
            case "under way" ->
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    System.out.println("stopping");
                    ProcessEnd.atOnceIfHeld(CODE);
                }));
            default -> {}
        }
        if (args[0].equals("under way")) {
            System.exit(CODE + 1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        ProcessEnd.exit(CODE);
    }
}
