/** Tests of the runtime. */
@NullMarked
package io.jobwire.runtime.net;

import org.jspecify.annotations.NullMarked;
