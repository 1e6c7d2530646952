package io.jobwire.ingest.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of bodies all runs of a process may hold at the same time, from the first byte read to the last posting
 * published. A run whose next bytes do not fit waits, in the middle of a body if need be. So that runs that hold a part each
 * never wait for each other for ever, and a body larger than the whole budget is read all the same, one run at a time may go
 * over: what is held does not exceed the budget and what a single run needs. Thread-safe.
 *
 * <p>Whoever waits in the middle of a body keeps its host busy, and the run that may go over can be the next in line for that
 * host. So when nothing was given back for a while, one that waits goes on all the same, and then the next.
 */
public final class BodyBudget {
    /** Bodies below this are given back when the run asks for the next one: what is kept of a page of one posting is little. */
    static final long SMALL = 256 << 10;

    /** Longer than a large body usually takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long bytes;
    private final long patienceNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private long held;
    private long most;
    private int waiting;
    private long moves;
    private @Nullable Lease over;

    /** @param bytes at least one */
    public BodyBudget(long bytes) {
        this(bytes, PATIENCE);
    }

    /** @param patience how long nothing may be given back until one that waits goes on all the same */
    BodyBudget(long bytes, Duration patience) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A budget has at least one byte, not " + bytes);
        }
        this.bytes = bytes;
        this.patienceNanos = patience.toNanos();
    }

    /** The part of one run; nothing is held yet. */
    public Lease lease() {
        return new Lease();
    }

    /** Bytes held now. */
    public long held() {
        return locked(() -> held);
    }

    /** Most bytes that were held at the same time. */
    public long most() {
        return locked(() -> most);
    }

    /** Runs that wait now. */
    public int waiting() {
        return (int) locked(() -> waiting);
    }

    private long locked(LongSupplier value) {
        lock.lock();
        try {
            return value.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(Lease lease, long more) {
        return held + more <= bytes || over == null || over == lease;
    }

    private void awaitRoom(Lease lease, long more) throws InterruptedException {
        long left = patienceNanos;
        long seen = moves;
        while (!fits(lease, more) && left > 0) {
            left = given.awaitNanos(left);
            if (seen != moves) {
                seen = moves;
                left = patienceNanos;
            }
        }
        moves++;
    }

    private void take(Lease lease, long more) {
        if (held + more > bytes) {
            over = lease;
        }
        held += more;
        most = Math.max(most, held);
    }

    private void give(Lease lease, long less) {
        lock.lock();
        try {
            held -= less;
            moves++;
            if (over == lease && held <= bytes) {
                over = null;
            }
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What one run holds. Closed when what it found is published. For the thread of the run. */
    public final class Lease implements AutoCloseable {
        private long kept;
        private long current;

        private Lease() {}

        /** The next body begins: of the one before, a small one is given back, a large one is kept until the end. */
        void begin() {
            if (current <= SMALL) {
                drop();
            } else {
                kept += current;
                current = 0;
            }
        }

        /** Takes room for so many more bytes of the body, if that needs no waiting. */
        boolean tryTake(long more) {
            lock.lock();
            try {
                boolean now = fits(this, more);
                if (now) {
                    BodyBudget.this.take(this, more);
                    current += more;
                }
                return now;
            } finally {
                lock.unlock();
            }
        }

        /** Takes room for so many more bytes of the body, and waits for it. */
        void take(long more) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                waiting++;
                try {
                    awaitRoom(this, more);
                } finally {
                    waiting--;
                }
                BodyBudget.this.take(this, more);
                current += more;
            } finally {
                lock.unlock();
            }
        }

        /** The body came to nothing: its room is given back. */
        void drop() {
            long less = current;
            current = 0;
            if (less > 0) {
                give(this, less);
            }
        }

        /** Everything is given back. */
        @Override
        public void close() {
            long less = kept + current;
            kept = 0;
            current = 0;
            give(this, less);
        }
    }
}
