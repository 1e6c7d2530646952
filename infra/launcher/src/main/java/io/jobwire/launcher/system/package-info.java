/**
 * How a process is put together: Kafka and the registry inside it or elsewhere, the topics, the stages and what they
 * share, and the note that lets other commands find a running one.
 */
@NullMarked
package io.jobwire.launcher.system;

import org.jspecify.annotations.NullMarked;
