/**
 * What every engine has in common: which words, values and numbers of a listing are indexed, how text becomes words, and
 * what a query and its filters mean. An engine only keeps and finds them.
 *
 * <p>Text becomes words here, in this process, for every engine: a server gets words and needs no language module, and
 * the same query finds the same listings on all of them.
 */
@NullMarked
package io.jobwire.search.index;

import org.jspecify.annotations.NullMarked;
