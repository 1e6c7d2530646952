package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Eightfold: {@code eightfold:COMPANY}, or {@code eightfold:COMPANY/DOMAIN} where the employer's domain is not COMPANY.com.
 * The list comes in pages and has no texts. Some companies answer 403 to everybody but a browser. Undocumented by its maker;
 * source: captured answers.
 */
final class Eightfold implements SourceKind {
    private static final String HOST = "eightfold.ai";
    private static final int PAGE = 10;
    private static final int MOST_PAGES = 1_000;
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{1,252}");
    private static final Entries ENTRIES = Entries.of("/id", "/canonicalPositionUrl")
            .requisition("/ats_job_id")
            .ignoring("t_update");

    @Override
    public String name() {
        return "eightfold";
    }

    @Override
    public String example() {
        return "acme";
    }

    @Override
    public String target(String written) {
        int slash = written.indexOf('/');
        if (slash <= 0 || written.startsWith("http")) {
            return Tenants.name(this, written);
        }
        String domain = written.substring(slash + 1);
        if (!DOMAIN.matcher(domain).matches()) {
            throw Tenants.notAName(this, written);
        }
        return Tenants.name(this, written.substring(0, slash)) + "/" + domain;
    }

    @Override
    public String tenant(String target) {
        return target.contains("/") ? target.substring(0, target.indexOf('/')) : target;
    }

    @Override
    public URI home(String target) {
        return Tenants.host(tenant(target), HOST);
    }

    @Override
    public Optional<String> identify(URI address) {
        return Tenants.subdomain(address, HOST)
                .map(company -> Tenants.parameter(address, "domain")
                        .filter(domain -> DOMAIN.matcher(domain).matches() && !domain.equals(company + ".com"))
                        .map(domain -> company + "/" + domain)
                        .orElse(company));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI home = home(target);
        String domain = target.contains("/") ? target.substring(target.indexOf('/') + 1) : target + ".com";
        String path = "/api/apply/v2/jobs";
        PagedList list = new PagedList(ENTRIES);
        for (int page = 0; page < MOST_PAGES; page++) {
            URI address = visit.at(
                    home, path + "?domain=" + domain + "&start=" + page * PAGE + "&num=" + PAGE + "&sort_by=timestamp");
            Reply reply =
                    Reply.of(visit.getHere(address, JsonBoard.ACCEPT), "no Eightfold company is called " + target);
            if (reply instanceof Reply.None(Harvest harvest)) {
                if (page == 0) {
                    return harvest;
                }
                list.failed(harvest);
                break;
            }
            JsonNode json = ((Reply.Tree) reply).json();
            JsonNode positions = json.path("positions");
            if (!positions.isArray()) {
                return Reply.notABoard(home.getHost());
            }
            list.announce(json.path("count"));
            int fresh = list.add(positions);
            boolean last = list.announced() < 0 ? positions.size() < PAGE : list.size() >= list.announced();
            if (fresh == 0 || last) {
                break;
            }
        }
        return Details.json(
                        entry -> visit.at(home, path + "/" + entry.path("id").asText() + "?domain=" + domain),
                        "/job_description",
                        "/canonicalPositionUrl",
                        "/ats_job_id")
                .of(list, visit);
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
