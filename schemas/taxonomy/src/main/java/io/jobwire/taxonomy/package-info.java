/**
 * The words that stages share: skills with aliases and hierarchy, occupations, places, and the tools that find them in text.
 *
 * <p>{@link io.jobwire.taxonomy.Taxonomy#load()} is the way in. Behind it stand
 * <ul>
 *   <li>{@link io.jobwire.taxonomy.SkillTagger}: text in, {@linkplain io.jobwire.taxonomy.Mention mentions} of skills out, leftmost and
 *       longest first, with the rules for words that also mean something else ("Go", "Excel", "Spring");
 *   <li>{@link io.jobwire.taxonomy.Gazetteer}: what a posting writes where the place belongs, in; places and remote hints out;
 *   <li>{@link io.jobwire.taxonomy.Occupations}: a job title in, the nearest ESCO occupation out;
 *   <li>{@link io.jobwire.taxonomy.ConceptCorpus}: the labels around each occupation, for explicit semantic analysis;
 *   <li>{@link io.jobwire.taxonomy.Tokenizer}: words with offsets, the one tokenizer of all stages.
 * </ul>
 *
 * <p>Promises: immutable and thread-safe after loading; no file, network or clock is touched after it; the same version gives
 * the same answers everywhere. The tables are readable TSV files beside these classes, each with its source and licence in the
 * first line; any change to them or to how they are read changes {@link io.jobwire.taxonomy.Taxonomy#version()}.
 *
 * <p>Sources: ESCO v1.1.1 (European Commission), O*NET 27.0 (technology skills) and 30.3 (titles) (USDOL/ETA, CC BY 4.0), GeoNames (CC BY 4.0), ISO 3166 and 4217.
 */
@NullMarked
package io.jobwire.taxonomy;

import org.jspecify.annotations.NullMarked;
