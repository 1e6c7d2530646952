package io.jobwire.taxonomy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand the phrases of one place together; what is null is not said.
 *
 * @param city the city
 * @param division the first-level division
 * @param country ISO 3166-1 alpha-2, said or implied
 * @param countrySaid whether the text itself names the country
 */
record PlaceGuess(
        Sense.@Nullable City city,
        Sense.@Nullable Division division,
        @Nullable String country,
        boolean countrySaid) {
    /** A bare name of a country means the country: more than the people of any city. */
    private static final double NATION = 5e7;

    static final PlaceGuess NOTHING = new PlaceGuess(null, null, null, false);

    /** This guess and a further sense, when both can be true of one place. */
    Optional<PlaceGuess> and(Sense sense) {
        return switch (sense) {
            case Sense.City it -> city(it);
            case Sense.Division it -> division(it);
            case Sense.Nation it -> nation(it);
            case Sense.World _, Sense.Cue _ -> Optional.empty();
        };
    }

    /** How likely the words mean this and not another guess of the same words. */
    double weight() {
        if (city != null) {
            return city.weight();
        }
        return division == null ? NATION : division.weight();
    }

    /** Whether only a country is meant. */
    boolean isNation() {
        return city == null && division == null;
    }

    /** Whether the other guess is a city that lies in what this guess names without a city: Singapore in Singapore. */
    boolean holds(PlaceGuess other) {
        return city == null
                && other.city != null
                && other.city.country().equals(country)
                && (division == null || division.code().equals(other.city.division()));
    }

    private Optional<PlaceGuess> city(Sense.City it) {
        boolean fits = city == null
                && (country == null || country.equals(it.country()))
                && (division == null || division.code().equals(it.division()));
        return fits ? Optional.of(new PlaceGuess(it, division, it.country(), countrySaid)) : Optional.empty();
    }

    private Optional<PlaceGuess> division(Sense.Division it) {
        boolean fits = division == null
                && (country == null || country.equals(it.country()))
                && (city == null || city.division().equals(it.code()));
        return fits ? Optional.of(new PlaceGuess(city, it, it.country(), countrySaid)) : Optional.empty();
    }

    private Optional<PlaceGuess> nation(Sense.Nation it) {
        boolean fits = !countrySaid && (country == null || country.equals(it.country()));
        return fits ? Optional.of(new PlaceGuess(city, division, it.country(), true)) : Optional.empty();
    }
}
