package io.jobwire.ingest.source;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Himalayas: {@code himalayas:all}, or {@code himalayas:WORDS} for a search. Twenty jobs a page behind a cursor; the whole
 * board has thousands of pages, so a run reads the newest and closes nothing unless it reaches the announced count. Source:
 * himalayas.app/api.
 */
final class Himalayas extends PublicBoard {
    private static final PagedBoard BOARD = new PagedBoard(
            "/jobs",
            "/totalCount",
            job -> Json.text(job, "guid").map(Pages::idOf),
            job -> Json.text(job, "guid")
                    .filter(link -> link.startsWith("http"))
                    .or(() -> Json.text(job, "applicationLink")),
            "",
            Set.of("companyLogo"),
            100);

    Himalayas() {
        super(
                "himalayas",
                "https://himalayas.app",
                new Terms(
                        Duration.ofHours(1),
                        true,
                        Optional.of("Name Himalayas as the source and link to the posting there")));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = target.equals(ALL)
                ? "/jobs/api?limit=20"
                : "/jobs/api/search?q=" + Tenants.escape(target) + "&limit=20";
        return BOARD.collect(
                visit.at(home(target), path),
                (read, page) -> Json.text(page, "nextCursor")
                        .map(cursor -> visit.at(home(target), path + "&cursor=" + Tenants.escape(cursor))),
                address -> () -> visit.get(address, JsonBoard.ACCEPT),
                "Himalayas' API has moved");
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.volatileFields();
    }
}
