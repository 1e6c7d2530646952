@NullMarked
package io.jobwire.bench.listings;

import org.jspecify.annotations.NullMarked;
