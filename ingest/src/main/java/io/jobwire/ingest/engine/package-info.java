/**
 * The machinery under the stage: what is known, when to run, one run, and publishing in transactions.
 *
 * <p>{@link io.jobwire.ingest.engine.Engine} is one thread that consumes {@code sources}, decides what is due and hands
 * runs to virtual threads. {@code StateReader} is another that reads {@code listings.raw}, {@code sources.state} and
 * {@code deadletters} from the beginning and follows them; {@code Publisher} a third that writes transactions.
 *
 * <p>When a source runs. {@code Schedule} adds to the start of its latest run the interval that {@link
 * io.jobwire.ingest.core.Revisit} adapted and a jitter that source and run alone decide; the terms of the source and what its
 * site asked for go before everything, also before people. {@code RunQueue} hands out what is due, longest first, and never
 * lets one host have more than a quarter of the runs.
 *
 * <p>How a source ends. A tombstone closes what it brought, with the reason REMOVED, and ends its state. A tombstone that came
 * while nobody looked is found by a state without a source. A record that cannot be read is a dead letter and closes nothing.
 *
 * <p>Why nothing is published twice. (1) A run's findings and its outcome are one transaction. (2) Before the first run of
 * a partition's sources, everything that is in the output topics at that moment, committed or not, is waited for and
 * read: a dead process's transaction is either aborted or seen. (3) A transaction carries the consumer group's generation
 * and is flushed before it does, so that a process which lost its partitions cannot commit for them, and what it had
 * written before is in what the new owner waits for (KIP-447). (4) When a commit ends in doubt, the producer is made
 * anew, which settles the transaction, and everything is read up to there before the next run.
 */
@NullMarked
package io.jobwire.ingest.engine;

import org.jspecify.annotations.NullMarked;
