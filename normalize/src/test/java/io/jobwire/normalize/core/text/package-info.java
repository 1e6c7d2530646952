@NullMarked
package io.jobwire.normalize.core.text;

import org.jspecify.annotations.NullMarked;
