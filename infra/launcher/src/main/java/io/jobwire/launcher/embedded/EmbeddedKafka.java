package io.jobwire.launcher.embedded;

import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        int chosen = port == 0 ? freePort() : checked(port);
        boolean killedBefore = Files.exists(folder.resolve(META)) && !Files.exists(folder.resolve(CLEAN_SHUTDOWN));
        int controller = freePort();
        Properties properties = BrokerProperties.of(folder.toAbsolutePath(), chosen, controller);
        try {
            Files.createDirectories(folder);
            format(folder.toAbsolutePath());
            stopLoudly();
            if (killedBefore) {
                DeadBroker.fence(folder.toAbsolutePath(), controller);
            }
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, BrokerProperties.HOST + ":" + chosen);
        } catch (IOException | RuntimeException e) {
            throw new MachineFaultException(
                    "The embedded Kafka broker does not start on port " + chosen + " with its data in " + folder + " ("
                            + e.getMessage() + "): the log says more",
                    e);
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

    private static int checked(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException | IllegalArgumentException e) {
            throw new MachineFaultException(
                    "Port " + port + " on 127.0.0.1 is in use or not allowed: stop what uses it, or set " + PORT.name()
                            + " to another port or to 0",
                    e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new MachineFaultException("No free port on 127.0.0.1", e);
        }
    }
}
