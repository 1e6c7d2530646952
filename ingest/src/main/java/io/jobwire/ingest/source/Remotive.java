package io.jobwire.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Remotive: {@code remotive:all} or {@code remotive:CATEGORY}, such as {@code software-dev}. One document. Its owners advise
 * at most four requests a day and forbid handing jobs on to other boards. Source:
 * github.com/remotive-com/remote-jobs-api.
 */
final class Remotive extends PublicBoard {
    private static final JsonBoard BOARD =
            new JsonBoard("jobs", "/job-count", Entries.of("/id", "/url").ignoring("company_logo_url"));

    Remotive() {
        super(
                "remotive",
                "https://remotive.com",
                new Terms(
                        Duration.ofHours(6),
                        false,
                        Optional.of("Name Remotive as the source and link to the posting there")));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI address = visit.at(home(target), "/api/remote-jobs" + parameter("?", "category", target));
        return BOARD.collect(address, visit, "Remotive's API has moved");
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.entries().restless();
    }
}
