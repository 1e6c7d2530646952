/**
 * The search engine that needs nothing: Lucene in the process, an index in a folder.
 *
 * <p>Where the index stands in its topic is part of every Lucene commit, so that one synced file holds both: after a
 * {@code kill -9} the index opens at its last commit and the topic is read from there. What is derived can be made
 * again, so an index of another layout, or one that a failing disk tore, is emptied and filled anew.
 *
 * <p>Ranking is BM25 over title, skills, company, places and text, the best field of each word deciding. A word that no
 * listing has is taken for a typing error, and words near it are searched instead.
 */
@NullMarked
package io.jobwire.search.lucene;

import org.jspecify.annotations.NullMarked;
