/**
 * The ingest stage measured alone: boards are served on the loopback interface, collected, compared and published to the
 * embedded broker, exactly once, as {@code jobwire up} does it.
 */
@NullMarked
package io.jobwire.bench.harvest;

import org.jspecify.annotations.NullMarked;
