/**
 * Which listings are one: the pure core of deduplication, without Kafka and without a disk.
 *
 * <p>In come {@link io.jobwire.records.Listing}s, open and closed. Out go one
 * {@link io.jobwire.records.ListingLink} a listing and one {@link io.jobwire.records.CanonicalListing} a job.
 *
 * <p>The way of a listing: its text becomes a set of hashed 3-word {@link io.jobwire.dedupe.core.Shingles}, the set a
 * {@link io.jobwire.dedupe.core.Signature} of 126 16-bit SuperMinHash components (O. Ertl, "SuperMinHash", 2017), the
 * signature 21 bands of six; two texts of Jaccard similarity J share a band with probability 1-(1-J^6)^21: 0.93 at 0.70,
 * 0.98 at 0.75. {@link io.jobwire.dedupe.core.BucketKeys} adds keys of facts (title, place, requisition, page) for what
 * bands cannot find: teasers and short texts. Listings that share a bucket are candidates; the
 * {@link io.jobwire.dedupe.core.Verifier} judges every candidate by its facts and by the exact similarity. Verdicts
 * become clusters by greedy leaders, a star, never a transitive closure: in the order of (first seen, key), a listing
 * joins the earliest leader that it is a duplicate of, or is a leader itself; leaders join roles the same way.
 *
 * <p>Promises: the result depends on the set of listings alone, never on their order of arrival;
 * {@link io.jobwire.dedupe.core.Deduplicator} computes it from the whole set, {@link io.jobwire.dedupe.core.DedupeIndex}
 * keeps it current change by change, and both give the same bytes. Nothing crosses companies whose names
 * do not begin alike ({@link io.jobwire.dedupe.core.Employers}), and a listing of an
 * unknown company stands alone.
 *
 * <p>Figures of quality and cost are in the module's README.
 *
 * <p>Bounds: a bucket shows its first {@value io.jobwire.dedupe.core.Algorithm#BUCKET_WINDOW} listings to those that
 * come after them; the rest is kept in order and moves up when an earlier one is deleted.
 */
@NullMarked
package io.jobwire.dedupe.core;

import org.jspecify.annotations.NullMarked;
