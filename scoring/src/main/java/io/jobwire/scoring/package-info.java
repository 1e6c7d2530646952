/**
 * The scoring stage: every canonical listing meets every resume once for each version of either, and says why.
 *
 * <p>Comes in: {@code listings.canonical}, copied to every partition of a repartition topic (KIP-837), and {@code resumes.profiles}, each
 * in its one partition. Whichever of a pair comes later in the log of that partition finds the earlier one. Goes out:
 * {@code recommendations} under {@code resume|canonical}: one record for each pair and version that reaches {@code scoring.floor} and
 * meets the person's wishes, and a tombstone when it no longer does.
 *
 * <p>Promises: exactly once for each pair and version under {@code exactly_once_v2}; the compacted topic depends only on the latest
 * listings and profiles, not on their order, as long as each partition holds no more profiles and listings than
 * {@code scoring.exhaustive}; beyond that Lucene chooses candidates. No clock, no randomness.
 *
 * <p>The key-value stores are the truth. The numbers in memory ({@link io.jobwire.scoring.core}) and the index of candidates are derived
 * and made anew when a task starts: design (c) of "a store over Lucene", the hardest one to get wrong.
 */
@NullMarked
package io.jobwire.scoring;

import org.jspecify.annotations.NullMarked;
