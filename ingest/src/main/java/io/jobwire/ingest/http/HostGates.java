package io.jobwire.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets one request at a time through to each host, with a pause between the end of one and the start of the next.
 * Whoever came first goes first. Thread-safe; made for virtual threads, which wait here by the thousand.
 */
final class HostGates {
    private final Pace pace;
    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

    HostGates(Pace pace) {
        this.pace = pace;
    }

    /** Makes a request when it is its turn. */
    <T> T pass(String host, Duration delay, Request<T> request) throws InterruptedException {
        Gate gate = gates.computeIfAbsent(host, h -> new Gate());
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
    }

    /** Keeps a host's gate shut until a time. */
    void shut(String host, Instant until) {
        gates.computeIfAbsent(host, h -> new Gate()).notBefore = until;
    }

    /** One request. */
    interface Request<T> {
        T make() throws InterruptedException;
    }

    private static final class Gate {
        private final Semaphore turn = new Semaphore(1, true);
        private volatile Instant lastEnd = Instant.MIN;
        private volatile Instant notBefore = Instant.MIN;
    }
}
