@NullMarked
package io.jobwire.bench.matching;

import org.jspecify.annotations.NullMarked;
