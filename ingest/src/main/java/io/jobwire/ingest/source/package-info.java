/**
 * The kinds of source that can be collected: applicant-tracking systems, pages with schema.org JobPosting, feeds.
 *
 * <p>In goes a target (a tenant's name or an address) and a {@link io.jobwire.ingest.source.Visit}, the way to the web for
 * one run; out comes a {@link io.jobwire.ingest.source.Harvest}: the postings as received, those that could not be read
 * with a code, and an outcome that is honest about what is missing. A kind never throws because of what a site sent.
 *
 * <p>To add a source: one file that implements {@link io.jobwire.ingest.source.SourceKind}, one line in
 * {@link io.jobwire.ingest.source.SourceKinds}, and a test with a captured sample.
 *
 * <p>Promise: a posting's native id is what the source calls it, never its address, and stays the same from run to run;
 * only where a source gives no id is it a hash of the address without tracking parameters.
 */
@NullMarked
package io.jobwire.ingest.source;

import org.jspecify.annotations.NullMarked;
