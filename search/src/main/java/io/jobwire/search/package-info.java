/**
 * Search over canonical listings: one contract, {@link io.jobwire.search.SearchEngine}, that every engine keeps, and the
 * stage that feeds an engine.
 *
 * <p>In: {@code listings.canonical}, read as a plain consumer with {@code read_committed}. Out: an index that can be
 * searched within about 200 ms, and dead letters for records that cannot be read.
 *
 * <p>Promises: the index and the offsets that it stands at are committed as one, so a crash loses nothing and repeats
 * only harmless writes; a change that was already applied has no effect, so a replay cannot turn a listing back and a
 * deleted listing stays deleted. Values of this package name no engine: what they say is what all engines do.
 */
@NullMarked
package io.jobwire.search;

import org.jspecify.annotations.NullMarked;
