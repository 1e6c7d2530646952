/** Tests of how a process is put together. */
@NullMarked
package io.jobwire.launcher.system;

import org.jspecify.annotations.NullMarked;
