package io.jobwire.ingest.source;

import java.util.Optional;
import java.util.Set;

/**
 * The Muse: {@code themuse:all} or {@code themuse:COMPANY}. Pages count from 0, and the API shows a hundred of them; who is
 * over the limit of 500 requests an hour gets a 403. Source: www.themuse.com/developers/api/v2.
 */
final class TheMuse extends PublicBoard {
    private static final int PAGES = 100;
    private static final PagedBoard BOARD = new PagedBoard(
            "/results",
            "/total",
            job -> Json.text(job, "id"),
            job -> Json.scalar(job.at("/refs/landing_page")),
            "",
            Set.of(),
            PAGES);

    TheMuse() {
        super("themuse", "https://www.themuse.com", Terms.OPEN);
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = "/api/public/jobs?page=";
        String company = parameter("&", "company", target);
        return BOARD.collect(
                visit.at(home(target), path + 0 + company),
                (read, page) -> read < page.path("page_count").asInt()
                        ? Optional.of(visit.at(home(target), path + read + company))
                        : Optional.empty(),
                address -> () -> visit.get(address, JsonBoard.ACCEPT),
                "The Muse's API has moved");
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.volatileFields();
    }
}
