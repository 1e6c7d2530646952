/**
 * The parts of a resume: lines and sections, positions with their times, degrees, certificates, spoken languages, skills, wishes
 * that are stated, and the erasing of who it is about.
 *
 * <p>Headings and words are known in English, German, French and Spanish, months and "present" in twenty languages. Name, gender,
 * age, nationality and the rank of a school are never kept as fields. All offsets are UTF-16 units of the resume's text. What
 * is not found stays absent; nothing here throws for what a text contains.
 */
@NullMarked
package io.jobwire.normalize.core.resume;

import org.jspecify.annotations.NullMarked;
