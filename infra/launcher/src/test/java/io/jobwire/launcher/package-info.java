/** Tests of the command line and of who may import whom. */
@NullMarked
package io.jobwire.launcher;

import org.jspecify.annotations.NullMarked;
