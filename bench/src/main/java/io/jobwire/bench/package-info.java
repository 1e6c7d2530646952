/**
 * What the pipeline can do, measured: the whole way of a listing in one process, beside a pass-through of the same bytes.
 *
 * <p>What goes in: captured boards or generated postings, and generated resumes, all from a printed seed. What comes out: a
 * table on standard output. Promises: the stages run with the configuration of {@code jobwire up} and nothing is counted
 * that was not committed; what is compared was measured in the same process.
 */
@NullMarked
package io.jobwire.bench;

import org.jspecify.annotations.NullMarked;
