package io.jobwire.ingest.http;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends something that takes too long; the clock can be stopped in between. For one thread. */
final class Deadline {
    private final ScheduledExecutorService watchdog;
    private final Runnable end;
    private long leftNanos;
    private long since;
    private ScheduledFuture<?> alarm;

    /** The clock runs from now on. */
    Deadline(ScheduledExecutorService watchdog, Duration time, Runnable end) {
        this.watchdog = watchdog;
        this.end = end;
        this.leftNanos = time.toNanos();
        this.since = System.nanoTime();
        this.alarm = watchdog.schedule(end, leftNanos, TimeUnit.NANOSECONDS);
    }

    /** Stops the clock. */
    void stop() {
        alarm.cancel(false);
        leftNanos -= System.nanoTime() - since;
    }

    /** The clock runs again. */
    void goOn() {
        since = System.nanoTime();
        alarm = watchdog.schedule(end, Math.max(0, leftNanos), TimeUnit.NANOSECONDS);
    }
}
