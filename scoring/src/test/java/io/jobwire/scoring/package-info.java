/** Tests of the scoring stage and of its topology. */
@NullMarked
package io.jobwire.scoring;

import org.jspecify.annotations.NullMarked;
