package io.jobwire.dedupe.core;

import io.jobwire.records.Place;

/**
 * A place as it is compared, folded; empty strings for what is not known.
 *
 * @param text of a place without city and region, what its words say beside the country: a town that could not be resolved
 */
record Spot(String city, String region, String country, String text) {

    static Spot of(Place place) {
        String city = Shingles.fold(place.getCity().orElse(""));
        String region = Shingles.fold(place.getRegion().orElse(""));
        String country = Shingles.fold(place.getCountry().orElse(""));
        boolean resolved = !city.isEmpty() || !region.isEmpty();
        return new Spot(city, region, country, resolved ? "" : CountryWords.without(place.getText(), country));
    }

    /** Whether both name the same place; a region or country that one of them leaves out does not count. */
    boolean same(Spot other) {
        String town = town();
        return town.equals(other.town())
                && agree(region, other.region, !town.isEmpty())
                && agree(country, other.country, !town.isEmpty());
    }

    /** Whether this is the same place or a region or country around it. */
    boolean covers(Spot other) {
        return same(other)
                || (town().isEmpty()
                        && (region.isEmpty() || region.equals(other.region))
                        && country.equals(other.country));
    }

    /** What two listings of the same place have in common, whatever else they say of it. */
    String key() {
        return town().isEmpty() ? region + '|' + country : town();
    }

    private String town() {
        return city.isEmpty() ? text : city;
    }

    private static boolean agree(String a, String b, boolean lenient) {
        return a.equals(b) || (lenient && (a.isEmpty() || b.isEmpty()));
    }
}
