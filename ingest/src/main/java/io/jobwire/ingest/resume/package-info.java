/**
 * Resume files to text, as a guest that may be armed.
 *
 * <p>In comes a file of somebody; out comes a {@link io.jobwire.ingest.resume.ReadResume}: its text and how well it was
 * read. Parsing happens in another process, because a parser of foreign formats can be made to hang, to eat all memory or
 * worse (Apache Tika's own security model says so): {@link io.jobwire.ingest.resume.ResumeReader} keeps one such process
 * warm, with a small heap, kills it at a time limit, and starts another.
 *
 * <p>Promises: every file gets a state and none an exception; at most 5 MB are looked at, and 100 MB after unpacking;
 * embedded files and links are not followed. The text is what a person sees who opens the file: what is invisible, tiny, beside the
 * page, covered or in the colour of what lies behind is dropped, counted and reported (HIDDEN_TEXT_FOUND). A PDF is read as it
 * is stored, column by column and by position, and the order is taken in which its sections hang together.
 *
 * <p>Known limits: white text on a picture or a shading counts as visible, because nobody knows the colour behind it; style
 * sheets of web pages are read without the order of precedence of browsers; DOC tells of hidden and tiny runs only.
 */
@NullMarked
package io.jobwire.ingest.resume;

import org.jspecify.annotations.NullMarked;
