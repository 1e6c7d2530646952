package io.jobwire.taxonomy;

/**
 * A skill found in a text.
 *
 * @param skillId id in the table
 * @param start first character, UTF-16 units
 * @param end one past the last character
 */
public record Mention(String skillId, int start, int end) {}
