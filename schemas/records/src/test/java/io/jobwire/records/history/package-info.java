/** The published versions of the schemas, and what every version must keep to. */
@NullMarked
package io.jobwire.records.history;

import org.jspecify.annotations.NullMarked;
