/**
 * What the benchmarks feed: postings, captured or generated, with planted copies, and resumes. Everything is a function of
 * a seed and of the files read; no clock, no other randomness.
 */
@NullMarked
package io.jobwire.bench.input;

import org.jspecify.annotations.NullMarked;
