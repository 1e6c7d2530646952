package io.jobwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.runtime.StageHealth.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopStageTest {
    private final StageContext context = new StageContext(
            Settings.defaults(),
            Map.of(),
            TopicNames.plain(),
            new RecordSerdes(new InMemoryRegistry(), true),
            new SimpleMeterRegistry(),
            Path.of("."),
            "",
            Clock.systemUTC());

    @Test
    void itTurnsUntilItIsClosedAndFreesItsWorkOnce() throws InterruptedException {
        Counting loop = new Counting(Integer.MAX_VALUE);
        LoopStage stage = new LoopStage("loop", context, loop);
        assertThat(stage.health().state()).isEqualTo(State.STARTING);

        stage.start();
        loop.turned.take();
        loop.turned.take();
        assertThat(stage.health().state()).isEqualTo(State.RUNNING);

        loop.stopping = true;
        stage.close();
        stage.close();
        assertThat(stage.health().state()).isEqualTo(State.STOPPED);
        assertThat(loop.closed).hasValue(1);
    }

    @Test
    void aFaultOfTheMachineStopsItAndShowsInItsHealth() throws InterruptedException {
        Counting loop = new Counting(1);
        LoopStage stage = new LoopStage("loop", context, loop);

        stage.start();
        loop.turned.take();
        assertThat(loop.end.await(10, TimeUnit.SECONDS)).isTrue();
        stage.close();

        assertThat(stage.health()).isEqualTo(StageHealth.of(State.FAILED, "The index is broken: delete it"));
        assertThat(loop.closed).hasValue(1);
    }

    @Test
    void oneThatWasNeverStartedClosesAtOnce() {
        LoopStage stage = new LoopStage("loop", context, new Counting(1));
        stage.close();

        assertThat(stage.health().state()).isEqualTo(State.STOPPED);
    }

    private static final class Counting implements LoopStage.Loop {
        private final SynchronousQueue<Integer> turned = new SynchronousQueue<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private final AtomicInteger closed = new AtomicInteger();
        private final int failAfter;
        private volatile boolean stopping;
        private int turns;

        Counting(int failAfter) {
            this.failAfter = failAfter;
        }

        @Override
        public void open() {}

        @Override
        public void turn() {
            if (turns++ == failAfter) {
                throw new MachineFaultException("The index is broken: delete it");
            }
            try {
                while (!stopping && !turned.offer(turns, 20, TimeUnit.MILLISECONDS)) {
                    Thread.onSpinWait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void wakeup() {}

        @Override
        public void close() {
            closed.incrementAndGet();
            end.countDown();
        }
    }
}
