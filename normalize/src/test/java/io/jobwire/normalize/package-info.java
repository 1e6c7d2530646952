@NullMarked
package io.jobwire.normalize;

import org.jspecify.annotations.NullMarked;
