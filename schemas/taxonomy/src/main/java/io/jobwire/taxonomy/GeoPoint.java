package io.jobwire.taxonomy;

/**
 * A point on the earth, WGS 84.
 *
 * @param lat latitude in degrees, north positive
 * @param lon longitude in degrees, east positive
 */
public record GeoPoint(double lat, double lon) {}
