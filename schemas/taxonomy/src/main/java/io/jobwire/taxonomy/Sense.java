package io.jobwire.taxonomy;

/** What a phrase in a place text can mean. */
sealed interface Sense {
    /**
     * A city.
     *
     * @param name GeoNames main name
     * @param country ISO 3166-1 alpha-2
     * @param division GeoNames admin1 code
     * @param lat latitude, degrees
     * @param lon longitude, degrees
     * @param weight how likely the bare name means this one: people, adjusted
     */
    record City(String name, String country, String division, double lat, double lon, double weight) implements Sense {}

    /**
     * A first-level division.
     *
     * @param country ISO 3166-1 alpha-2
     * @param code GeoNames admin1 code
     * @param written what a record stores: the code that people write, else the name
     * @param weight how likely the bare name means this one: people in its cities, adjusted
     * @param onlyBehindCity whether the phrase means it only behind a city that lies there: "Berlin, BE", "São Paulo - SP"
     */
    record Division(String country, String code, String written, double weight, boolean onlyBehindCity)
            implements Sense {
        Division onlyBehindACity() {
            return new Division(country, code, written, weight, true);
        }

        /** This division by a name that weighs otherwise: that of a county in it. */
        Division weighing(double other) {
            return new Division(country, code, written, other, false);
        }
    }

    /** A country, by its ISO 3166-1 alpha-2 code. */
    record Nation(String country) implements Sense {}

    /** A region of the world, by its name. */
    record World(String name) implements Sense {}

    /** A word about where the work is done. */
    enum Cue implements Sense {
        REMOTE,
        ANYWHERE,
        HYBRID,
        ONSITE
    }
}
