package io.jobwire.launcher.command;

import io.jobwire.runtime.ProcessEnd;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a process that is told to stop finish its work first: the signal ends a wait, and the process lives on until this
 * is closed.
 */
final class StopSignal implements AutoCloseable {
    /** How a process ends that was asked to: 128 and SIGTERM. */
    private static final int TERMINATED = 143;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    private final Optional<Thread> worker;

    private StopSignal(Optional<Thread> worker) {
        this.worker = worker;
    }

    static StopSignal install() {
        return install(new StopSignal(Optional.empty()));
    }

    /** One that interrupts this thread, for work that ends by itself otherwise. */
    static StopSignal interrupting() {
        return install(new StopSignal(Optional.of(Thread.currentThread())));
    }

    private static StopSignal install(StopSignal signal) {
        Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "jobwire-stop"));
        return signal;
    }

    /** Whether the signal came. */
    boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits for the signal; whether it came. */
    boolean await(Duration time) throws InterruptedException {
        return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        asked.countDown();
        try {
            if (finished.getCount() > 0) {
                worker.ifPresent(Thread::interrupt);
            }
            if (!finished.await(60, TimeUnit.SECONDS)) {
                System.err.println(
                        "jobwire: did not finish in 60 s; what was not committed is done again at the next start");
            }
            ProcessEnd.atOnceIfHeld(TERMINATED);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
    }
}
