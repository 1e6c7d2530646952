package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SmartRecruiters: {@code smartrecruiters:COMPANY}; capital and small letters matter. The list comes in pages of a hundred
 * and has no texts. A name that is not known answers like a company without postings, so an empty board is believed only of
 * a company that had some. The recruiter's name is not kept. Source: developers.smartrecruiters.com/docs/posting-api.
 */
final class SmartRecruiters implements SourceKind {
    private static final URI HOME = URI.create("https://api.smartrecruiters.com");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 500;
    private static final Entries ENTRIES = Entries.of("/id", "")
            .url(SmartRecruiters::page)
            .requisition("/refNumber")
            .listedIf(entry -> entry.path("visibility").asText("PUBLIC").equals("PUBLIC"))
            .without("creator");

    @Override
    public String name() {
        return "smartrecruiters";
    }

    @Override
    public String example() {
        return "Acme";
    }

    @Override
    public URI home(String target) {
        return HOME;
    }

    @Override
    public Optional<String> identify(URI address) {
        return switch (Tenants.host(address)) {
            case "careers.smartrecruiters.com", "jobs.smartrecruiters.com" ->
                Tenants.segment(address, 0)
                        .filter(name -> !Set.of("sr-jobs", "ni").contains(name));
            case "api.smartrecruiters.com" ->
                Tenants.segment(address, 1)
                        .filter(name -> name.equals("companies"))
                        .flatMap(n -> Tenants.segment(address, 2));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Pattern> embeds() {
        return List.of(Pattern.compile("['\"]?company_code['\"]?\\s*:\\s*['\"]([\\w-]+)['\"]"));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String path = "/v1/companies/" + Tenants.escape(target) + "/postings";
        PagedList list = new PagedList(ENTRIES);
        for (int page = 0; page < MOST_PAGES; page++) {
            URI address = visit.at(HOME, path + "?limit=" + PAGE + "&offset=" + page * PAGE);
            Reply reply = Reply.of(
                    visit.getHere(address, JsonBoard.ACCEPT), "SmartRecruiters knows no company called " + target);
            if (reply instanceof Reply.None(Harvest harvest)) {
                if (page == 0) {
                    return harvest;
                }
                list.failed(harvest);
                break;
            }
            JsonNode json = ((Reply.Tree) reply).json();
            JsonNode content = json.path("content");
            if (!content.isArray()) {
                return Reply.notABoard(HOME.getHost());
            }
            list.announce(json.path("totalFound"));
            int fresh = list.add(content);
            boolean last = list.announced() < 0 ? content.size() < PAGE : (page + 1) * PAGE >= list.announced();
            if (fresh == 0 || last) {
                break;
            }
        }
        if (list.size() == 0 && list.announced() <= 0 && !visit.proven()) {
            return Harvest.nothing(
                    RunOutcome.UNKNOWN_TENANT,
                    "SmartRecruiters has no postings of " + target
                            + "; it says the same of names that it does not know, and capital letters matter");
        }
        return Details.json(entry -> visit.at(HOME, path + "/" + id(entry)), "/jobAd", "/postingUrl", "/refNumber")
                .of(list, visit);
    }

    private static String id(JsonNode entry) {
        return Tenants.escape(entry.path("id").asText());
    }

    private static Optional<String> page(JsonNode entry) {
        return Json.at(entry, "/company/identifier")
                .map(company -> "https://jobs.smartrecruiters.com/" + Tenants.escape(company) + "/" + id(entry));
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
