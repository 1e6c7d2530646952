package io.jobwire.notify.delivery;

import io.jobwire.notify.channel.Attempt;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Attempts to deliver, in one lane for each target (all mails share the lane of the mail server). A lane makes a few attempts
 * at a time, one when the last ones failed, none while its receiver asked to be left alone. Safe for use by many threads.
 */
final class Lanes implements AutoCloseable {
    private static final int AT_A_TIME = 4;
    private static final int MAILS_AT_A_TIME = 8;
    private static final int FAILURES = 3;

    private final Clock clock;
    private final Sending sending;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Queue<Result> results = new ConcurrentLinkedQueue<>();
    private final AtomicLong order = new AtomicLong();
    private final ExecutorService workers;
    private final Alarm alarm;
    private volatile boolean closed;

    Lanes(Clock clock, Sending sending) {
        this(clock, sending, Executors.newVirtualThreadPerTaskExecutor(), new Timer());
    }

    /**
     * With the time of somebody else.
     *
     * @param workers make the attempts
     * @param alarm calls when the clock has gone on
     */
    Lanes(Clock clock, Sending sending, ExecutorService workers, Alarm alarm) {
        this.clock = clock;
        this.sending = sending;
        this.workers = workers;
        this.alarm = alarm;
    }

    /** Calls somebody later. */
    interface Alarm extends AutoCloseable {
        void after(Duration wait, Runnable task);

        @Override
        default void close() {}
    }

    private static final class Timer implements Alarm {
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task ->
                Thread.ofPlatform().daemon().name("jobwire-deliver-timer").unstarted(task));

        @Override
        public void after(Duration wait, Runnable task) {
            var _ = timer.schedule(task, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            timer.shutdownNow();
        }
    }

    /** How one attempt is made. */
    interface Sending {
        Attempt send(Shipment shipment, Delivery delivery);
    }

    /** What came of an attempt; a fault of this machine instead, if there was one. */
    record Result(Shipment shipment, int index, Attempt attempt, Optional<RuntimeException> fault) {}

    private record Job(Shipment shipment, int index, Instant due, long order) {}

    /** Delivers over one channel of a shipment, not before a time. */
    void add(Shipment shipment, int index, Instant due) {
        lanes.computeIfAbsent(name(shipment.delivery(index)), key -> new Lane(key.equals("MAIL")))
                .add(new Job(shipment, index, due, order.getAndIncrement()));
    }

    private static String name(Delivery delivery) {
        return delivery.getChannel() == ChannelKind.MAIL ? "MAIL" : delivery.getChannel() + " " + delivery.getTarget();
    }

    /** What came of attempts since it was last asked. */
    List<Result> take() {
        List<Result> taken = new ArrayList<>();
        for (Result result = results.poll(); result != null; result = results.poll()) {
            taken.add(result);
        }
        return taken;
    }

    @Override
    public void close() {
        closed = true;
        alarm.close();
        workers.shutdownNow();
    }

    private final class Lane {
        private final int most;
        private final PriorityQueue<Job> waiting =
                new PriorityQueue<>(Comparator.comparing(Job::due).thenComparingLong(Job::order));
        private int running;
        private int failures;
        private Instant held = Instant.MIN;
        private Instant woken = Instant.MIN;

        Lane(boolean mail) {
            this.most = mail ? MAILS_AT_A_TIME : AT_A_TIME;
        }

        synchronized void add(Job job) {
            waiting.add(job);
            pump();
        }

        private synchronized void pump() {
            while (running < (failures >= FAILURES ? 1 : most)) {
                Job next = waiting.peek();
                if (next == null || closed) {
                    return;
                }
                Instant now = clock.instant();
                Instant due = next.due().isAfter(held) ? next.due() : held;
                if (due.isAfter(now)) {
                    wakeAt(now, due);
                    return;
                }
                Job job = waiting.remove();
                if (!job.shipment().dropped()) {
                    running++;
                    workers.execute(() -> run(job));
                }
            }
        }

        /** One call at a time is enough: whoever is called looks again. */
        private void wakeAt(Instant now, Instant due) {
            if (woken.isAfter(now) && !woken.isAfter(due)) {
                return;
            }
            woken = due;
            alarm.after(Duration.between(now, due), this::wake);
        }

        /** An alarm may come before the clock says so, and is set again then. */
        private synchronized void wake() {
            woken = Instant.MIN;
            pump();
        }

        private void run(Job job) {
            Result result;
            try {
                Attempt attempt = sending.send(job.shipment(), job.shipment().delivery(job.index()));
                result = new Result(job.shipment(), job.index(), attempt, Optional.empty());
            } catch (RuntimeException fault) {
                result = new Result(job.shipment(), job.index(), new Attempt.Retry("fault"), Optional.of(fault));
            }
            results.add(result);
            done(result.attempt());
        }

        private synchronized void done(Attempt attempt) {
            running--;
            if (attempt instanceof Attempt.Retry retry) {
                failures++;
                retry.after().map(clock.instant()::plus).ifPresent(until -> held = until.isAfter(held) ? until : held);
            } else {
                failures = 0;
            }
            pump();
        }
    }
}
