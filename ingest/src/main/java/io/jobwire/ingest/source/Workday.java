package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Workday: {@code workday:TENANT.wdN/SITE}, as in TENANT.wdN.myworkdayjobs.com/SITE, or
 * {@code workday:wdN.myworkdaysite.com/TENANT/SITE}. The list is asked for by POST ({@link WorkdayList}); it says when a job
 * was posted only in words that change daily, which is no change of the job. Tenants move between data centres, so these
 * are no part of the key. Undocumented by its maker; source: captured answers and reports of readers.
 */
final class Workday implements SourceKind {
    private static final Pattern TARGET = Pattern.compile(
            "(?i)([a-z0-9_-]{1,63})[./|:](wd\\d{1,4})(?:\\.myworkdayjobs\\.com)?[/|:]([A-Za-z0-9_.-]{1,100})");
    private static final Pattern SITE_TARGET = Pattern.compile(
            "(?i)(wd\\d{1,4})\\.myworkdaysite\\.com/(?:recruiting/)?([a-z0-9_-]{1,63})/([A-Za-z0-9_.-]{1,100})");
    private static final Pattern WITHOUT_CENTRE = Pattern.compile("(?i)([a-z0-9_-]{1,63})/([A-Za-z0-9_.-]{1,100})");
    private static final Pattern HOST = Pattern.compile("([a-z0-9_-]{1,63})\\.(wd\\d{1,4})\\.myworkdayjobs\\.com");
    private static final Pattern SITE_HOST = Pattern.compile("(wd\\d{1,4})\\.myworkdaysite\\.com");
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(?:-[A-Z]{2})?");
    private static final Pattern ID = Pattern.compile(".*_([A-Za-z0-9][A-Za-z0-9.-]*)");
    private static final Entries ENTRIES = Entries.of(Workday::id, entry -> Optional.empty())
            .requisition("/bulletFields/0")
            .ignoring("postedOn");

    @Override
    public String name() {
        return "workday";
    }

    @Override
    public String example() {
        return "acme.wd5/Careers";
    }

    @Override
    public String target(String written) {
        Optional<String> identified = Tenants.webAddress(written).flatMap(this::identify);
        if (identified.isPresent()) {
            return identified.get();
        }
        Matcher site = SITE_TARGET.matcher(written);
        if (site.matches()) {
            return site.group(1).toLowerCase(Locale.ROOT) + ".myworkdaysite.com/" + site.group(2) + "/" + site.group(3);
        }
        Matcher full = TARGET.matcher(written);
        if (full.matches()) {
            return full.group(1).toLowerCase(Locale.ROOT) + "." + full.group(2).toLowerCase(Locale.ROOT) + "/"
                    + full.group(3);
        }
        Matcher bare = WITHOUT_CENTRE.matcher(written);
        if (bare.matches() && !written.startsWith("http")) {
            return bare.group(1).toLowerCase(Locale.ROOT) + ".wd1/" + bare.group(2);
        }
        throw new BadSourceException("After workday: comes a careers page's tenant, data centre and site, such as"
                + " workday:acme.wd5/Careers for https://acme.wd5.myworkdayjobs.com/Careers, not \"" + written + "\"");
    }

    @Override
    public String tenant(String target) {
        return Board.of(target).tenant() + "/" + Board.of(target).site();
    }

    @Override
    public URI home(String target) {
        return Board.of(target).home();
    }

    @Override
    public Optional<String> identify(URI address) {
        List<String> path = Tenants.segments(address);
        Matcher jobs = HOST.matcher(Tenants.host(address));
        Matcher site = SITE_HOST.matcher(Tenants.host(address));
        boolean api =
                path.size() >= 4 && path.get(0).equals("wday") && path.get(1).equals("cxs");
        int first = api ? 2 : !path.isEmpty() && LOCALE.matcher(path.getFirst()).matches() ? 1 : 0;
        if (jobs.matches()) {
            return Tenants.segment(address, api ? 3 : first)
                    .map(name -> jobs.group(1) + "." + jobs.group(2) + "/" + name);
        }
        if (!site.matches()) {
            return Optional.empty();
        }
        int tenant = api ? 2 : first + 1;
        boolean recruiting = api || (path.size() > first && path.get(first).equals("recruiting"));
        return recruiting && path.size() > tenant + 1
                ? Optional.of(Tenants.host(address) + "/" + path.get(tenant) + "/" + path.get(tenant + 1))
                : Optional.empty();
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        Board board = Board.of(target);
        String api = "/wday/cxs/" + board.tenant() + "/" + board.site();
        PagedList list = new PagedList(ENTRIES.url(entry -> Optional.of(board.page(entry))));
        Optional<Harvest> failed =
                new WorkdayList(list, visit, visit.at(board.home(), api + "/jobs"), missing(target)).read();
        if (failed.isPresent()) {
            return failed.get();
        }
        Harvest harvest = Details.json(
                        entry -> visit.at(board.home(), api + path(entry)),
                        "/jobPostingInfo",
                        "/jobPostingInfo/externalUrl",
                        "/jobPostingInfo/jobReqId")
                .company(Tenants.readable(board.tenant()))
                .of(list, visit);
        return list.size() == 0 && list.outcome() == RunOutcome.PARTIAL
                ? Harvest.nothing(RunOutcome.FAILED, list.detail())
                : harvest;
    }

    private static String missing(String target) {
        return "there is no Workday site " + target + "; compare tenant, data centre and site with the careers page";
    }

    private static String path(JsonNode entry) {
        String path = entry.path("externalPath").asText();
        return (path.startsWith("/") ? path : "/" + path).replace(" ", "%20");
    }

    /** What stands behind the last underscore of a job's path: its requisition, numbered where it stands in several places. */
    static Optional<String> id(JsonNode entry) {
        return Json.at(entry, "/externalPath").map(path -> {
            Matcher id = ID.matcher(path.substring(path.lastIndexOf('/') + 1));
            return id.matches() ? id.group(1) : path;
        });
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return TwoPart.hash(body, ENTRIES.restless());
    }

    /** A target taken apart. */
    private record Board(URI home, String tenant, String site) {
        static Board of(String target) {
            String[] parts = target.split("/", -1);
            if (parts.length == 3) {
                return new Board(URI.create("https://" + parts[0]), parts[1], parts[2]);
            }
            int dot = parts[0].lastIndexOf('.');
            return new Board(
                    URI.create("https://" + parts[0] + ".myworkdayjobs.com"), parts[0].substring(0, dot), parts[1]);
        }

        String page(JsonNode entry) {
            boolean shared = home.getHost().endsWith(".myworkdaysite.com");
            return home + (shared ? "/recruiting/" + tenant + "/" : "/") + site + path(entry);
        }
    }
}
