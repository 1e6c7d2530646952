package io.jobwire.ingest.source;

import java.util.Set;

/**
 * Arbeitnow: {@code arbeitnow:all}. Pages of a few hundred jobs; {@code links.next} is empty on the last. Source:
 * www.arbeitnow.com/blog/job-board-api.
 */
final class Arbeitnow extends PublicBoard {
    private static final PagedBoard BOARD =
            new PagedBoard("/data", "", job -> Json.text(job, "slug"), job -> Json.text(job, "url"), "", Set.of(), 200);

    Arbeitnow() {
        super("arbeitnow", "https://www.arbeitnow.com", Terms.OPEN);
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = "/api/job-board-api?page=";
        return BOARD.collect(
                visit.at(home(target), path + 1),
                (read, page) ->
                        Json.scalar(page.at("/links/next")).map(more -> visit.at(home(target), path + (read + 1))),
                address -> () -> visit.get(address, JsonBoard.ACCEPT),
                "Arbeitnow's API has moved");
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.volatileFields();
    }
}
