package io.jobwire.ingest.source;

import io.jobwire.ingest.http.Secrets;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adzuna: {@code adzuna:gb} for the newest jobs of a country, {@code adzuna:gb WORDS} for a search in it. It needs the
 * user's id and key: the settings {@code ingest.adzuna-id} and {@code ingest.adzuna-key}, which travel in the query of each
 * request and are never part of an address that is logged or published. The plan allows 2,500 requests a month: ten pages
 * every three hours. Texts are snippets. Source: developer.adzuna.com/docs/search.
 */
final class Adzuna extends PublicBoard {
    private static final Set<String> COUNTRIES = Set.of(
            "at", "au", "be", "br", "ca", "ch", "de", "es", "fr", "gb", "in", "it", "mx", "nl", "nz", "pl", "sg", "us",
            "za");
    private static final int PAGE = 50;
    private static final PagedBoard BOARD = new PagedBoard(
            "/results",
            "/count",
            job -> Json.text(job, "id"),
            job -> Json.text(job, "redirect_url"),
            "",
            Set.of("adref", "redirect_url", "salary_is_predicted", "__CLASS__"),
            10);

    Adzuna() {
        super(
                "adzuna",
                "https://api.adzuna.com",
                new Terms(
                        Duration.ofHours(3),
                        false,
                        Optional.of("Show \"Jobs by Adzuna\" with a link to the site of the country")));
    }

    @Override
    public String example() {
        return "gb";
    }

    @Override
    public String target(String written) {
        String text = written.strip();
        String country = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new BadSourceException("After adzuna: comes a country of Adzuna, one of "
                    + String.join(", ", COUNTRIES.stream().sorted().toList())
                    + ", and words to search for if you like: adzuna:gb java developer");
        }
        String words = text.substring(country.length()).strip();
        return words.isEmpty() ? country : country + " " + Tenants.name(this, words);
    }

    @Override
    public Optional<String> identify(URI address) {
        return Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        Keys keys = visit.keys();
        if (!visit.redirected()
                && (keys.adzunaId().isEmpty() || keys.adzunaKey().isEmpty())) {
            return Keys.missing("Adzuna", "ingest.adzuna-id and ingest.adzuna-key", "developer.adzuna.com");
        }
        Secrets secrets = new Secrets(
                Map.of(),
                "app_id=" + Tenants.escape(keys.adzunaId().orElse("")) + "&app_key="
                        + Tenants.escape(keys.adzunaKey().orElse("")));
        String country = target.substring(0, 2);
        String words = target.length() > 3 ? "&what=" + Tenants.escape(target.substring(3)) : "";
        String path = "/v1/api/jobs/" + country + "/search/";
        String query = "?results_per_page=" + PAGE + "&sort_by=date" + words;
        return BOARD.collect(
                visit.at(home(target), path + 1 + query),
                (read, page) -> page.path("results").size() < PAGE
                        ? Optional.empty()
                        : Optional.of(visit.at(home(target), path + (read + 1) + query)),
                address -> () -> visit.get(address, JsonBoard.ACCEPT, secrets),
                "Adzuna's API has moved");
    }

    @Override
    Set<String> volatileFields() {
        return BOARD.volatileFields();
    }
}
