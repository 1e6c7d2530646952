/** Benchmarks of single functions, by JMH. */
@NullMarked
package io.jobwire.bench.jmh;

import org.jspecify.annotations.NullMarked;
