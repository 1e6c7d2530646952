package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import java.util.Optional;

/**
 * Reads the description of a job that somebody hands in. Pure: the same text gives the same listing. Must be safe for use by many
 * threads.
 */
@FunctionalInterface
public interface JobDescriptions {
    /**
     * The job as a listing that stands for itself; empty when nothing can be made of the text.
     *
     * @param name what it is known by
     * @param text text or HTML
     */
    Optional<CanonicalListing> read(String name, String text);
}
