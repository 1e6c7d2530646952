package io.jobwire.scoring.core;

import io.jobwire.records.Recommendation;
import java.util.List;

/**
 * A resume beside a job.
 *
 * @param now what it has of the job
 * @param advice changes that bring something, most first; the same for the same resume and job
 */
public record Review(Recommendation now, List<Advice> advice) {
    public Review {
        advice = List.copyOf(advice);
    }
}
