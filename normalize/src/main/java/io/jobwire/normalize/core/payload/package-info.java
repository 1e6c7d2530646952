/**
 * One reader per format: from the body of a raw listing to the facts it states, under one set of names.
 *
 * <p>Readers interpret nothing: dates, places and pay stay the words of the source until {@link
 * io.jobwire.normalize.core.field} reads them. They are tolerant of fields that are missing or of another kind, and
 * answer with a code when the body itself is no posting. A new format is one file here and one line in {@link
 * io.jobwire.normalize.core.payload.PayloadReaders}.
 *
 * <p>Sources: the public documentation of Greenhouse's job board API, Lever's postings API and Ashby's job postings API;
 * schema.org JobPosting; RSS 2.0 and Atom (RFC 4287).
 */
@NullMarked
package io.jobwire.normalize.core.payload;

import org.jspecify.annotations.NullMarked;
