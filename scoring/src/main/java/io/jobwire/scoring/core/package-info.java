/**
 * The rubric: a listing and a resume in, a score from 0 to 100 and its reasons out. No Kafka, no clock, no randomness.
 *
 * <p>What comes in: {@link io.jobwire.records.CanonicalListing} and {@link io.jobwire.records.Profile}. Each is prepared once
 * ({@link io.jobwire.scoring.core.Rubric#prepare}) into sorted numbers; a pair of prepared ones is judged in well under two microseconds
 * ({@link io.jobwire.scoring.core.Scan}), and only a pair that is worth showing is explained
 * ({@link io.jobwire.scoring.core.Rubric#explain}). Both ways end in the same integer arithmetic, so both give the same total.
 *
 * <p>Promises: the same input gives the same bytes, everywhere, per {@link io.jobwire.scoring.core.Weights#VERSION} and taxonomy
 * version. A score depends on nothing but the pair and the reference corpus that ships with the taxonomy: never on who else is
 * indexed. Names, gender, age, nationality and the names of schools are blanked out before anything is read
 * ({@link io.jobwire.scoring.core.BlindText}). A resume that could not be read is never scored.
 *
 * <p>Sources: explicit semantic analysis, Gabrilovich and Markovitch, IJCAI 2007, over the occupations of ESCO v1.1.1; BM25,
 * Robertson and Zaragoza 2009, with document frequencies of that corpus instead of live ones.
 */
@NullMarked
package io.jobwire.scoring.core;

import org.jspecify.annotations.NullMarked;
