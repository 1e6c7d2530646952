@NullMarked
package io.jobwire.launcher.command;

import org.jspecify.annotations.NullMarked;
