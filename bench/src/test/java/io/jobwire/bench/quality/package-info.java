@NullMarked
package io.jobwire.bench.quality;

import org.jspecify.annotations.NullMarked;
