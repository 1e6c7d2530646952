/**
 * What every stage stands on: how it is configured, started, watched and stopped, and where its faults go.
 *
 * <p>A stage is a {@link io.jobwire.runtime.Stage}; it gets all it needs from outside in a
 * {@link io.jobwire.runtime.StageContext} and knows nothing of the process that it runs in. There are two shapes: a
 * Kafka Streams topology ({@link io.jobwire.runtime.StreamsStage}) and a loop in one thread
 * ({@link io.jobwire.runtime.LoopStage}), such as a plain consumer.
 *
 * <p>What comes in: settings ({@link io.jobwire.runtime.Settings}: flags over environment over file over defaults), the
 * address of Kafka, the topics of the catalogue ({@link io.jobwire.runtime.TopicAdmin} makes them). What goes out:
 * health and metrics ({@link io.jobwire.runtime.HealthServer}), and dead letters.
 *
 * <p>Promises:
 *
 * <ul>
 *   <li>Every stage reads only what is committed, and a topology writes exactly-once.
 *   <li>A fault of the data never stops a stage: it becomes a record in the dead-letter topic, in the transaction of the
 *       record that caused it (KIP-1033, KIP-1034), with a code and without a stack trace.
 *   <li>A fault of the machine always stops the stage, with one line that says what is broken and what to do; nothing is
 *       lost, and the next start goes on where the last commit was.
 *   <li>State lies below the data folder, never in a temporary one; memory outside the heap is bounded for the process.
 * </ul>
 *
 * <p>Kafka 4.3.1 needs three precautions that are easy to lose: a record that is too large must be refused before the
 * producer sees it, or it poisons the transaction; generated names of stores must be looked for in the topology, because
 * {@code ensure.explicit.internal.resource.naming} does not reach a {@code StreamsBuilder} made without configuration;
 * and a static member whose topology changed must come back under another name, or nobody makes its internal topics.
 */
@NullMarked
package io.jobwire.runtime;

import org.jspecify.annotations.NullMarked;
