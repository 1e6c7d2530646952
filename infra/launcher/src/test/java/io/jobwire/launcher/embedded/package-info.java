/** Tests of what is embedded. */
@NullMarked
package io.jobwire.launcher.embedded;

import org.jspecify.annotations.NullMarked;
