/** Tests of the runtime. */
@NullMarked
package io.jobwire.runtime;

import org.jspecify.annotations.NullMarked;
