/**
 * Measures how well and how fast postings become listings: one program a measure, each with figures on standard output and
 * every wrong case of its report part in a file.
 *
 * <p>In goes the folder of real data that the system property {@code jobwire.shared.data} names. Sets of postings are split
 * by company: three in five companies are there to build with, the others are only reported.
 */
@NullMarked
package io.jobwire.bench.listings;

import org.jspecify.annotations.NullMarked;
