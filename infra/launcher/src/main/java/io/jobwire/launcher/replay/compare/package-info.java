/**
 * What differs between two generations, told from their records alone. Knows no Kafka.
 *
 * <p>A record is the same when its bytes are, without the id of its schema. Where they are not, the fields that differ are
 * named. Whole generations fit in memory: of each record only a digest and a number for each field are kept (about 200 bytes
 * a record), which is why examples are read a second time.
 *
 * <p>Clusters are compared as sets of listings, so another canonical id for the same listings is no other cluster. What
 * became of a cluster is told of all clusters that share listings at once: merged, split, or regrouped.
 */
@NullMarked
package io.jobwire.launcher.replay.compare;

import org.jspecify.annotations.NullMarked;
