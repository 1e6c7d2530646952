package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Jobvite: {@code jobvite:COMPANY}. One web page links all jobs; each has a page of its own. Source: captured pages. */
final class Jobvite implements SourceKind {
    private static final URI HOME = URI.create("https://jobs.jobvite.com");
    private static final Pattern JOB = Pattern.compile("/job/([A-Za-z0-9]+)");
    private static final Entries ENTRIES = Entries.of("/id", "/url");

    @Override
    public String name() {
        return "jobvite";
    }

    @Override
    public String example() {
        return "acme";
    }

    @Override
    public URI home(String target) {
        return HOME;
    }

    @Override
    public Optional<String> identify(URI address) {
        if (!Tenants.host(address).equals("jobs.jobvite.com")) {
            return Optional.empty();
        }
        Optional<String> first = Tenants.segment(address, 0);
        return first.equals(Optional.of("careers"))
                ? Tenants.segment(address, 1)
                : first.filter(name -> !name.equals("api") && !name.equals("__assets__"));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        String missing = "no Jobvite company is called " + target;
        String board = "/" + Tenants.escape(target);
        Answer answer = visit.getHere(visit.at(HOME, board + "/jobs/viewall"), Markup.ACCEPT);
        if (answer instanceof Answer.Missing) {
            answer = visit.getHere(visit.at(HOME, board + "/jobs"), Markup.ACCEPT);
        }
        Markup.Seen seen = Markup.of(answer, missing);
        if (seen instanceof Markup.Seen.None(Harvest harvest)) {
            return harvest;
        }
        Markup.Seen.Page page = (Markup.Seen.Page) seen;
        if (!page.text().contains("jv-") && !page.text().contains(board + "/job/")) {
            return Markup.notABoard(HOME.getHost(), missing);
        }
        PagedList list = new PagedList(ENTRIES);
        list.add(jobs(page, board));
        return Markup.details(
                        entry -> visit.at(
                                HOME, board + "/job/" + entry.path("id").asText()),
                        ".jv-job-detail-description")
                .of(list, visit);
    }

    private static ArrayNode jobs(Markup.Seen.Page page, String board) {
        ArrayNode jobs = Json.MAPPER.createArrayNode();
        for (Element link : page.html().select("a[href*=/job/]")) {
            Matcher job = JOB.matcher(link.attr("href"));
            if (job.find()) {
                ObjectNode entry = jobs.addObject();
                entry.put("id", job.group(1));
                entry.put("title", link.text().strip());
                entry.put("url", HOME + board + "/job/" + job.group(1));
                Element row = link.closest("tr, li");
                Markup.put(entry, "location", row == null ? link : row, ".jv-job-list-location");
            }
        }
        return jobs;
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }
}
