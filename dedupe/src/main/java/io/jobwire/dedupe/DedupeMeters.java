package io.jobwire.dedupe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the stage counts. Names are compatibility. Safe for use by many threads. */
final class DedupeMeters {
    private final Counter links;
    private final Counter canonical;
    private final Counter retractions;
    private final Counter overflows;

    DedupeMeters(MeterRegistry registry) {
        links = counter(registry, "jobwire.dedupe.links", "Links that changed");
        canonical = counter(registry, "jobwire.dedupe.canonical", "Canonical listings that changed");
        retractions = counter(registry, "jobwire.dedupe.retractions", "Canonical listings that ended");
        overflows = counter(
                registry,
                "jobwire.dedupe.bucket.overflow",
                "Entries of candidate buckets that later listings do not see, because the bucket is full");
    }

    void link() {
        links.increment();
    }

    void canonical() {
        canonical.increment();
    }

    void retraction() {
        retractions.increment();
    }

    void overflow() {
        overflows.increment();
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
