package io.jobwire.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Leaves hosts alone that are down or asked to be left alone, whoever wants something of them. Three failures within ten
 * minutes with no answer between them shut a host for half an hour; then one request is let through, and what becomes of
 * it decides. A host that names a time is shut until then. The figures are those of colophon-group/jobseek. Thread-safe;
 * requests to one host must come one after the other.
 */
final class Breakers {
    static final int FAILURES = 3;
    static final Duration WITHIN = Duration.ofMinutes(10);
    static final Duration SHUT = Duration.ofMinutes(30);

    private static final int MANY = 10_000;

    private final Pace pace;
    private final Map<String, Breaker> breakers = new HashMap<>();

    Breakers(Pace pace) {
        this.pace = pace;
    }

    /** Until when a host is left alone, and why; empty when it may be asked. */
    synchronized Optional<Stop> stop(String host) {
        Breaker breaker = breakers.get(host);
        return breaker == null ? Optional.empty() : breaker.stop.filter(stop -> stop.until.isAfter(pace.now()));
    }

    /** A host answered: all is forgiven. */
    synchronized void answered(String host) {
        breakers.remove(host);
    }

    /** A host failed. */
    synchronized void failed(String host, String why) {
        Instant now = pace.now();
        sweep(now);
        Breaker breaker = breakers.computeIfAbsent(host, h -> new Breaker());
        boolean probe = breaker.tripped;
        breaker.failures.addLast(now);
        while (breaker.failures.getFirst().isBefore(now.minus(WITHIN))) {
            breaker.failures.removeFirst();
        }
        if (probe || breaker.failures.size() >= FAILURES) {
            breaker.tripped = true;
            breaker.failures.clear();
            breaker.stop = Optional.of(new Stop(now.plus(SHUT), why, false));
        }
    }

    /** A host asked to be left alone. */
    synchronized void leaveAlone(String host, Instant until, String why) {
        sweep(pace.now());
        Breaker breaker = breakers.computeIfAbsent(host, h -> new Breaker());
        if (breaker.stop.map(Stop::until).filter(until::isBefore).isEmpty()) {
            breaker.stop = Optional.of(new Stop(until, why, true));
        }
    }

    private void sweep(Instant now) {
        if (breakers.size() >= MANY) {
            breakers.values().removeIf(breaker -> breaker.isOld(now));
        }
    }

    /**
     * A host is left alone.
     *
     * @param why one sentence
     * @param asked whether the host itself asked for it
     */
    record Stop(Instant until, String why, boolean asked) {}

    private static final class Breaker {
        private final Deque<Instant> failures = new ArrayDeque<>(FAILURES);
        private Optional<Stop> stop = Optional.empty();
        private boolean tripped;

        boolean isOld(Instant now) {
            Instant end = stop.map(Stop::until).orElse(Instant.MIN);
            return end.isBefore(now)
                    && (failures.isEmpty() || failures.getLast().isBefore(now.minus(WITHIN)));
        }
    }
}
