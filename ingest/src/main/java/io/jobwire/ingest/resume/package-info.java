/**
 * Resume files to text, as a guest that may be armed.
 *
 * <p>In comes a file of somebody; out comes a {@link io.jobwire.ingest.resume.ReadResume}: its text and how well it was
 * read. Parsing happens in another process, because a parser of foreign formats can be made to hang, to eat all memory or
 * worse (Apache Tika's own security model says so): {@link io.jobwire.ingest.resume.ResumeReader} keeps one such process
 * warm, with a small heap, kills it at a time limit, and starts another.
 *
 * <p>Promises: every file gets a state and none an exception; at most 5 MB are looked at, and 100 MB after unpacking;
 * embedded files and links are not followed; text comes in the order in which the document stores it.
 */
@NullMarked
package io.jobwire.ingest.resume;

import org.jspecify.annotations.NullMarked;
