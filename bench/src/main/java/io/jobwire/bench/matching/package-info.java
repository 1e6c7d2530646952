/**
 * How well scores order people: the rubric beside BM25, TF-IDF cosine and the percentage of keywords, against pairs that were judged by
 * reading both, and against what people are by trade.
 *
 * <p>Half of the resumes, by a hash of their words, were there to build the rubric with; the other half is only reported.
 */
@NullMarked
package io.jobwire.bench.matching;

import org.jspecify.annotations.NullMarked;
