/**
 * The stage that gives every posting and every resume one clean shape.
 *
 * <p>In: {@code listings.raw}, {@code resumes.raw}. Out: {@code listings.normalized} and {@code resumes.profiles} under the same
 * keys, {@code deadletters}.
 *
 * <p>Promises: exactly one outcome for each version of a raw listing: a listing, or a dead letter with a code of {@link
 * io.jobwire.normalize.core.RejectionCode} together with a tombstone, so that no stale listing survives. A tombstone stays a
 * tombstone. A resume always gives a profile; its quality says whether anything could be read. No state, no clock: replay gives
 * the same bytes. What the topology does is {@link io.jobwire.normalize.NormalizeTopology}, how fields are read is {@link
 * io.jobwire.normalize.core}.
 */
@NullMarked
package io.jobwire.normalize;

import org.jspecify.annotations.NullMarked;
