package io.jobwire.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Places of the world: reads what postings write where the place belongs.
 *
 * <p>Cities above 15,000 people, first-level divisions, countries and regions of the world, from GeoNames. What is not certain stays
 * open: "CA" alone is California or Canada and resolves to neither. Thread-safe; a few microseconds per text.
 */
public final class Gazetteer {
    /** Postings of a board name the same few places; the parts of their titles are asked about too. */
    private static final int KEPT = 8_192;

    private final PlaceNames names;
    private final Recent<PlaceReading> readings;

    private Gazetteer(PlaceNames names) {
        this.names = names;
        readings = new Recent<>(text -> new PlaceReader(names, text).read(), KEPT);
    }

    static Gazetteer read() {
        return new Gazetteer(PlaceNames.read());
    }

    /** The places that a place text names; "Berlin / Munich" has two, "Remote" none. */
    public List<ResolvedPlace> resolve(String freeText) {
        return read(freeText).places();
    }

    /** Everything that a place text says: places, regions of the world, remote, hybrid, on-site. */
    public PlaceReading read(String freeText) {
        return readings.of(freeText);
    }

    /** The country of a name, an alias or an ISO 3166-1 code of two or three letters, in any case. */
    public Optional<Country> country(String nameOrCode) {
        return names.country(nameOrCode);
    }

    /** All countries. */
    public Collection<Country> countries() {
        return List.copyOf(names.countries().values());
    }

    /** The region of the world with this name, as {@link PlaceReading#worldRegions()} writes it. */
    public Optional<WorldRegion> worldRegion(String name) {
        return Optional.ofNullable(names.regions().get(name));
    }
}
