/**
 * Normalisation as pure functions: a raw listing in, a {@link io.jobwire.records.Listing} or a code out; a raw resume in, a
 * {@link io.jobwire.records.Profile} out. No Kafka, no clock, no randomness: the same input and the same taxonomy give the same
 * bytes.
 *
 * <p>{@link io.jobwire.normalize.core.ListingNormalizer} reads a body in three steps: the {@linkplain
 * io.jobwire.normalize.core.payload payload} reader of its format gives the facts in the words of the source, {@linkplain
 * io.jobwire.normalize.core.text text} makes them readable and finds sections and language, and {@linkplain
 * io.jobwire.normalize.core.field one reader per field} gives them meaning. What is not stated stays absent.
 *
 * <p>A raw listing that cannot become a listing is a value, {@link io.jobwire.normalize.core.Outcome.Rejected}, with one of
 * the codes of {@link io.jobwire.normalize.core.RejectionCode}: {@code BODY_EMPTY}, {@code BODY_TOO_LARGE}, {@code BODY_NOT_JSON},
 * {@code BODY_NOT_XML}, {@code FORMAT_UNKNOWN}, {@code TITLE_MISSING}, {@code TITLE_TOO_LONG}, {@code TEXT_TOO_LARGE}, {@code
 * DATE_OUT_OF_RANGE}, {@code PAY_OUT_OF_RANGE}. A closed one is never rejected.
 */
@NullMarked
package io.jobwire.normalize.core;

import org.jspecify.annotations.NullMarked;
