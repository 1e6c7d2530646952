package io.jobwire.taxonomy;

/**
 * A name found in a text, perhaps still to be confirmed by what stands around it.
 *
 * @param skill number of the skill in the table
 * @param first first word
 * @param last last word
 * @param certain whether nothing more is needed
 * @param breadth how often the name stands for something else than a skill
 * @param titular whether the name before a word such as "developer" is only part of a title
 */
record Candidate(int skill, int first, int last, boolean certain, Breadth breadth, boolean titular) {
    Candidate confirmed() {
        return new Candidate(skill, first, last, true, breadth, titular);
    }
}
