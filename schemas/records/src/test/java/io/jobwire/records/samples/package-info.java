/** Records made up for tests. */
@NullMarked
package io.jobwire.records.samples;

import org.jspecify.annotations.NullMarked;
