/**
 * Which listings are one job, as a stream.
 *
 * <p>In come {@code listings.normalized} and {@code listings.splits}, pairs that a person told apart. Out go {@code listings.links}, one link a listing, and
 * {@code listings.canonical}, one listing a job; both only when they change.
 *
 * <pre>
 * listings.splits  -> (by listing)
 *                          v
 * listings.normalized -> router -> (by company) -> index -> listings.canonical
 *                          |  remembers the company          |
 *                          v  of each listing                v
 *                   listings.links  <-  link gate  <-  (by listing)
 * </pre>
 *
 * <p>All listings of a company, and of the spellings of its name that begin alike, meet in one partition, so candidates are local lookups and each canonical id, which
 * contains the company's key, has one writer. Links have a second hop back to the listing's own partition, because a listing
 * may move from one company to another and the two tasks do not wait for each other: there the gate lets only the company
 * pass that the listing belongs to by the router's memory, so that a late word of the old one is not the last. Listings of an
 * unknown company are spread by their own key; each stands alone.
 *
 * <p>Promises: links and canonical listings are a function of the set of the latest listings and of the pairs told apart, in any order of arrival, over
 * any number of partitions and instances ({@link io.jobwire.dedupe.core.DedupeIndex}). A canonical listing ends in a
 * tombstone when its last open member closes, a link when its listing's tombstone arrives.
 *
 * <p>Kept: per listing a node (facts, buckets, assignment, fingerprints of what was published) and the text with sections and skills, both
 * squeezed with a dictionary of the company. The buckets of a company are made of its nodes by one scan and stay in memory while it
 * is met. Jobs that are closed for long are forgotten.
 */
@NullMarked
package io.jobwire.dedupe;

import org.jspecify.annotations.NullMarked;
