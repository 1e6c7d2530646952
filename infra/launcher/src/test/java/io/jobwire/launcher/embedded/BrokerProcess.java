package io.jobwire.launcher.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process with nothing but a broker, to be killed. Prints its address when it answers, and ends with its input. */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] args) throws Exception {
        try (DataFolder folder = DataFolder.open(Path.of(args[0]));
                EmbeddedKafka kafka = EmbeddedKafka.start(folder.path().resolve("kafka"), 0)) {
            System.out.println("READY " + kafka.bootstrapServers());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
            System.out.write("CLOSING\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
