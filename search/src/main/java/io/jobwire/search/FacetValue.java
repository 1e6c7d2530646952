package io.jobwire.search;

/**
 * A value of a facet.
 *
 * @param value what to filter by
 * @param label what to show
 * @param count listings that have it
 */
public record FacetValue(String value, String label, long count) {}
