/**
 * The stage that collects: sources in, postings as received out.
 *
 * <p>In: the topic {@code sources}, whose partitions are shared out among the ingest processes by a consumer group, and
 * the web. Out: {@code listings.raw}, {@code sources.runs}, {@code sources.state}, and {@code deadletters} for entries and
 * sources that cannot be read.
 *
 * <p>Its state is {@code listings.raw} itself and {@code sources.state}, read back at the start and followed ever after, so
 * that a source goes on where it was in whatever process gets its partition; nothing else is kept.
 *
 * <p>Promises: a posting is published when it is new, changed, gone or back, and never twice for the same thing, also
 * when the process is killed in mid-crawl: what a run found and its outcome are one transaction (long runs are several,
 * each of which a restart finds and continues after), and the transaction carries the consumer group's generation, so a
 * process that lost its sources cannot publish for them any more. Only a complete run closes postings,
 * and one that is suddenly empty or lacks half of them is looked at again first; a source that is removed closes all of its own.
 *
 * <p>{@link io.jobwire.ingest.Fetch} is one run without Kafka, for the command line.
 */
@NullMarked
package io.jobwire.ingest;

import org.jspecify.annotations.NullMarked;
