package io.jobwire.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The settings of the runtime itself, which every process knows. Names are compatibility. */
public final class RuntimeSettings {
    public static final Setting<Path> DATA_DIR =
            Setting.ofPath("data.dir", Path.of("data"), "Folder of everything that this installation keeps");
    public static final Setting<String> INSTANCE = Setting.optional(
            "instance",
            "Name of this process among those that share the work, the same after every restart; empty: none, a restart"
                    + " is then a new member");
    public static final Setting<String> TOPICS_PREFIX =
            Setting.optional("topics.prefix", "Put before the name of every topic and group; empty or ending in a dot");
    public static final Setting<Integer> TOPICS_GENERATION = Setting.of(
            "topics.generation",
            Integer.class,
            0,
            "Generation of the derived topics to work with, from 1, whatever is promoted; 0: the active one, and from"
                    + " one to the next when jobwire replay promotes another");
    public static final Setting<Integer> TOPICS_PARTITIONS = Setting.of(
            "topics.partitions",
            Integer.class,
            4,
            "Partitions of a topic that is created now: the most threads that can share the work, from 1");
    public static final Setting<Integer> TOPICS_REPLICATION = Setting.of(
            "topics.replication",
            Integer.class,
            -1,
            "Copies of a topic that is created now, from 1; -1: the broker's default.replication.factor");
    public static final Setting<DataSize> RECORD_MAX_SIZE = Setting.ofSize(
            "records.max-size",
            DataSize.ofMegabytes(4),
            "Largest record; a larger one becomes a dead letter. The broker's message.max.bytes must allow it");

    public static final Setting<String> REGISTRY_URL = Setting.optional(
            "schema.registry.url", "Address of the schema registry; empty: the one inside the process");
    public static final Setting<String> REGISTRY_AUTH = Setting.ofSecret(
            "basic.auth.user.info", "User and password for the schema registry, as user:password; empty: none");
    public static final Setting<Boolean> REGISTRY_AUTO_REGISTER = Setting.of(
            "auto.register.schemas",
            Boolean.class,
            true,
            "Whether a schema that the registry does not have is registered when it is first written");

    public static final Setting<Duration> COMMIT_INTERVAL = Setting.ofDuration(
            "streams.commit-interval",
            Duration.ofMillis(100),
            "How often a stage commits its transaction: each hop of the pipeline adds at most this to the latency");
    public static final Setting<DataSize> ROCKSDB_MEMORY = Setting.ofSize(
            "streams.rocksdb.memory",
            DataSize.ofMegabytes(64),
            "Memory outside the heap that all state stores of the process share, blocks and write buffers together");
    public static final Setting<DataSize> CACHE_MEMORY = Setting.ofSize(
            "streams.cache.memory",
            DataSize.ofMegabytes(4),
            "Memory in the heap that each stage uses to fold several updates of one key between commits into one");
    public static final Setting<Integer> STANDBYS = Setting.of(
            "streams.standby-replicas",
            Integer.class,
            0,
            "Copies of each state store that other processes keep warm; 1 or more when several processes share a"
                    + " stage");
    public static final Setting<Duration> CLOSE_TIMEOUT = Setting.ofDuration(
            "close.timeout", Duration.ofSeconds(20), "How long a stage may take to finish its work when it is closed");

    public static final Setting<String> HEALTH_HOST =
            Setting.of("health.host", String.class, "127.0.0.1", "Address on which health and metrics are answered");
    public static final Setting<Integer> HEALTH_PORT = Setting.of(
            "health.port", Integer.class, -1, "Port on which health and metrics are answered; 0: any, -1: not at all");
    public static final Setting<LogFormat> LOG_FORMAT = Setting.of(
            "log.format", LogFormat.class, LogFormat.PLAIN, "Log lines for people (plain) or for machines (json)");
    public static final Setting<LogLevel> LOG_LEVEL =
            Setting.of("log.level", LogLevel.class, LogLevel.INFO, "Least level of Jobwire's own log lines");

    private RuntimeSettings() {}

    /** How log lines look. */
    public enum LogFormat {
        /** One line of text. */
        PLAIN,
        /** One JSON object in a line. */
        JSON
    }

    /** Least level that is logged. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /** Threads of a Streams stage: {@code <stage>.threads}. */
    public static Setting<Integer> threads(String stage) {
        return Setting.of(
                stage + ".threads",
                Integer.class,
                1,
                "Threads of the stage; more than its partitions stay idle, from 1");
    }

    /** All of them, except {@link #threads}, which each stage with threads lists among its own. */
    public static List<Setting<?>> settings() {
        return List.of(
                DATA_DIR,
                INSTANCE,
                TOPICS_PREFIX,
                TOPICS_GENERATION,
                TOPICS_PARTITIONS,
                TOPICS_REPLICATION,
                RECORD_MAX_SIZE,
                REGISTRY_URL,
                REGISTRY_AUTH,
                REGISTRY_AUTO_REGISTER,
                COMMIT_INTERVAL,
                ROCKSDB_MEMORY,
                CACHE_MEMORY,
                STANDBYS,
                CLOSE_TIMEOUT,
                HEALTH_HOST,
                HEALTH_PORT,
                LOG_FORMAT,
                LOG_LEVEL);
    }
}
