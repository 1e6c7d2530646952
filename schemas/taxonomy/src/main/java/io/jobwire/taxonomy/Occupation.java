package io.jobwire.taxonomy;

/**
 * An ESCO occupation.
 *
 * @param code ISCO-08 group and ESCO index, such as {@code 2512.4}
 * @param name preferred label
 */
public record Occupation(String code, String name) {}
