@NullMarked
package io.jobwire.ingest.source;

import org.jspecify.annotations.NullMarked;
