package io.jobwire.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.engine.Engine.RunRequest;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import io.jobwire.runtime.DeadLetters;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SourceTableTest {
    private static final TopicPartition PARTITION = new TopicPartition("sources", 0);
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final States states = new States();
    private final KnownListings known = new KnownListings();
    private final SourceTable table = new SourceTable(states, known, 4, 2);

    @Test
    void nothingRunsBeforeEverythingThatMattersHasBeenRead() {
        table.add(List.of(PARTITION));
        table.put(PARTITION, collect("greenhouse:a"));
        assertThat(table.takeDue(NOW)).isEmpty();
        table.ready(PARTITION);
        assertThat(take()).containsExactly("greenhouse:a");
    }

    @Test
    void noHostGetsMoreThanItsPartOfTheRunsAndTheOthersGoOn() {
        ready(List.of("greenhouse:a", "greenhouse:b", "greenhouse:c", "lever:d"));
        List<ActiveSource> running = takeAll();
        assertThat(running).extracting(ActiveSource::id).containsExactly("greenhouse:a", "greenhouse:b", "lever:d");
        ran("greenhouse:a", NOW);
        end(running.getFirst(), true);
        assertThat(take()).containsExactly("greenhouse:c");
    }

    @Test
    void everySourceRunsOnceAndInTheOrderOfItsTime() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ids.add("greenhouse:acme" + i);
        }
        for (String id : ids) {
            states.put(
                    SourceState.newBuilder()
                            .setSource(id)
                            .setPartition(0)
                            .setStartedAt(NOW.minusSeconds(100_000 + ids.indexOf(id)))
                            .build(),
                    0);
        }
        ready(ids);
        List<String> order = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (Optional<ActiveSource> next = due(times); next.isPresent(); next = due(times)) {
            order.add(next.get().id());
            ran(next.get().id(), NOW);
            end(next.get(), true);
        }
        assertThat(order).hasSize(500).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        assertThat(times).isSorted();
    }

    private Optional<ActiveSource> due(List<Instant> times) {
        Optional<ActiveSource> next = table.takeDue(NOW);
        next.ifPresent(source -> times.add(Schedule.next(
                ((Task.Collect) source.task()).record(),
                Rules.of(((Task.Collect) source.task()).record()),
                states.of(source.id()),
                4)));
        return next;
    }

    @Test
    void whatWasNotCommittedRunsAgain() {
        ready(List.of("lever:a"));
        end(takeAll().getFirst(), false);
        assertThat(table.takeDue(NOW)).isEmpty();
        assertThat(table.takeDue(NOW.plusSeconds(1))).isPresent();
    }

    @Test
    void aRemovedSourceIsClosedAndThenForgotten() {
        ready(List.of("lever:a"));
        ran("lever:a", NOW);
        end(takeAll().getFirst(), true);
        table.remove(PARTITION, "lever:a");
        ActiveSource removal = takeAll().getFirst();
        assertThat(removal.task()).isEqualTo(new Task.Remove("lever:a"));
        end(removal, true);
        assertThat(table.size()).isZero();
    }

    @Test
    void aSourceRemovedWhileNobodyLookedIsClosedToo() {
        states.put(
                SourceState.newBuilder()
                        .setSource("lever:gone")
                        .setPartition(0)
                        .setStartedAt(NOW)
                        .build(),
                0);
        states.put(
                SourceState.newBuilder()
                        .setSource("lever:elsewhere")
                        .setPartition(1)
                        .setStartedAt(NOW)
                        .build(),
                0);
        ready(List.of("lever:here"));
        assertThat(takeAll())
                .extracting(ActiveSource::task)
                .contains(new Task.Remove("lever:gone"))
                .hasSize(2);
    }

    @Test
    void aSourceThatIsRemovedAndAddedAgainGoesOn() {
        ready(List.of("lever:a"));
        ActiveSource running = takeAll().getFirst();
        table.remove(PARTITION, "lever:a");
        table.put(PARTITION, collect("lever:a"));
        ran("lever:a", NOW);
        end(running, true);
        assertThat(table.size()).isEqualTo(1);
        assertThat(takeAll()).isEmpty();
    }

    @Test
    void anUnreadableRecordIsBuriedOnceAndClosesNothing() {
        states.put(
                SourceState.newBuilder()
                        .setSource("lever:a")
                        .setPartition(0)
                        .setStartedAt(NOW)
                        .build(),
                0);
        DeadLetter letter = DeadLetters.of(
                "ingest", SourceReader.UNREADABLE, "x", DeadLetters.Origin.outside(NOW), "lever:a", new byte[] {1});
        table.add(List.of(PARTITION));
        table.put(PARTITION, new Task.Bury("lever:a", letter));
        table.ready(PARTITION);
        ActiveSource burial = takeAll().getFirst();
        assertThat(burial.task()).isEqualTo(new Task.Bury("lever:a", letter));
        end(burial, true);
        assertThat(takeAll()).isEmpty();
        table.put(PARTITION, collect("lever:a"));
        assertThat(table.takeDue(NOW.plusSeconds(100_000))).isPresent();
    }

    @Test
    void aLostPartitionTakesItsSourcesAlongAndItsRequestsWait() {
        ready(List.of("lever:a"));
        CompletableFuture<SourceRun> future = new CompletableFuture<>();
        table.accept(new ArrayDeque<>(List.of(new RunRequest("lever:a", future))));
        ActiveSource running = takeAll().getFirst();
        table.remove(List.of(PARTITION));
        assertThat(running.share().lost()).isTrue();
        end(running, true);
        assertThat(table.size()).isZero();
        ready(List.of("lever:a"));
        Queue<RunRequest> none = new ArrayDeque<>();
        table.accept(none);
        ActiveSource again = takeAll().getFirst();
        ran("lever:a", NOW);
        end(again, true);
        assertThat(future).isCompleted();
    }

    @Test
    void whoeverAsksForARunWaitsForWhatTheTermsAndTheSiteAllow() {
        ready(List.of("remotive:all", "greenhouse:a"));
        states.put(
                SourceState.newBuilder()
                        .setSource("remotive:all")
                        .setPartition(0)
                        .setStartedAt(NOW.minusSeconds(6 * 3600 - 1))
                        .build(),
                1);
        states.put(
                SourceState.newBuilder()
                        .setSource("greenhouse:a")
                        .setPartition(0)
                        .setStartedAt(NOW.minusSeconds(60))
                        .setRetryAt(NOW.plusSeconds(5))
                        .build(),
                2);
        Queue<RunRequest> asked = new ArrayDeque<>();
        asked.add(new RunRequest("remotive:all", new CompletableFuture<>()));
        asked.add(new RunRequest("greenhouse:a", new CompletableFuture<>()));
        table.accept(asked);
        assertThat(take()).isEmpty();
        assertThat(table.takeDue(NOW.plusSeconds(1))).map(ActiveSource::id).contains("remotive:all");
        assertThat(table.takeDue(NOW.plusSeconds(4))).isEmpty();
        assertThat(table.takeDue(NOW.plusSeconds(5))).map(ActiveSource::id).contains("greenhouse:a");
    }

    private void ready(List<String> ids) {
        table.add(List.of(PARTITION));
        ids.forEach(id -> table.put(PARTITION, collect(id)));
        table.ready(PARTITION);
    }

    private void ran(String id, Instant start) {
        states.put(
                SourceState.newBuilder()
                        .setSource(id)
                        .setPartition(0)
                        .setStartedAt(start)
                        .build(),
                1);
    }

    private void end(ActiveSource source, boolean committed) {
        Optional<SourceRun> run = source.task() instanceof Task.Collect && committed
                ? Optional.of(SourceRun.newBuilder()
                        .setSource(source.id())
                        .setStartedAt(NOW)
                        .setDurationMillis(1)
                        .build())
                : Optional.empty();
        table.finished(source, source.task(), run, committed, NOW);
    }

    private Set<String> take() {
        Set<String> ids = new HashSet<>();
        takeAll().forEach(source -> ids.add(source.id()));
        return ids;
    }

    private List<ActiveSource> takeAll() {
        List<ActiveSource> taken = new ArrayList<>();
        for (Optional<ActiveSource> next = table.takeDue(NOW); next.isPresent(); next = table.takeDue(NOW)) {
            taken.add(next.get());
        }
        return taken;
    }

    private static Task collect(String id) {
        Source source = Sources.of(id, NOW.minusSeconds(1_000_000));
        return new Task.Collect(source);
    }
}
