package io.jobwire.taxonomy;

import java.util.List;

/**
 * A country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param code3 ISO 3166-1 alpha-3
 * @param name common English name
 * @param currency ISO 4217 code of its currency; empty text when it has none
 * @param aliases other names that people write
 */
public record Country(String code, String code3, String name, String currency, List<String> aliases) {
    public Country {
        aliases = List.copyOf(aliases);
    }
}
