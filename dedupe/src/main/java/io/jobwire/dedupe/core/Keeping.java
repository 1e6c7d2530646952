package io.jobwire.dedupe.core;

import java.time.Duration;

/**
 * How long listings are kept.
 *
 * @param closed how long a canonical listing is kept whose last member has closed
 * @param unseen how long after its last record an open one is believed to be open
 */
public record Keeping(Duration closed, Duration unseen) {}
