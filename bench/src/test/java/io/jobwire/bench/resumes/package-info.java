@NullMarked
package io.jobwire.bench.resumes;

import org.jspecify.annotations.NullMarked;
