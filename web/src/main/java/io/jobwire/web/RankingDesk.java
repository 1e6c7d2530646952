package io.jobwire.web;

import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankingResult;
import java.util.List;
import java.util.Optional;

/** Takes requests for rankings and says what became of them. Safe for use by many threads. */
interface RankingDesk {
    /**
     * Hands a request in; it is safe when this returns.
     *
     * @param jobText description of the job
     * @param resumes ids of resumes; empty: all of the user
     * @param user whose resumes; empty: everybody's
     */
    ProcessStatus submit(String jobText, List<String> resumes, String user);

    /** How far a process is; empty when there is none with this id. */
    Optional<ProcessStatus> status(String process);

    /** What came of it; empty until it is done. */
    Optional<RankingResult> result(String process);
}
