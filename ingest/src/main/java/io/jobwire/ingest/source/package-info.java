/**
 * The kinds of source that can be collected: applicant-tracking systems, pages with schema.org JobPosting, feeds.
 *
 * <p>In goes a target (a tenant's name or an address) and a {@link io.jobwire.ingest.source.Visit}, the way to the web for
 * one run; out comes a {@link io.jobwire.ingest.source.Harvest}: the postings as received, those that could not be read
 * with a code, and an outcome that is honest about what is missing. A kind never throws because of what a site sent.
 *
 * <p>To add a source:
 *
 * <ol>
 *   <li>Write one file that implements {@link io.jobwire.ingest.source.SourceKind}: its name, an example, the host that
 *       answers ({@code home}), and {@code identify}, which knows the addresses of its careers pages. {@code SubdomainKind}
 *       says most of that for boards that are hosts of one domain, {@code AddressedKind} for single documents.
 *   <li>If the whole board is one JSON document, declare a {@code JsonBoard} and let {@code collect} hand it the address,
 *       made by {@code visit.at(home(target), path)}, so that an endpoint can stand in for the public host.
 *   <li>If the board comes in pages, or its texts stand on pages of their own, walk the list and give each entry to a
 *       {@code Details}: it asks for the text of new and changed postings only, and counts what fails.
 *   <li>If those who run it limit polling or onward publication, say so in {@code terms}.
 *   <li>Add the line to {@link io.jobwire.ingest.source.SourceKinds}.
 *   <li>Write one file that implements {@code PayloadReader} in the normalize module, and add its line to
 *       {@code PayloadReaders}.
 *   <li>Put one captured answer into the test resources of both, with its origin in the first line of its test.
 * </ol>
 *
 * <p>Documents are brought to UTF-8 by {@code Characters} before anything reads them. XML is read without document type
 * definitions, and no entity is expanded. A board that comes in pages fails closed: what was not seen is not closed. Keys of
 * the user travel in {@code Secrets} beside an address, never in it, to the public host alone.
 *
 * <p>Promise: a posting's native id is what the source calls it, never its address, and stays the same from run to run;
 * only where a source gives no id is it a hash of the address without tracking parameters.
 */
@NullMarked
package io.jobwire.ingest.source;

import org.jspecify.annotations.NullMarked;
