package io.jobwire.launcher.embedded;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the registration that a killed broker left behind, before the next one starts.
 *
 * <p>A broker that starts while it is still registered from before its death leads its partitions at once, under the
 * address of the dead one. Its transaction coordinator sends the markers of transactions that the kill hit between
 * decision and markers to that address, and when the old session ends, it takes the partitions for deleted, skips the
 * markers and records the transaction as complete. Such a transaction stays open in the partitions for ever: readers
 * of what is committed stop before it, and a group whose position it wrote does not start. (Kafka 4.3.1,
 * {@code TransactionMarkerChannelManager}, "likely deleted already and hence can be skipped".) When the controller runs
 * alone first until the dead broker is fenced, the broker starts without partitions and is given them under its new
 * address.
 */
final class DeadBroker {
    private static final Logger log = LoggerFactory.getLogger(DeadBroker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    private DeadBroker() {}

    /** Returns when no broker is registered as alive; takes one to two seconds. */
    static void fence(Path folder, int controllerPort) {
        KafkaConfig config = KafkaConfig.fromProps(BrokerProperties.controller(folder, controllerPort), false);
        KafkaRaftServer controller = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            controller.startup();
            awaitFenced();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    /** One that was killed before it ever registered is never counted: then there is nothing to end. */
    private static void awaitFenced() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count("Fenced") == 0 || count("Active") > 0) {
            if (System.nanoTime() > end) {
                log.warn("The broker of before is not known to be fenced after {}", PATIENCE);
                return;
            }
            Time.SYSTEM.sleep(POLL.toMillis());
        }
    }

    private static int count(String kind) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            return ((Number) beans.getAttribute(
                            new ObjectName("kafka.controller:type=KafkaController,name=" + kind + "BrokerCount"),
                            "Value"))
                    .intValue();
        } catch (InstanceNotFoundException _) {
            return 0;
        } catch (JMException e) {
            throw new IllegalStateException("The controller does not say how many brokers it knows", e);
        }
    }
}
