@NullMarked
package io.jobwire.ingest.engine;

import org.jspecify.annotations.NullMarked;
