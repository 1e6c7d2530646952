/**
 * The HTTP API, JSON only, bound to this machine unless told otherwise.
 *
 * <table>
 * <caption>Paths</caption>
 * <tr><td>{@code GET /api/search}</td><td>listings: {@code q}, a parameter for each
 * {@link io.jobwire.search.Dimension}, {@code pay} and {@code currency}, {@code since}, {@code sort}, {@code size},
 * {@code after}, {@code facets}, {@code highlight}, {@code full}</td></tr>
 * <tr><td>{@code GET /api/listings/{id}}</td><td>one, by canonical id or listing key</td></tr>
 * <tr><td>{@code GET /api/recommendations/{resume}}</td><td>what fits a resume, best first: {@code limit},
 * {@code after}</td></tr>
 * <tr><td>{@code GET /api/status}</td><td>stages, counts, latency</td></tr>
 * </table>
 *
 * <p>In: the search engine of the process, {@code recommendations} kept in a small store of its own, and what the
 * process says of its stages. Field names are those of the Avro records; errors are problem details (RFC 9457). Every
 * listing is hostile input: the API answers with JSON only, never with markup, and says so in its headers.
 */
@NullMarked
package io.jobwire.web;

import org.jspecify.annotations.NullMarked;
