package io.jobwire.launcher.embedded;

import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker in this process, on 127.0.0.1, for installations of one machine. Its data lies in a folder and is
 * found again at the next start. Safe for use by many threads.
 */
public final class EmbeddedKafka implements AutoCloseable {
    /** Compatibility. */
    public static final Setting<Integer> PORT = Setting.of(
            "embedded.kafka.port",
            Integer.class,
            0,
            "Port on 127.0.0.1 of the Kafka broker inside the process, for other Kafka clients; 0: any free one");

    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final int ATTEMPTS = 3;
    private static final String META = "meta.properties";
    /** Written by the broker when it ends in an orderly way, removed when it starts. */
    private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private boolean closed;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and returns when it answers, after about two seconds.
     *
     * @param folder where its data lies; a folder of its own, made when it is not there
     * @param port port on 127.0.0.1; 0: any free one
     * @throws MachineFaultException with one line that says what to do
     */
    public static EmbeddedKafka start(Path folder, int port) {
        if (port != 0) {
            return start(folder, FreePorts.checked(port), FreePorts.find(1).getFirst());
        }
        for (int attempt = 1; ; attempt++) {
            List<Integer> ports = FreePorts.find(2);
            try {
                return start(folder, ports.getFirst(), ports.getLast());
            } catch (MachineFaultException e) {
                // Between finding a port and using it, another process may have taken it.
                if (attempt == ATTEMPTS || !FreePorts.taken(e)) {
                    throw e;
                }
                log.info("Port {} or {} was taken meanwhile; others are tried", ports.getFirst(), ports.getLast());
            }
        }
    }

    private static EmbeddedKafka start(Path folder, int port, int controllerPort) {
        boolean killedBefore = Files.exists(folder.resolve(META)) && !Files.exists(folder.resolve(CLEAN_SHUTDOWN));
        Properties properties = BrokerProperties.of(folder.toAbsolutePath(), port, controllerPort);
        try {
            Files.createDirectories(folder);
            format(folder.toAbsolutePath());
            stopLoudly();
            if (killedBefore) {
                DeadBroker.fence(folder.toAbsolutePath(), controllerPort);
            }
            return new EmbeddedKafka(started(properties), BrokerProperties.HOST + ":" + port);
        } catch (IOException | RuntimeException e) {
            throw new MachineFaultException(
                    "The embedded Kafka broker does not start on port " + port + " with its data in " + folder + " ("
                            + e.getMessage() + "): the log says more",
                    e);
        }
    }

    private static KafkaRaftServer started(Properties properties) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    /** Value for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker; its data stays. Takes a second or two. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static void format(Path folder) throws IOException {
        if (Files.exists(folder.resolve(META))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString());
        try {
            formatter.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The folder cannot be formatted", e);
        }
    }

    /** The broker ends the process when its disk fails; this way it says so. */
    private static void stopLoudly() {
        Exit.setHaltProcedure(EmbeddedKafka::halt);
        Exit.setExitProcedure(EmbeddedKafka::halt);
    }

    private static void halt(int status, @Nullable String message) {
        log.error(
                "The embedded Kafka broker broke down and ends the process{}: check the disk of data.dir, then start"
                        + " again",
                message == null ? "" : " (" + message + ")");
        Runtime.getRuntime().halt(status);
    }
}
