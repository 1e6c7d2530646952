/** How fast a generation is made again, and whether it is the same: see {@code bench/README.md}. */
@NullMarked
package io.jobwire.bench.replay;

import org.jspecify.annotations.NullMarked;
