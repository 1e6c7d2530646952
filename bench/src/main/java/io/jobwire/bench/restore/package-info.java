/** How long the stage that judges takes to come back after {@code kill -9}, on the real broker, and what an index on disk would save. */
@NullMarked
package io.jobwire.bench.restore;

import org.jspecify.annotations.NullMarked;
