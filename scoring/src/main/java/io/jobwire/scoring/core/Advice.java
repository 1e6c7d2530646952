package io.jobwire.scoring.core;

import io.jobwire.records.Span;
import java.util.Optional;

/**
 * One change of a resume that would bring it nearer to a job, with what it would bring. Immutable.
 *
 * @param kind what kind of change
 * @param subject the skill, or what else it is about
 * @param gain points of the score that the change brings when nothing else is changed; 0 when a cap holds the score down
 * @param before points before the caps that it brings; what orders advice of equal gain
 * @param listing where the job asks for it
 * @param resume where the resume has it, or its nearest relative
 */
public record Advice(
        Kind kind, String subject, double gain, double before, Optional<Span> listing, Optional<Span> resume) {

    /** What is wrong. */
    public enum Kind {
        /** A skill that the job asks for, or names, is not in the resume. */
        MISSING,
        /** Only a relative of the skill is there. */
        CLOSE,
        /** The skill is listed, and no position with dates names it: how long and when is not to be seen. */
        UNDATED,
        /** The skill was last used long ago. */
        OUT_OF_DATE,
        /** The job asks for years, and no position of the resume has dates. */
        NO_YEARS,
        /** The job asks for a degree, and the resume names none. */
        NO_DEGREE
    }
}
