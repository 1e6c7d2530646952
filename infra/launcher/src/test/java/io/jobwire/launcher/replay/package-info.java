/** Tests of what replays decide. */
@NullMarked
package io.jobwire.launcher.replay;

import org.jspecify.annotations.NullMarked;
