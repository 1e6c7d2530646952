package io.jobwire.normalize.core.payload;

/**
 * A part of the description.
 *
 * @param heading what the source calls it; empty when it has no name
 * @param html its text: HTML, escaped HTML or plain text
 */
public record TextPart(String heading, String html) {}
