package io.jobwire.taxonomy;

import java.util.List;

/**
 * A region of the world as employers cut it.
 *
 * @param name short name, such as {@code EMEA}
 * @param aliases other names
 * @param countries ISO 3166-1 alpha-2 codes; empty for the whole world
 */
public record WorldRegion(String name, List<String> aliases, List<String> countries) {
    public WorldRegion {
        aliases = List.copyOf(aliases);
        countries = List.copyOf(countries);
    }

    /** Whether somebody in this country is in the region. */
    public boolean covers(String country) {
        return countries.isEmpty() || countries.contains(country);
    }
}
