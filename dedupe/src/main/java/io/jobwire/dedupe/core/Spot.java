package io.jobwire.dedupe.core;

import io.jobwire.records.Place;

/**
 * A place as it is compared, folded; empty strings for what is not known.
 *
 * @param text words of the source, only for a place that could not be resolved
 */
record Spot(String city, String region, String country, String text) {

    static Spot of(Place place) {
        String city = Shingles.fold(place.getCity().orElse(""));
        String region = Shingles.fold(place.getRegion().orElse(""));
        String country = Shingles.fold(place.getCountry().orElse(""));
        boolean resolved = !city.isEmpty() || !region.isEmpty() || !country.isEmpty();
        return new Spot(
                city,
                region,
                country,
                resolved ? "" : Shingles.fold(place.getText()).strip());
    }

    /** Whether both name the same place; a region or country that one of them leaves out does not count. */
    boolean same(Spot other) {
        return city.equals(other.city)
                && text.equals(other.text)
                && agree(region, other.region, !city.isEmpty())
                && agree(country, other.country, !city.isEmpty());
    }

    /** Whether this is the same place or a region or country around it. */
    boolean covers(Spot other) {
        return same(other)
                || (city.isEmpty()
                        && text.isEmpty()
                        && (region.isEmpty() || region.equals(other.region))
                        && country.equals(other.country));
    }

    /** What two listings of the same place have in common, whatever else they say of it. */
    String key() {
        return city.isEmpty() ? region + '|' + country + '|' + text : city;
    }

    private static boolean agree(String a, String b, boolean lenient) {
        return a.equals(b) || (lenient && (a.isEmpty() || b.isEmpty()));
    }
}
