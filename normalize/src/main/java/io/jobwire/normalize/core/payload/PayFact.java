package io.jobwire.normalize.core.payload;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A range of pay as a structured field states it.
 *
 * @param min lower bound in whole units of the currency
 * @param max upper bound in whole units of the currency
 * @param currency as the source writes it, an ISO 4217 code where it keeps the rules
 * @param period words for the time that it covers, such as {@code 1 YEAR} or {@code per-hour-wage}
 * @param readFrom name of the field
 */
public record PayFact(
        OptionalDouble min, OptionalDouble max, Optional<String> currency, String period, String readFrom) {}
