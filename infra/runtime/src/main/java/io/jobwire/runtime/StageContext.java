package io.jobwire.runtime;

import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that a stage gets from outside. Immutable; shared by the stages of a process.
 *
 * @param settings the settings of the process
 * @param kafka how to reach Kafka: {@code bootstrap.servers} and security, for any kind of client
 * @param topics full names of topics
 * @param serdes serdes of the values
 * @param meters where metrics go
 * @param dataDir folder of the installation; a stage keeps its files in a folder of its own below it
 * @param instance name of this process among those that share the work, stable over restarts; empty: not stable
 * @param clock for what is not part of a topology: schedules, time-outs, measurements
 */
public record StageContext(
        Settings settings,
        Map<String, Object> kafka,
        TopicNames topics,
        RecordSerdes serdes,
        MeterRegistry meters,
        Path dataDir,
        String instance,
        Clock clock) {

    public StageContext {
        kafka = Map.copyOf(kafka);
    }

    /** The same for topics and applications of other names. */
    public StageContext with(TopicNames other) {
        return new StageContext(settings, kafka, other, serdes, meters, dataDir, instance, clock);
    }

    /** The same with other settings. */
    public StageContext with(Settings other) {
        return new StageContext(other, kafka, topics, serdes, meters, dataDir, instance, clock);
    }

    /** The same with more properties for Kafka's clients. */
    public StageContext withKafka(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(kafka);
        all.putAll(more);
        return new StageContext(settings, all, topics, serdes, meters, dataDir, instance, clock);
    }
}
