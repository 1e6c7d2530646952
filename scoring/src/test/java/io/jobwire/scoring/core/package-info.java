/** Tests of the rubric. */
@NullMarked
package io.jobwire.scoring.core;

import org.jspecify.annotations.NullMarked;
