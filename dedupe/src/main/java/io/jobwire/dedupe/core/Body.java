package io.jobwire.dedupe.core;

import io.jobwire.records.Listing;
import io.jobwire.records.Section;
import io.jobwire.records.Skill;
import java.util.List;

/**
 * What {@link Profile#facts()} leaves out of a listing, and the language.
 *
 * @param sections parts of the text
 * @param skills skills with their places in the text
 * @param language as in the listing
 */
public record Body(String text, List<Section> sections, List<Skill> skills, String language) {

    /** The body of a whole listing. */
    public static Body of(Listing full) {
        return new Body(full.getText(), full.getSections(), full.getSkills(), full.getLanguage());
    }
}
