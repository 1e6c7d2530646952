/**
 * Saved searches: what a listing must be to be told of, in the language of the search.
 *
 * <p>In: {@code searches} and {@code listings.canonical}. Out: {@code recommendations}, one record for each listing that a
 * search finds, of a kind of its own ({@code search} is set, nothing is judged), and a tombstone when it finds it no longer.
 *
 * <p>Promises: a search and a listing meet once for each version of either, whichever comes later; the result is the same
 * in whatever order they come. Searches are copied to every partition of the stage, listings live in one: searches are few
 * and small. A new listing is matched by Lucene's monitor, which turns the search around: it looks up, by the words of the
 * listing, the searches that can match at all. A new search finds the listings that are there in an index of the
 * partition, which is made when the first new search asks for it, and is derived: it is not kept.
 *
 * <p>Every word means itself: what is a typing error depends on what else is in the index, and whether somebody is told of
 * a listing must not.
 */
@NullMarked
package io.jobwire.search.saved;

import org.jspecify.annotations.NullMarked;
