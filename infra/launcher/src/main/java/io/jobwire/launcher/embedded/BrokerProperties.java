package io.jobwire.launcher.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** How the broker is configured: one node, small memory, nothing that waits for others. */
final class BrokerProperties {
    static final int NODE = 1;
    static final String HOST = "127.0.0.1";
    /** Room for the largest batch of any topic; the topics themselves say less. */
    private static final int MESSAGE_BYTES = 64 << 20;

    /** Patient with a machine that is busy or was asleep. */
    private static final int SESSION_MILLIS = 18_000;
    /** Nobody can renew the session of a broker that was killed. */
    private static final int DEAD_SESSION_MILLIS = 500;

    private BrokerProperties() {}

    /** A broker with its controller. */
    static Properties of(Path folder, int port, int controllerPort) {
        Properties set = node(folder, controllerPort);
        set.setProperty("process.roles", "broker,controller");
        set.setProperty(
                "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        set.setProperty("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        set.setProperty("inter.broker.listener.name", "PLAINTEXT");
        set.setProperty("broker.session.timeout.ms", Integer.toString(SESSION_MILLIS));
        set.setProperty("broker.heartbeat.interval.ms", "500");
        alone(set);
        small(set);
        return set;
    }

    /** The controller alone, which sees soon that the broker of before is dead. */
    static Properties controller(Path folder, int controllerPort) {
        Properties set = node(folder, controllerPort);
        set.setProperty("process.roles", "controller");
        set.setProperty("listeners", "CONTROLLER://" + HOST + ":" + controllerPort);
        set.setProperty("broker.session.timeout.ms", Integer.toString(DEAD_SESSION_MILLIS));
        set.setProperty("broker.heartbeat.interval.ms", Integer.toString(DEAD_SESSION_MILLIS / 5));
        small(set);
        return set;
    }

    private static Properties node(Path folder, int controllerPort) {
        Properties set = new Properties();
        set.setProperty("node.id", Integer.toString(NODE));
        set.setProperty("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        set.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        set.setProperty("controller.listener.names", "CONTROLLER");
        set.setProperty("log.dirs", folder.toString());
        return set;
    }

    private static void alone(Properties set) {
        set.setProperty("auto.create.topics.enable", "false");
        set.setProperty("num.partitions", "4");
        set.setProperty("default.replication.factor", "1");
        set.setProperty("min.insync.replicas", "1");
        set.setProperty("offsets.topic.num.partitions", "4");
        set.setProperty("offsets.topic.replication.factor", "1");
        set.setProperty("transaction.state.log.num.partitions", "4");
        set.setProperty("transaction.state.log.replication.factor", "1");
        set.setProperty("transaction.state.log.min.isr", "1");
        set.setProperty("share.coordinator.state.topic.num.partitions", "1");
        set.setProperty("share.coordinator.state.topic.replication.factor", "1");
        set.setProperty("share.coordinator.state.topic.min.isr", "1");
        set.setProperty("group.initial.rebalance.delay.ms", "0");
        set.setProperty("group.min.session.timeout.ms", "1000");
        // The time of a record is that of its source, which may be ahead of this machine.
        set.setProperty("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    }

    private static void small(Properties set) {
        set.setProperty("num.network.threads", "2");
        set.setProperty("num.io.threads", "4");
        set.setProperty("background.threads", "2");
        set.setProperty("num.recovery.threads.per.data.dir", "2");
        set.setProperty("log.cleaner.threads", "1");
        set.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        set.setProperty("log.cleaner.io.buffer.size", Integer.toString(256 << 10));
        set.setProperty("log.segment.bytes", Integer.toString(64 << 20));
        set.setProperty("log.index.size.max.bytes", Integer.toString(512 << 10));
        set.setProperty("offsets.topic.segment.bytes", Integer.toString(8 << 20));
        set.setProperty("transaction.state.log.segment.bytes", Integer.toString(8 << 20));
        set.setProperty("message.max.bytes", Integer.toString(MESSAGE_BYTES));
        set.setProperty("replica.fetch.max.bytes", Integer.toString(MESSAGE_BYTES));
        set.setProperty("metric.reporters", "");
    }
}
