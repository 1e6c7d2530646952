/** Faults of the real thing under load, longer than a test may take: see {@code bench/README.md}. */
@NullMarked
package io.jobwire.bench.drill;

import org.jspecify.annotations.NullMarked;
