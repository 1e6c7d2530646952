package io.jobwire.runtime;

import io.jobwire.runtime.StageHealth.State;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stage that does its work in one thread of its own, turn by turn: a consumer of a topic, or a collector. A fault of
 * the machine stops it and shows in {@link #health()}. Any exception that leaves the loop is one: faults of the data
 * are values.
 */
public final class LoopStage implements Stage {
    private static final Logger log = LoggerFactory.getLogger(LoopStage.class);

    private final String name;
    private final Duration closeTimeout;
    private final Loop loop;
    private volatile State state = State.STARTING;
    private volatile String failure = "";
    private volatile boolean closing;
    private @Nullable Thread thread;

    /** @param loop the work; it belongs to this stage from now on */
    public LoopStage(String name, StageContext context, Loop loop) {
        this.name = name;
        this.closeTimeout = context.settings().get(RuntimeSettings.CLOSE_TIMEOUT);
        this.loop = loop;
    }

    /**
     * A stage that consumes topics with a plain consumer, as {@link KafkaClients#consumer} configures it.
     *
     * @param group the group under which positions are kept; empty: the work assigns partitions and keeps positions
     *     itself
     */
    public static LoopStage consuming(String name, StageContext context, Optional<String> group, ConsumerWork work) {
        return new LoopStage(name, context, new ConsumerLoop(KafkaClients.consumer(context, group), work));
    }

    /** The work of a stage. Every method except {@link #wakeup} is called by the stage's one thread. */
    public interface Loop {
        /** Called once before the first turn; the stage is running when it returns. */
        void open();

        /** One turn; it waits for work no longer than about a second. */
        void turn();

        /** Ends a wait at once. Called by another thread, also before the start. */
        void wakeup();

        /** What it is doing, one sentence for a person; may be empty. Called by any thread. */
        default String detail() {
            return "";
        }

        /** Frees everything, also after a fault and when {@link #open} did not return. */
        void close();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        if (thread != null || closing) {
            throw new IllegalStateException("Stage " + name + " was started before");
        }
        Thread started = Thread.ofPlatform().name("jobwire-" + name).unstarted(this::run);
        thread = started;
        started.start();
    }

    private void run() {
        try {
            loop.open();
            state = State.RUNNING;
            while (!closing) {
                loop.turn();
            }
        } catch (RuntimeException | Error fault) {
            if (!closing || !Faults.isInterruption(fault)) {
                fail(fault);
            }
        } finally {
            end();
        }
    }

    private void end() {
        try {
            loop.close();
        } catch (RuntimeException | Error fault) {
            if (failure.isEmpty()) {
                fail(fault);
            }
        }
        if (state != State.FAILED) {
            state = State.STOPPED;
        }
    }

    private void fail(Throwable fault) {
        failure = Faults.line(fault);
        state = State.FAILED;
        log.error("Stage {} stopped: {}", name, failure);
        log.debug("Stage {} stopped", name, fault);
    }

    @Override
    public StageHealth health() {
        State now = state;
        return StageHealth.of(now, now == State.FAILED ? failure : loop.detail());
    }

    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            running = thread;
            if (!closing && running == null) {
                state = State.STOPPED;
            }
            closing = true;
        }
        if (running == null || Thread.currentThread().equals(running)) {
            return;
        }
        loop.wakeup();
        try {
            if (!running.join(closeTimeout)) {
                log.warn("Stage {} did not finish in time; what it had not committed is done again", name);
                running.interrupt();
            }
        } catch (InterruptedException _) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
