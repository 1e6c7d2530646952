package io.jobwire.ingest.source;

import io.jobwire.records.RunOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Jobicy: {@code jobicy:all} or {@code jobicy:TAG}. The newest hundred jobs, and those behind them where the answer has a
 * cursor; as many as can be asked for and no cursor are a slice, on which nothing is closed. Its owners ask for at most one
 * request an hour and forbid handing jobs on to other boards. Source: jobicy.com/jobs-rss-feed.
 */
final class Jobicy extends PublicBoard {
    private static final int MOST = 100;
    private static final PagedBoard BOARD = new PagedBoard(
            "/jobs", "", job -> Json.text(job, "id"), job -> Json.text(job, "url"), "", Set.of("companyLogo"), 50);

    Jobicy() {
        super(
                "jobicy",
                "https://jobicy.com",
                new Terms(
                        Duration.ofHours(1),
                        false,
                        Optional.of("Name Jobicy as the source and link to the posting there")));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = "/api/v2/remote-jobs?count=" + MOST + parameter("&", "tag", target);
        Harvest harvest = BOARD.collect(
                visit.at(home(target), path),
                (read, page) -> Json.text(page, "nextCursor")
                        .map(cursor -> visit.at(home(target), path + "&cursor=" + Tenants.escape(cursor))),
                address -> () -> visit.get(address, JsonBoard.ACCEPT),
                "Jobicy's API has moved");
        boolean slice =
                harvest.outcome() == RunOutcome.COMPLETE && harvest.postings().size() == MOST && visit.requests() <= 2;
        return slice
                ? Harvest.of(
                        RunOutcome.PARTIAL,
                        "Jobicy sends its newest " + MOST + " jobs; nothing is closed on those that it does not send",
                        harvest.postings(),
                        harvest.faults())
                : harvest;
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.volatileFields();
    }
}
