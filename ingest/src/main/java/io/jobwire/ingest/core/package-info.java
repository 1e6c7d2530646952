/**
 * What a run of a source means: which postings are new, changed, unchanged, re-opened or gone.
 *
 * <p>In comes what is known of a source and what a run saw; out comes a {@link io.jobwire.ingest.core.Difference}. Plain
 * functions: no clock, no network, no Kafka. Promises: only a complete run closes anything; a board that was full and is
 * empty is looked at three times before its postings are closed; a posting that comes back keeps its first-seen time;
 * the order of the postings does not matter. The rules about emptiness follow colophon-group/jobseek.
 */
@NullMarked
package io.jobwire.ingest.core;

import org.jspecify.annotations.NullMarked;
