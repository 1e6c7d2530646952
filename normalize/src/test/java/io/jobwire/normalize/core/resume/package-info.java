@NullMarked
package io.jobwire.normalize.core.resume;

import org.jspecify.annotations.NullMarked;
