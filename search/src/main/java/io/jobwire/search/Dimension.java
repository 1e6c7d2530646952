package io.jobwire.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What listings can be filtered and counted by. The names in lower case are parameters of the API: compatibility. */
public enum Dimension {
    /** Company key, or the name of the company. */
    COMPANY,
    /** ISO 3166-1 alpha-2: of a place, or of where a remote worker may live. */
    COUNTRY,
    /** Name of a city, whatever the case and the accents. */
    CITY,
    /** ONSITE, HYBRID, REMOTE or UNKNOWN. */
    WORKPLACE,
    /** Level, as {@link io.jobwire.records.Seniority} names them. */
    SENIORITY,
    /** Form of employment, as {@link io.jobwire.records.Employment} names them. */
    EMPLOYMENT,
    /** Taxonomy id of a skill, or one of its names. */
    SKILL,
    /** Kind of source of any open member. */
    SOURCE;

    /** Name in requests and answers. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension of a parameter. */
    public static Optional<Dimension> of(String parameter) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.parameter().equals(parameter))
                .findFirst();
    }
}
