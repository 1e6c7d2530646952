package io.jobwire.launcher.replay.compare;

/**
 * How many dead letters of a kind two generations have.
 *
 * @param stage stage that gave up
 * @param code what is wrong
 * @param before letters of the first
 * @param after letters of the second
 */
public record LetterCount(String stage, String code, long before, long after) {}
