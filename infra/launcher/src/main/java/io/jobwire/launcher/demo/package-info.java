/**
 * The demo site: eight invented employers and a job board, answered over HTTP on the loopback address in the formats of
 * real ones, on two days.
 *
 * <p>What comes out of it is fixed: the same postings, texts, ids and dates at every start. It holds what makes real
 * boards hard: cross-posts, reposts with small edits, one role in several cities, other roles with nearly the same text,
 * entity-escaped HTML, mojibake, teasers, a posting without a title, a page that robots.txt forbids, and between the
 * first day and the second postings that close, change and appear.
 */
@NullMarked
package io.jobwire.launcher.demo;

import org.jspecify.annotations.NullMarked;
