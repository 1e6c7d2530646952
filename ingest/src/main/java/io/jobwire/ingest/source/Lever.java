package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lever: {@code lever:SITE}, or {@code lever:eu/SITE} for a site of the EU. A bare array with the whole board as long as no
 * limit is asked for, though some say that a hundred are the most: a full hundred is asked for its rest; the text is spread over description, lists and additional. A site that is not known in the one region
 * is looked for in the other. Source: github.com/lever/postings-api.
 */
final class Lever implements SourceKind {
    private static final URI GLOBAL = URI.create("https://api.lever.co");
    private static final URI EUROPE = URI.create("https://api.eu.lever.co");
    private static final String EU = "eu/";
    private static final int PAGE = 100;
    private static final int MOST = 50_000;
    private static final JsonBoard BOARD =
            new JsonBoard("", "", Entries.of("/id", "/hostedUrl").requisition("/reqCode"));

    @Override
    public String name() {
        return "lever";
    }

    @Override
    public String example() {
        return "acme";
    }

    @Override
    public String target(String written) {
        boolean europe = written.regionMatches(true, 0, EU, 0, EU.length());
        return europe ? EU + Tenants.name(this, written.substring(EU.length())) : Tenants.name(this, written);
    }

    @Override
    public String tenant(String target) {
        return target.startsWith(EU) ? target.substring(EU.length()) : target;
    }

    @Override
    public URI home(String target) {
        return target.startsWith(EU) ? EUROPE : GLOBAL;
    }

    @Override
    public Optional<String> identify(URI address) {
        return switch (Tenants.host(address)) {
            case "jobs.lever.co" -> Tenants.segment(address, 0);
            case "jobs.eu.lever.co" -> Tenants.segment(address, 0).map(site -> EU + site);
            case "api.lever.co" -> posting(address);
            case "api.eu.lever.co" -> posting(address).map(site -> EU + site);
            default -> Optional.empty();
        };
    }

    private static Optional<String> posting(URI address) {
        return Tenants.segment(address, 1)
                .filter(name -> name.equals("postings"))
                .flatMap(n -> Tenants.segment(address, 2));
    }

    @Override
    public List<Pattern> embeds() {
        return List.of(
                Pattern.compile("leverJobsOptions\\s*=\\s*\\{[^}]{0,400}?accountName['\"]?\\s*:\\s*['\"]([\\w-]+)"));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        Harvest own = collect(target, home(target), visit);
        if (own.outcome() != RunOutcome.UNKNOWN_TENANT || visit.redirected()) {
            return own;
        }
        Harvest other = collect(target, target.startsWith(EU) ? GLOBAL : EUROPE, visit);
        return other.outcome() == RunOutcome.COMPLETE || other.outcome() == RunOutcome.PARTIAL ? other : own;
    }

    private Harvest collect(String target, URI home, Visit visit) throws InterruptedException {
        String path = "/v0/postings/" + Tenants.escape(tenant(target)) + "?mode=json";
        String missing = "no Lever site is called " + tenant(target);
        Harvest whole = BOARD.collect(visit.at(home, path), visit, missing);
        int count = whole.postings().size() + whole.faults().size();
        boolean suspect = whole.outcome() == RunOutcome.COMPLETE && count > 0 && count % PAGE == 0;
        return suspect ? withRest(whole, count, visit.at(home, path + "&limit=" + PAGE), visit, missing) : whole;
    }

    /** A number of postings that looks like a limit: whether there are more is asked for until there are none. */
    private static Harvest withRest(Harvest first, int count, URI address, Visit visit, String missing)
            throws InterruptedException {
        Collector all = new Collector();
        first.postings().forEach(all::add);
        first.faults().forEach(all::add);
        for (int skip = count; skip < MOST; skip += PAGE) {
            Answer answer = visit.get(URI.create(address + "&skip=" + skip), JsonBoard.ACCEPT);
            Harvest page = answer instanceof Answer.Page json ? BOARD.read(json) : Harvest.of(answer, missing);
            if (page.outcome() != RunOutcome.COMPLETE) {
                return all.harvest(
                        RunOutcome.PARTIAL, "Not all of the board was seen: " + page.detail(), page.retryAt());
            }
            boolean fresh = page.postings().stream().anyMatch(posting -> !all.has(posting.nativeId()));
            page.postings().stream()
                    .filter(posting -> !all.has(posting.nativeId()))
                    .toList()
                    .forEach(all::add);
            page.faults().forEach(all::add);
            if (!fresh || page.postings().size() < PAGE) {
                return all.harvest(RunOutcome.COMPLETE, "");
            }
        }
        return all.harvest(RunOutcome.PARTIAL, "The board has more than " + MOST + " postings");
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return BOARD.hash(body);
    }
}
