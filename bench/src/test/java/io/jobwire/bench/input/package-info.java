@NullMarked
package io.jobwire.bench.input;

import org.jspecify.annotations.NullMarked;
