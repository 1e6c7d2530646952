package io.jobwire.search;

import io.jobwire.records.Employment;
import io.jobwire.records.Seniority;
import io.jobwire.records.Workplace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What listings can be filtered and counted by. The names in lower case are parameters of the API: compatibility. */
public enum Dimension {
    /** Company key, or the name of the company. */
    COMPANY,
    /** ISO 3166-1 alpha-2: of a place, or of where a remote worker may live. */
    COUNTRY,
    /** Name of a city, whatever the case and the accents. */
    CITY,
    /** Where the work is done, as {@link Workplace} names it. */
    WORKPLACE,
    /** Level, as {@link Seniority} names them. */
    SENIORITY,
    /** Form of employment, as {@link Employment} names them. */
    EMPLOYMENT,
    /** Taxonomy id of a skill, or one of its names. */
    SKILL,
    /** Kind of source of any open member. */
    SOURCE;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

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

    /**
     * A wanted value as the index has it, where that is known beforehand: {@code full-time} is {@code FULL_TIME}.
     *
     * @throws InvalidSearchException when the dimension never has this value
     */
    String value(String asked) {
        List<String> names = names();
        if (names.isEmpty() && this != COUNTRY) {
            return asked;
        }
        String name = asked.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (this == COUNTRY && !COUNTRIES.contains(name)) {
            throw new InvalidSearchException(
                    "country is a code of two letters by ISO 3166-1, such as DE, GB or US, not "
                            + FilterParameters.cut(asked));
        }
        if (this != COUNTRY && !names.contains(name)) {
            throw new InvalidSearchException(
                    parameter() + " is one of " + String.join(", ", names) + ", not " + FilterParameters.cut(asked));
        }
        return name;
    }

    /** All values there are; empty when anything may be one. */
    private List<String> names() {
        Enum<?>[] all = switch (this) {
            case WORKPLACE -> Workplace.values();
            case SENIORITY -> Seniority.values();
            case EMPLOYMENT -> Employment.values();
            case COMPANY, COUNTRY, CITY, SKILL, SOURCE -> new Enum<?>[0];
        };
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
