package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A company's own WordPress site: {@code wordpress:URL}. The address is that of a category's page
 * ({@code /category/open-positions}), of a collection of the REST API ({@code /wp-json/wp/v2/job-listings}, which the plugin WP
 * Job Manager makes) or of the posts of a category there ({@code /wp-json/wp/v2/posts?categories=19}). What a category holds is
 * counted by the site itself, and fewer posts than that are partial. Source: developer.wordpress.org/rest-api.
 */
final class WordPress implements AddressedKind {
    private static final String API = "/wp-json/wp/v2/";

    /** As many as the API sends at most. */
    private static final int PAGE = 100;

    private static final int MOST_PAGES = 100;

    private static final String FIELDS = "_fields=id,slug,link,date,date_gmt,modified,title,content,meta";
    private static final String COUNTED = "_fields=id,count,name,slug";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern JOBS = Pattern.compile("(?i).*(?:job|career|vacanc|position|opening|stellen).*");

    /** Posts; those of WP Job Manager that are filled are no openings any more. */
    private static final Entries ENTRIES = Entries.of("/id", "/link")
            .listedIf(post -> !post.at("/meta/_filled").asBoolean(false))
            .ignoring("modified");

    @Override
    public String name() {
        return "wordpress";
    }

    @Override
    public String example() {
        return "https://acme.example/category/open-positions";
    }

    @Override
    public String target(String written) {
        String address = Tenants.address(name(), written);
        URI url = URI.create(address);
        if (category(url).isEmpty() && collection(url).isEmpty()) {
            throw new BadSourceException(
                    "After wordpress: comes the address of a category's page or of a collection of the"
                            + " REST API, such as wordpress:" + example() + ", not \"" + written + "\"");
        }
        return address;
    }

    /** Collections whose name speaks of jobs; every other post of a site is somebody's news until a person says otherwise. */
    @Override
    public Optional<String> identify(URI address) {
        boolean jobs = collection(address)
                .filter(name ->
                        JOBS.matcher(name).matches() || ofCategory(address).isPresent())
                .isPresent();
        return jobs ? Optional.of(Tenants.address(name(), address.toString())) : Optional.empty();
    }

    /** Short name of the category whose page this is. */
    private static Optional<String> category(URI address) {
        List<String> path = Tenants.segments(address);
        return path.contains("category") && path.indexOf("category") < path.size() - 1
                ? Optional.of(path.getLast())
                : Optional.empty();
    }

    /** Name of the collection whose entries the API lists at this address. */
    private static Optional<String> collection(URI address) {
        String path = String.valueOf(address.getRawPath()).replaceFirst("/+$", "");
        int at = path.indexOf(API);
        return at < 0
                ? Optional.empty()
                : Optional.of(path.substring(at + API.length()).toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty() && name.indexOf('/') < 0);
    }

    private static Optional<String> ofCategory(URI address) {
        return Tenants.parameter(address, "categories")
                .filter(id -> NUMBER.matcher(id).matches());
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        URI address = URI.create(target);
        Optional<String> category = category(address);
        if (collection(address).isPresent()) {
            Optional<String> id = ofCategory(address);
            OptionalInt count = OptionalInt.empty();
            if (id.isPresent()) {
                URI url = beside(address, "categories/" + id.get() + "?" + COUNTED);
                Reply reply = Reply.of(visit.get(visit.rebase(url, address), JsonBoard.ACCEPT), "");
                count = reply instanceof Reply.Tree(JsonNode json) ? count(json) : count;
            }
            return posts(address, count, address, visit);
        }
        URI list = Tenants.origin(target)
                .resolve(API + "categories?slug=" + Tenants.escape(category.orElse("")) + "&" + COUNTED);
        Reply reply = Reply.of(
                visit.get(visit.rebase(list, address), JsonBoard.ACCEPT), "this site has no REST API of WordPress");
        if (reply instanceof Reply.None(Harvest harvest)) {
            return harvest;
        }
        JsonNode found = ((Reply.Tree) reply).json().path(0);
        return Json.text(found, "id").isEmpty()
                ? Harvest.nothing(
                        RunOutcome.UNKNOWN_TENANT,
                        address.getHost() + " has no category \"" + category.orElse("") + "\"")
                : posts(list.resolve("posts?categories=" + found.path("id").asText()), count(found), address, visit);
    }

    private static URI beside(URI collection, String path) {
        String plain = collection.toString().replaceFirst("\\?.*$", "");
        return URI.create(plain.substring(0, plain.indexOf(API)) + API + path);
    }

    private static OptionalInt count(JsonNode category) {
        return category.path("count").isInt()
                ? OptionalInt.of(category.path("count").intValue())
                : OptionalInt.empty();
    }

    private static Harvest posts(URI collection, OptionalInt count, URI target, Visit visit)
            throws InterruptedException {
        String start =
                collection + (collection.getRawQuery() == null ? "?" : "&") + FIELDS + "&per_page=" + PAGE + "&page=";
        PagedList list = new PagedList(ENTRIES);
        count.ifPresent(list::expect);
        for (int page = 1; ; page++) {
            Reply reply = Reply.of(
                    visit.get(visit.rebase(URI.create(start + page), target), JsonBoard.ACCEPT), "check the address");
            if (reply instanceof Reply.None(Harvest harvest)) {
                if (page == 1) {
                    return harvest;
                }
                list.failed(harvest);
                break;
            }
            JsonNode json = ((Reply.Tree) reply).json();
            if (!json.isArray()) {
                return Reply.notABoard(String.valueOf(target.getHost()));
            }
            int fresh = list.add(json);
            boolean last = json.size() < PAGE || (count.isPresent() && list.size() >= count.getAsInt());
            if (last || fresh == 0 || page == MOST_PAGES) {
                if (!last && fresh > 0) {
                    list.trouble("the site has more than the " + MOST_PAGES + " pages that a run reads");
                } else if (!last) {
                    list.trouble("the site sends the same page again, at page " + page);
                }
                break;
            }
        }
        return list.harvest(Optional.empty());
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Json.read(body).map(json -> ContentHasher.json(json, ENTRIES.restless()));
    }
}
