@NullMarked
package io.jobwire.ingest.http;

import org.jspecify.annotations.NullMarked;
