/**
 * From the text of a source to text for people: HTML without what browsers do not show, repaired characters, sections and
 * the language.
 *
 * <p>In come HTML, escaped HTML and plain text of any size up to the limits of {@link
 * io.jobwire.normalize.core.ListingNormalizer}; out come lines. Time is linear in the input; nothing here throws for what a
 * text contains. All offsets are UTF-16 units of the readable text.
 */
@NullMarked
package io.jobwire.normalize.core.text;

import org.jspecify.annotations.NullMarked;
