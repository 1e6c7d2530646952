@NullMarked
package io.jobwire.normalize.core;

import org.jspecify.annotations.NullMarked;
