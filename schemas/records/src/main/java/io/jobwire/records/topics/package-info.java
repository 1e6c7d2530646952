/**
 * The topic catalogue: every topic of Jobwire, with its key, its value type, its partitions and how long it keeps
 * what, declared once in {@link io.jobwire.records.topics.Topics}.
 *
 * <p>Names are compatibility: other tools read them. {@link io.jobwire.records.topics.TopicNames} adds the prefix of an
 * installation and the generation of a replay.
 */
@NullMarked
package io.jobwire.records.topics;

import org.jspecify.annotations.NullMarked;
