package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * SOLID.Jobs, a board of Poland: {@code solidjobs:DIVISION}. Pages count from 0; {@code totalCount} says how many postings the
 * division has, whatever size its pages have. Source: solid.jobs, "public API", and a captured answer.
 */
final class SolidJobs extends PublicBoard {
    private static final List<String> DIVISIONS =
            List.of("it", "engineering", "marketing", "sales", "hr", "logistics", "finances", "other");

    private static final int PAGE = 200;
    private static final PagedBoard BOARD = new PagedBoard(
            "/jobs",
            "/totalCount",
            job -> Json.text(job, "jobOfferKey"),
            job -> Json.text(job, "url"),
            "",
            Set.of("updatedAt", "companyLogoUrl"),
            100);

    SolidJobs() {
        super("solidjobs", "https://solid.jobs", Terms.OPEN);
    }

    @Override
    public String example() {
        return "it";
    }

    @Override
    public String target(String written) {
        String division = Tenants.webAddress(written)
                .flatMap(this::identify)
                .orElse(written.strip().toLowerCase(Locale.ROOT));
        if (!DIVISIONS.contains(division)) {
            throw new BadSourceException(
                    "After solidjobs: comes a division of the board, one of " + String.join(", ", DIVISIONS));
        }
        return division;
    }

    /** Lists of a division: {@code /offers/it} and what the API has below the same words. */
    @Override
    public Optional<String> identify(URI address) {
        List<String> path = Tenants.segments(address);
        int at = path.indexOf("offers") + 1;
        return Tenants.host(address).equals("solid.jobs") && at > 0 && at < path.size()
                ? Optional.of(path.get(at).toLowerCase(Locale.ROOT)).filter(DIVISIONS::contains)
                : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = "/public-api/offers/" + target + "?campaign=jobwire&pageSize=" + PAGE + "&pageIndex=";
        AtomicInteger seen = new AtomicInteger();
        return BOARD.collect(
                visit.at(home(target), path + 0),
                (read, page) -> more(page, seen.addAndGet(page.path("jobs").size()))
                        ? Optional.of(visit.at(home(target), path + read))
                        : Optional.empty(),
                address -> () -> visit.get(address, JsonBoard.ACCEPT),
                "the API of SOLID.Jobs has moved");
    }

    private static boolean more(JsonNode page, int seen) {
        JsonNode total = page.path("totalCount");
        return total.isInt() ? seen < total.intValue() : page.path("jobs").size() >= PAGE;
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.volatileFields();
    }
}
