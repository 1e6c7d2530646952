@NullMarked
package io.jobwire.normalize.core.message;

import org.jspecify.annotations.NullMarked;
