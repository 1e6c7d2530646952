package io.jobwire.taxonomy;

/**
 * A name found in a text, perhaps still to be confirmed by what stands around it.
 *
 * @param skill number of the skill in the table
 * @param first first word
 * @param last last word
 * @param certain whether nothing more is needed
 */
record Candidate(int skill, int first, int last, boolean certain) {
    Candidate confirmed() {
        return new Candidate(skill, first, last, true);
    }
}
