@NullMarked
package io.jobwire.normalize.core.payload;

import org.jspecify.annotations.NullMarked;
