package io.jobwire.ingest.source;

import io.jobwire.records.RunOutcome;
import java.util.Optional;

/**
 * The user's own keys for sources that ask for one. They come from settings, never from a record, and are written nowhere.
 *
 * @param usaJobsKey key of USAJOBS
 * @param usaJobsEmail address of mail that the key was given to
 * @param adzunaId application id of Adzuna
 * @param adzunaKey application key of Adzuna
 */
public record Keys(
        Optional<String> usaJobsKey,
        Optional<String> usaJobsEmail,
        Optional<String> adzunaId,
        Optional<String> adzunaKey) {
    /** No keys. */
    public static final Keys NONE = new Keys(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Harvest missing(String service, String settings, String where) {
        return Harvest.nothing(
                RunOutcome.FAILED,
                service + " answers only who has a key; get one at " + where + " and set " + settings);
    }

    /** Says which keys there are, not what they are. */
    @Override
    public String toString() {
        return "Keys[usajobs=" + usaJobsKey.isPresent() + ", adzuna=" + adzunaKey.isPresent() + "]";
    }
}
