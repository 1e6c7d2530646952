package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.replay.compare.MatchDifference;
import io.jobwire.launcher.system.GenerationBook;
import io.jobwire.launcher.system.RunningNote;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import io.jobwire.records.Recommendation;
import io.jobwire.records.TopicOffset;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Makes another generation the active one: by one record, which every process follows.
 *
 * @param system the running system
 * @param book its generations
 * @param admin stays the caller's
 */
record Promotion(RunningSystem system, GenerationBook book, Admin admin) {
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * Promotes one that is whole and up to date.
     *
     * @return how many recommendations alerts will decide about because of it
     */
    int promote(int number) throws InterruptedException {
        SortedMap<Integer, Generation> all = book.all();
        StageContext to = system.in(number);
        StageContext from = system.in(book.active().number());
        List<String> news = news(from, to);
        List<TopicOffset> alertsFrom = ends(to);
        tell(to, news);
        long highest =
                all.values().stream().mapToLong(Generation::getPromotion).max().orElse(0);
        Generation before = Optional.ofNullable(all.get(number))
                .orElseGet(() -> Generation.newBuilder()
                        .setGeneration(number)
                        .setState(GenerationState.BUILT)
                        .build());
        book.write(Generation.newBuilder(before)
                .setPromotion(highest + 1)
                .setPromotedAt(Instant.now(to.clock()))
                .setAlertsFrom(alertsFrom)
                .build());
        return news.size();
    }

    /** Waits until the process of the data folder has turned; whether there is one and it has. */
    boolean awaitTurned(int number, BooleanSupplier goOn) throws InterruptedException {
        while (goOn.getAsBoolean()) {
            Optional<RunningNote> note = RunningNote.find(system.context().dataDir());
            if (note.isEmpty()) {
                return false;
            }
            if (note.get().generation() == number) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    private static List<String> news(StageContext from, StageContext to) {
        return MatchDifference.of(Comparer.matchesOf(from), Comparer.matchesOf(to))
                .news();
    }

    /** Once more, behind the place where alerts begin, unchanged. */
    private static void tell(StageContext to, List<String> news) throws InterruptedException {
        Map<String, Recommendation> records = Comparer.matches(to, new HashSet<>(news));
        try (TopicWriter writer = new TopicWriter(to)) {
            for (String key : news) {
                Recommendation record = records.get(key);
                if (record != null) {
                    writer.write(Topics.RECOMMENDATIONS, key, record);
                }
            }
        }
    }

    private List<TopicOffset> ends(StageContext to) throws InterruptedException {
        String topic = to.topics().of(Topics.RECOMMENDATIONS);
        try {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(found -> found.partitions()
                            .forEach(partition ->
                                    asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .sorted(Comparator.comparingInt(end -> end.getKey().partition()))
                    .map(end -> new TopicOffset(
                            Topics.RECOMMENDATIONS.name(),
                            end.getKey().partition(),
                            end.getValue().offset()))
                    .toList();
        } catch (ExecutionException e) {
            throw new MachineFaultException(
                    "Kafka does not say where " + topic + " ends: " + UserException.reason(e), e);
        }
    }
}
