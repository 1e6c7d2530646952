/**
 * Finds out what an address is: which source, if any, brings the jobs behind a careers page, a board, a feed, a sitemap or
 * a company's home page.
 *
 * <p>In: an address. Out: {@link io.jobwire.ingest.discover.Discovered}: candidates, best first, each with what speaks for
 * it in words and a sample of what one run brings; or one sentence that says what to do instead.
 *
 * <p>The way: the address itself, what the page loads, embeds and links to, JobPosting in it, feeds that it names, then a
 * few links that look like careers, then the sitemaps of the site. Every request goes the way of all others
 * ({@link io.jobwire.ingest.http.Web}): robots.txt, delays, limits and refused addresses hold here too. What is judged by
 * words and patterns alone ({@code PageClues}, {@code JobWords}, {@code Strangers}) asks nobody.
 *
 * <p>Promise: nothing is a candidate with postings that was not fetched as the stream would fetch it; a feed that a page
 * names counts only when its entries look like jobs, because most such feeds are blogs.
 */
@NullMarked
package io.jobwire.ingest.discover;

import org.jspecify.annotations.NullMarked;
