package io.jobwire.launcher.system;

import io.jobwire.records.Generation;
import io.jobwire.records.TopicOffset;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.StageContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The generation that a process works with.
 *
 * @param number from 1
 * @param promotion number of the promotion that made it the active one; 0: none did
 * @param settings settings that hold for its stages, by name
 * @param alertsFrom where in its recommendations alerts begin to be decided; a partition that is not named: at the first
 */
public record ActiveGeneration(int number, long promotion, Map<String, String> settings, List<TopicOffset> alertsFrom) {
    /** Before anything was promoted. */
    public static final ActiveGeneration FIRST = new ActiveGeneration(1, 0, Map.of(), List.of());

    public ActiveGeneration {
        settings = Map.copyOf(settings);
        alertsFrom = List.copyOf(alertsFrom);
    }

    /** The active one of those that there are. */
    public static ActiveGeneration of(Collection<Generation> all) {
        return all.stream()
                .filter(generation -> generation.getPromotion() > 0)
                .max(Comparator.comparingLong(Generation::getPromotion))
                .map(ActiveGeneration::of)
                .orElse(FIRST);
    }

    static ActiveGeneration of(Generation generation) {
        return new ActiveGeneration(
                generation.getGeneration(),
                generation.getPromotion(),
                generation.getSettings(),
                generation.getAlertsFrom());
    }

    /** What its stages get from outside. */
    public StageContext in(StageContext base) {
        return base.with(base.topics().in(number)).with(base.settings().with(settings));
    }

    /** Where alerts begin, by partition of its recommendations. */
    public Map<TopicPartition, Long> alertPositions(TopicNames names) {
        String topic = names.in(number).of(Topics.RECOMMENDATIONS);
        return alertsFrom.stream()
                .collect(Collectors.toMap(at -> new TopicPartition(topic, at.getPartition()), TopicOffset::getOffset));
    }
}
