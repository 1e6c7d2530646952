/**
 * How fast a listing meets many resumes: candidates by an index, all by the roster, all pairs, and the same resumes as stored queries,
 * over resumes that are recombined from real ones.
 */
@NullMarked
package io.jobwire.bench.meeting;

import org.jspecify.annotations.NullMarked;
