/**
 * The fields of a listing, one reader each: title, company, places, workplace, pay, employment, education, years, dates and skills.
 *
 * <p>In come the words of a source and the readable text; out come the parts of a {@link io.jobwire.records.Listing}. What
 * is not stated stays absent: no place is invented, remote is never inferred from a missing place, a currency is never
 * guessed. Readers are stateless or immutable, safe for use by many threads, and take time linear in the text.
 */
@NullMarked
package io.jobwire.normalize.core.field;

import org.jspecify.annotations.NullMarked;
