@NullMarked
package io.jobwire.normalize.core.field;

import org.jspecify.annotations.NullMarked;
