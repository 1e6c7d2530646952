/** The measurements: publishing, draining, latency, processor time and memory. */
@NullMarked
package io.jobwire.bench.run;

import org.jspecify.annotations.NullMarked;
