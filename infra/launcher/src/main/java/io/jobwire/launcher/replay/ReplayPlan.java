package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.records.TopicOffset;
import io.jobwire.runtime.DataSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a replay would do.
 *
 * @param active the generation that is read
 * @param generation the one that would be made
 * @param begun whether it was begun before, so that the rest of it is made
 * @param filter what it is about
 * @param settings settings of its own
 * @param makes full names of the topics that it makes
 * @param inputs what it reads
 * @param records records that are to be read of raw listings and resumes; with a filter, those that pass and those of the
 *     same companies
 * @param rate records a second
 * @param measured whether the rate was measured here, by the latest replay; false: it is the benchmark's
 * @param disk bytes that it takes, as much as the active one does; empty: nobody says
 * @param free bytes that are free where they are needed, the least of the places
 */
public record ReplayPlan(
        int active,
        int generation,
        boolean begun,
        ReplayFilter filter,
        Map<String, String> settings,
        List<String> makes,
        List<Input> inputs,
        long records,
        double rate,
        boolean measured,
        Optional<Long> disk,
        Optional<Long> free) {

    public ReplayPlan {
        settings = Map.copyOf(settings);
        makes = List.copyOf(makes);
        inputs = List.copyOf(inputs);
    }

    /**
     * A topic of truth that is read.
     *
     * @param topic base name
     * @param partition partition
     * @param from first offset that is read
     * @param to offset after the last one that is there now; of a compacted topic fewer records than that are left
     */
    public record Input(String topic, int partition, long from, long to) {
        TopicOffset end() {
            return new TopicOffset(topic, partition, to);
        }
    }

    /** How long it takes at the rate. */
    public Duration time() {
        return Duration.ofMillis((long) (1_000 * records / rate));
    }

    /** Whether the disk is too small for it. */
    public boolean lacksDisk() {
        return disk.isPresent() && free.isPresent() && free.get() < disk.get();
    }

    /**
     * Refuses a plan that the disk is too small for.
     *
     * @throws UserException with what to do
     */
    public void requireDisk() {
        if (lacksDisk()) {
            throw UserException.failed("A replay needs about "
                    + new DataSize(disk.orElseThrow()).words() + " of disk and "
                    + new DataSize(free.orElseThrow()).words()
                    + " are free: make room, drop an old generation, or add --anyway.");
        }
    }
}
