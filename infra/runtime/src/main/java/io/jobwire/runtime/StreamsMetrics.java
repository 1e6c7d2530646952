package io.jobwire.runtime;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The few of Kafka's metrics that an operator looks at, summed over the threads and tasks of a stage when somebody asks.
 * Binding all of them would make thousands of series.
 */
final class StreamsMetrics {
    private static final String CONSUMER = "consumer-fetch-manager-metrics";
    private static final String THREAD = "stream-thread-metrics";
    private static final List<Counted> COUNTED = List.of(
            new Counted("jobwire.stage.records.consumed", CONSUMER, "records-consumed-total", "Records read"),
            new Counted("jobwire.stage.records.processed", THREAD, "process-total", "Records processed"),
            new Counted("jobwire.stage.commits", THREAD, "commit-total", "Transactions committed"));
    private static final String LAG = "jobwire.stage.lag";

    private StreamsMetrics() {}

    static void bind(String stage, KafkaStreams streams, MeterRegistry meters) {
        for (Counted counted : COUNTED) {
            FunctionCounter.builder(counted.name(), streams, s -> sum(s, counted.group(), counted.metric()))
                    .description(counted.doc())
                    .tag("stage", stage)
                    .register(meters);
        }
        Gauge.builder(LAG, streams, s -> most(s, CONSUMER, "records-lag-max"))
                .description("Most records that a partition is behind")
                .tag("stage", stage)
                .register(meters);
    }

    static void unbind(String stage, MeterRegistry meters) {
        COUNTED.forEach(counted -> remove(counted.name(), stage, Meter.Type.COUNTER, meters));
        remove(LAG, stage, Meter.Type.GAUGE, meters);
    }

    private static void remove(String name, String stage, Meter.Type type, MeterRegistry meters) {
        meters.removeByPreFilterId(new Meter.Id(name, Tags.of("stage", stage), null, null, type));
    }

    private static double sum(KafkaStreams streams, String group, String name) {
        double sum = 0;
        for (Metric metric : streams.metrics().values()) {
            if (isOf(metric, group, name) && metric.metricValue() instanceof Double value && !value.isNaN()) {
                sum += value;
            }
        }
        return sum;
    }

    private static double most(KafkaStreams streams, String group, String name) {
        double most = 0;
        for (Metric metric : streams.metrics().values()) {
            if (isOf(metric, group, name) && metric.metricValue() instanceof Double value && value > most) {
                most = value;
            }
        }
        return most;
    }

    /** The consumer reports each value for itself, for each topic and for each partition; only the first counts. */
    private static boolean isOf(Metric metric, String group, String name) {
        return metric.metricName().group().equals(group)
                && metric.metricName().name().equals(name)
                && !metric.metricName().tags().containsKey("topic");
    }

    private record Counted(String name, String group, String metric, String doc) {}
}
