@NullMarked
package io.jobwire.ingest;

import org.jspecify.annotations.NullMarked;
