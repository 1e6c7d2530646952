@NullMarked
package io.jobwire.ingest.discover;

import org.jspecify.annotations.NullMarked;
