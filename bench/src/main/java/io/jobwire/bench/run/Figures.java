package io.jobwire.bench.run;

import java.util.List;
import java.util.Map;

/**
 * What was measured.
 *
 * @param machine where
 * @param settings what decides, by name: partitions, commit interval, threads
 * @param runs one for each repetition
 */
public record Figures(Machine machine, Map<String, String> settings, List<Run> runs) {

    /**
     * One repetition.
     *
     * @param pass the pass-through of the same bytes
     * @param pipeline the pipeline
     * @param memory peaks of the pipeline's part
     */
    public record Run(Leg pass, Leg pipeline, Counts counts, ProcessMemory memory) {}

    /**
     * One way through Kafka.
     *
     * @param records published at once
     * @param bytes of them, keys and values, uncompressed
     * @param seconds until all had come out
     * @param cpuSeconds processor time meanwhile, by who took it
     * @param firstHop latency to the first result at the steady rate: canonical listing; of the pass-through none
     * @param latency latency to the last result at the steady rate: recommendation; of the pass-through its output
     */
    public record Leg(
            long records,
            long bytes,
            double seconds,
            Map<String, Double> cpuSeconds,
            Quantiles firstHop,
            Quantiles latency) {

        public double perSecond() {
            return records / seconds;
        }
    }

    /** Records that came out of the listings published at once, tombstones left out. */
    public record Counts(
            long normalized, long canonical, long links, long recommendations, long alerts, long deadLetters) {}
}
