@NullMarked
package io.jobwire.ingest.resume;

import org.jspecify.annotations.NullMarked;
