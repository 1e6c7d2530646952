package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Oracle Recruiting Cloud: {@code oracle:HOST/SITE}, as in HOST/hcmUI/CandidateExperience/en/sites/SITE. The list comes in
 * pages inside of one item and has no texts. Source: docs.oracle.com, REST API for Oracle Fusion Cloud HCM, "recruiting CE
 * job requisitions".
 */
final class Oracle implements SourceKind {
    private static final Pattern TARGET =
            Pattern.compile("([A-Za-z0-9.-]+\\.oraclecloud\\.com)/([A-Za-z0-9_-]{1,100})");
    private static final String API = "/hcmRestApi/resources/latest/recruitingCEJobRequisition";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 500;
    private static final Entries ENTRIES = Entries.of("/Id", "").requisition("/Id");

    @Override
    public String name() {
        return "oracle";
    }

    @Override
    public String example() {
        return "acme.fa.us2.oraclecloud.com/CX_1";
    }

    @Override
    public String target(String written) {
        Optional<String> identified = Tenants.webAddress(written).flatMap(this::identify);
        if (identified.isPresent()) {
            return identified.get();
        }
        Matcher parts = TARGET.matcher(written);
        if (!parts.matches()) {
            throw Tenants.notAName(this, written);
        }
        return parts.group(1).toLowerCase(Locale.ROOT) + "/" + parts.group(2);
    }

    @Override
    public URI home(String target) {
        return URI.create("https://" + target.substring(0, target.indexOf('/')));
    }

    @Override
    public Optional<String> identify(URI address) {
        List<String> path = Tenants.segments(address);
        int sites = path.indexOf("sites");
        boolean own = Tenants.host(address).endsWith(".oraclecloud.com") && path.contains("CandidateExperience");
        return own && sites > 0
                ? Tenants.segment(address, sites + 1).map(site -> Tenants.host(address) + "/" + site)
                : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI home = home(target);
        String site = target.substring(target.indexOf('/') + 1);
        PagedList list = new PagedList(ENTRIES.url(entry -> Json.at(entry, "/Id")
                .map(id -> home + "/hcmUI/CandidateExperience/en/sites/" + site + "/job/" + Tenants.escape(id))));
        for (int page = 0; page < MOST_PAGES; page++) {
            String finder = "findReqs;siteNumber=" + site + ",facetsList=NONE,limit=" + PAGE + ",offset=" + page * PAGE
                    + ",sortBy=POSTING_DATES_DESC";
            URI address =
                    visit.at(home, API + "s?onlyData=true&expand=requisitionList.secondaryLocations&finder=" + finder);
            Reply reply = Reply.of(visit.getHere(address, JsonBoard.ACCEPT), "there is no Oracle site " + target);
            if (reply instanceof Reply.None(Harvest harvest)) {
                if (page == 0) {
                    return harvest;
                }
                list.failed(harvest);
                break;
            }
            JsonNode item = ((Reply.Tree) reply).json().path("items").path(0);
            JsonNode requisitions = item.path("requisitionList");
            if (!requisitions.isArray()) {
                return Reply.notABoard(home.getHost());
            }
            list.announce(item.path("TotalJobsCount"));
            int fresh = list.add(requisitions);
            boolean last = list.announced() < 0 ? requisitions.size() < PAGE : list.size() >= list.announced();
            if (fresh == 0 || last) {
                break;
            }
        }
        String host = home.getHost();
        return Details.json(entry -> visit.at(home, detail(site, entry)), "/items/0", "", "")
                .company(Tenants.readable(host.substring(0, host.indexOf('.'))))
                .of(list, visit);
    }

    private static String detail(String site, JsonNode entry) {
        return API + "Details?expand=all&onlyData=true&finder=ById;Id=%22"
                + Tenants.escape(entry.path("Id").asText()) + "%22,siteNumber=" + site;
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
