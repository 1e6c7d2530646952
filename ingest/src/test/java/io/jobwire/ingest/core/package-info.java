@NullMarked
package io.jobwire.ingest.core;

import org.jspecify.annotations.NullMarked;
