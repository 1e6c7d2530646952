/** Tests of the comparison of generations. */
@NullMarked
package io.jobwire.launcher.replay.compare;

import org.jspecify.annotations.NullMarked;
