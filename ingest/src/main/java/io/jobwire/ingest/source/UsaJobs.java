package io.jobwire.ingest.source;

import io.jobwire.ingest.http.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * USAJOBS, the jobs of the federal government of the United States: {@code usajobs:all} or {@code usajobs:WORDS} for a
 * search. It needs a free key and the address of mail that the key was given to: the settings {@code ingest.usajobs-key} and
 * {@code ingest.usajobs-email}. A query shows at most 10,000 jobs. Source: developer.usajobs.gov/api-reference.
 */
final class UsaJobs extends PublicBoard {
    private static final int PAGE = 500;
    private static final PagedBoard BOARD = new PagedBoard(
            "/SearchResult/SearchResultItems",
            "/SearchResult/SearchResultCountAll",
            item -> Json.text(item, "MatchedObjectId")
                    .or(() -> Json.text(item.path("MatchedObjectDescriptor"), "PositionID")
                            .map(Pages::idOf)),
            item -> Json.text(item.path("MatchedObjectDescriptor"), "PositionURI"),
            "/MatchedObjectDescriptor/PositionID",
            Set.of("RelevanceRank", "RelevanceScore"),
            10_000 / PAGE);

    UsaJobs() {
        super("usajobs", "https://data.usajobs.gov", Terms.OPEN);
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        Keys keys = visit.keys();
        if (!visit.redirected()
                && (keys.usaJobsKey().isEmpty() || keys.usaJobsEmail().isEmpty())) {
            return Keys.missing("USAJOBS", "ingest.usajobs-key and ingest.usajobs-email", "developer.usajobs.gov");
        }
        Secrets secrets = new Secrets(
                Map.of(
                        "Authorization-Key",
                        keys.usaJobsKey().orElse(""),
                        "User-Agent",
                        keys.usaJobsEmail().orElse("")),
                "");
        String path = "/api/Search?ResultsPerPage=" + PAGE + parameter("&", "Keyword", target) + "&Page=";
        return BOARD.collect(
                visit.at(home(target), path + 1),
                (read, page) -> read
                                < Json.scalar(page.at("/SearchResult/UserArea/NumberOfPages"))
                                        .map(Integer::valueOf)
                                        .orElse(1)
                        ? Optional.of(visit.at(home(target), path + (read + 1)))
                        : Optional.empty(),
                address -> () -> visit.get(address, JsonBoard.ACCEPT, secrets),
                "USAJOBS' API has moved");
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.volatileFields();
    }
}
