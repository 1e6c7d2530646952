/** One class for each subcommand of {@code jobwire}. */
@NullMarked
package io.jobwire.launcher.command;

import org.jspecify.annotations.NullMarked;
