/**
 * What an installation without servers has inside: a Kafka broker in this process, and the folder in which everything
 * is kept.
 *
 * <p>In comes a folder; out goes the address of a broker that any Kafka client on this machine can use. Promises: it is
 * bound to 127.0.0.1 only; what was acknowledged is found again at the next start, also after {@code kill -9}; a folder
 * is used by one process at a time and only by a version of Jobwire that understands it.
 *
 * <p>The broker is {@code kafka.server.KafkaRaftServer}, which is no public API of Kafka: nothing outside
 * {@link io.jobwire.launcher.embedded.EmbeddedKafka} touches it.
 */
@NullMarked
package io.jobwire.launcher.embedded;

import org.jspecify.annotations.NullMarked;
