package io.jobwire.ingest.core;

import java.time.Instant;

/**
 * What is known of a posting from its latest record.
 *
 * @param hash what it said
 * @param open false: it was published as closed
 * @param firstSeen when its key was first seen
 */
public record Known(ContentHash hash, boolean open, Instant firstSeen) {}
