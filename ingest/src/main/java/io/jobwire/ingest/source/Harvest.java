package io.jobwire.ingest.source;

import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one run of a source brought.
 *
 * @param outcome what it came to; only COMPLETE speaks about what is missing
 * @param detail one sentence: what happened and what to do
 * @param postings the postings, each native id once
 * @param faults entries that could not be read
 * @param unchanged native ids of known postings that are still there as they were: their texts were not fetched again
 * @param notModified the source says that nothing changed since the validators were given; there are no postings then
 * @param retryAt earliest time to come back, where the site named one
 */
public record Harvest(
        RunOutcome outcome,
        String detail,
        List<Posting> postings,
        List<Fault> faults,
        Set<String> unchanged,
        boolean notModified,
        Optional<Instant> retryAt) {

    public Harvest {
        postings = List.copyOf(postings);
        faults = List.copyOf(faults);
        unchanged = Set.copyOf(unchanged);
    }

    static Harvest complete(String detail, List<Posting> postings, List<Fault> faults) {
        return of(RunOutcome.COMPLETE, detail, postings, faults);
    }

    static Harvest of(RunOutcome outcome, String detail, List<Posting> postings, List<Fault> faults) {
        return new Harvest(outcome, detail, postings, faults, Set.of(), false, Optional.empty());
    }

    static Harvest nothing(RunOutcome outcome, String detail) {
        return of(outcome, detail, List.of(), List.of());
    }

    /** What an answer that is no page means for a source that consists of this one document. */
    static Harvest of(Answer answer, String whatIsMissing) {
        return switch (answer) {
            case Answer.Page page -> throw new IllegalArgumentException("A page has to be read");
            case Answer.NotModified n ->
                new Harvest(
                        RunOutcome.COMPLETE,
                        "Not modified since the last run",
                        List.of(),
                        List.of(),
                        Set.of(),
                        true,
                        Optional.empty());
            case Answer.Missing missing -> nothing(RunOutcome.UNKNOWN_TENANT, missing.detail() + "; " + whatIsMissing);
            case Answer.Excluded excluded -> nothing(RunOutcome.BLOCKED, excluded.detail());
            case Answer.Refused refused ->
                new Harvest(
                        RunOutcome.BLOCKED, refused.detail(), List.of(), List.of(), Set.of(), false, refused.retryAt());
            case Answer.Broken broken ->
                new Harvest(
                        RunOutcome.FAILED, broken.detail(), List.of(), List.of(), Set.of(), false, broken.retryAt());
        };
    }

    /** The same, not to be repeated before a time. */
    Harvest retryAt(Optional<Instant> time) {
        return new Harvest(outcome, detail, postings, faults, unchanged, notModified, time);
    }
}
