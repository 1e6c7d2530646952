/**
 * The {@code jobwire} command: where a process is put together and told what to do.
 *
 * <p>Data goes to standard output, everything else to standard error. Exit codes: 0, 1 (failed), 2 (wrong usage).
 */
@NullMarked
package io.jobwire.launcher;

import org.jspecify.annotations.NullMarked;
