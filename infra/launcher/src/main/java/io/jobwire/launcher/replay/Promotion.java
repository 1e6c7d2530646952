package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.replay.compare.Match;
import io.jobwire.launcher.replay.compare.MatchDifference;
import io.jobwire.launcher.system.GenerationBook;
import io.jobwire.launcher.system.RunningNote;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.DecisionState;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
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
        Map<String, Match> matches = Comparer.matchesOf(to);
        List<String> news =
                MatchDifference.of(Comparer.matchesOf(from), matches).news();
        List<TopicOffset> alertsFrom = ends(to);
        Set<String> again = new TreeSet<>(news);
        again.addAll(waiting(to, matches));
        tell(to, again);
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

    /** What its user is told later, such as after quiet hours, is decided anew by the generation that is read then. */
    private static List<String> waiting(StageContext to, Map<String, Match> matches) {
        Set<String> waiting = new HashSet<>();
        new TopicReader(to.kafka(), to.topics(), to.serdes())
                .latest(Topics.ALERTS_DECISIONS)
                .forEach((key, decision) -> {
                    if (decision.getState() == DecisionState.WAITING) {
                        waiting.add(key);
                    }
                });
        return matches.entrySet().stream()
                .filter(match -> waiting.contains(AlertKeys.decision(
                        match.getValue().user(), match.getValue().role())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Once more, behind the place where alerts begin, unchanged. */
    private static void tell(StageContext to, Set<String> news) throws InterruptedException {
        Map<String, Recommendation> records = Comparer.matches(to, news);
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
