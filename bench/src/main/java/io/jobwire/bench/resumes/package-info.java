/**
 * How well resumes are read: every figure of {@code bench/resumes}, from labelled data and from resumes whose source is known.
 *
 * <p>Labelled resumes are split by the hash of their text into a part for building and a part that only this report reads; wrong
 * cases of the latter are written to a file.
 */
@NullMarked
package io.jobwire.bench.resumes;

import org.jspecify.annotations.NullMarked;
