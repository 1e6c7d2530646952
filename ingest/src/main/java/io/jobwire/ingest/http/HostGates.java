package io.jobwire.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets one request at a time through to each host, with a pause between the end of one and the start of the next.
 * Whoever came first goes first. Thread-safe; made for virtual threads, which wait here by the thousand.
 */
final class HostGates {
    static final int MANY = 10_000;
    /** Longer than any delay between two requests. */
    static final Duration IDLE = Duration.ofHours(1);

    private final Pace pace;
    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();
    private final AtomicBoolean sweeping = new AtomicBoolean();

    HostGates(Pace pace) {
        this.pace = pace;
    }

    /** Makes a request when it is its turn. */
    <T> T pass(String host, Duration delay, Request<T> request) throws InterruptedException {
        Gate gate = enter(host);
        try {
            gate.turn.acquire();
            try {
                Instant open = gate.lastEnd.equals(Instant.MIN) ? Instant.MIN : gate.lastEnd.plus(delay);
                Instant from = open.isAfter(gate.notBefore) ? open : gate.notBefore;
                Instant now = pace.now();
                if (from.isAfter(now)) {
                    pace.pause(Duration.between(now, from));
                }
                try {
                    return request.make();
                } finally {
                    gate.lastEnd = pace.now();
                }
            } finally {
                gate.turn.release();
            }
        } finally {
            gate.users.decrementAndGet();
        }
    }

    /** Keeps a host's gate shut until a time. */
    void shut(String host, Instant until) {
        Gate gate = enter(host);
        gate.notBefore = until;
        gate.users.decrementAndGet();
    }

    /** A gate with somebody in it is never forgotten: two gates of one host would let two requests through. */
    private Gate enter(String host) {
        if (gates.size() >= MANY && sweeping.compareAndSet(false, true)) {
            Instant old = pace.now().minus(IDLE);
            gates.keySet()
                    .forEach(name -> gates.computeIfPresent(name, (h, gate) -> gate.idleSince(old) ? null : gate));
            sweeping.set(false);
        }
        return Objects.requireNonNull(gates.compute(host, (h, known) -> {
            Gate gate = known == null ? new Gate() : known;
            gate.users.incrementAndGet();
            return gate;
        }));
    }

    /** Gates that are remembered. */
    int size() {
        return gates.size();
    }

    /** One request. */
    interface Request<T> {
        T make() throws InterruptedException;
    }

    private static final class Gate {
        private final Semaphore turn = new Semaphore(1, true);
        private final AtomicInteger users = new AtomicInteger();
        private volatile Instant lastEnd = Instant.MIN;
        private volatile Instant notBefore = Instant.MIN;

        boolean idleSince(Instant time) {
            return users.get() == 0 && lastEnd.isBefore(time) && notBefore.isBefore(time);
        }
    }
}
