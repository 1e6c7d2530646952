/**
 * Fetching from sites that belong to somebody else and may be hostile.
 *
 * <p>In goes an {@link io.jobwire.ingest.http.Ask}; out comes an {@link io.jobwire.ingest.http.Answer}, never an
 * exception of the network: whatever a site does is a value. {@link io.jobwire.ingest.http.Web} promises
 *
 * <ul>
 *   <li>manners: robots.txt (RFC 9309) is asked first and kept for six hours, one request at a time goes to a host, with
 *       a pause between the end of one and the start of the next, Retry-After is obeyed for all documents of the host, a host that fails three times in ten minutes is
 *       left alone for half an hour and then tried once, the User-Agent is honest;
 *   <li>safety: a name is resolved once, every address of it is checked, and the connection goes to an address that was
 *       checked; every redirect is checked again; only http and https; loopback, private, link-local, carrier-grade NAT,
 *       unique-local, multicast and reserved addresses are refused unless the user allowed them, and
 *       then only on the host that the user named; link-local addresses are refused whoever allows them;
 *   <li>bounds: connect, response and total time, bytes after decompression, redirects, retries.
 * </ul>
 *
 * <p>Sources: RFC 9110, RFC 9309, OWASP's SSRF cheat sheet, the IANA special-purpose address registries, the defaults of
 * Apache StormCrawler, the breaker of colophon-group/jobseek.
 */
@NullMarked
package io.jobwire.ingest.http;

import org.jspecify.annotations.NullMarked;
