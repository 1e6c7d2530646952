/** Tests of the whole pipeline, as one process runs it. */
@NullMarked
package io.jobwire.launcher.pipeline;

import org.jspecify.annotations.NullMarked;
