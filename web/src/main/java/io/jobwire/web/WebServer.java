package io.jobwire.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.jobwire.records.json.RecordJson;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.search.Filters;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.QuerySyntaxException;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchUnavailableException;
import io.jobwire.search.SortOrder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the API. Safe for use by many threads; it is started and stopped once. */
final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private static final int MAX_HEADER_BYTES = 16 << 10;
    private static final long MAX_BODY_BYTES = 64 << 10;
    private static final int IDLE_MILLIS = 30_000;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final WebConfig config;
    private final SearchEngine engine;
    private final RecommendationsView recommendations;
    private final RankingApi rankings;
    private final SavedSearchApi searches;
    private final Supplier<Status> status;
    private final WebRoutes more;
    private final Javalin javalin;

    WebServer(
            WebConfig config,
            SearchEngine engine,
            RecommendationsView recommendations,
            RankingDesk rankings,
            SearchDesk searches,
            Supplier<Status> status,
            WebRoutes more) {
        this.more = more;
        this.config = config;
        this.engine = engine;
        this.recommendations = recommendations;
        this.rankings = new RankingApi(rankings);
        this.searches = new SavedSearchApi(searches);
        this.status = status;
        this.javalin = Javalin.create(this::configure);
    }

    /** Listens; {@link #port} is known then. */
    void start() {
        try {
            javalin.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            throw new MachineFaultException(
                    "Port " + config.port() + " of " + config.host()
                            + " cannot be listened on: stop what uses it, or set " + WebSettings.PORT.name()
                            + " to another one",
                    e);
        }
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig to) {
        to.startup.showJavalinBanner = false;
        to.startup.showOldJavalinVersionWarning = false;
        to.startup.startupWatcherEnabled = false;
        to.http.maxRequestSize = MAX_BODY_BYTES;
        to.http.prefer405over404 = true;
        to.http.defaultContentType = "application/json";
        to.jetty.threadPool = new QueuedThreadPool(config.threads(), 2, IDLE_MILLIS);
        to.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        to.routes.before(this::guard);
        to.routes.get("/api/search", this::search);
        to.routes.get("/api/search.atom", this::feed);
        to.routes.get("/api/suggest", this::suggest);
        to.routes.get("/api/listings/{id}", this::listing);
        to.routes.get("/api/listings/{id}/similar", this::similar);
        to.routes.get("/api/recommendations/{resume}", this::recommendations);
        rankings.route(to);
        searches.route(to);
        to.routes.get("/api/status", context -> context.result(Json.of(status.get())));
        more.add(to);
        to.routes.exception(
                QuerySyntaxException.class,
                (fault, context) -> new Problem(400, "Query syntax", message(fault), OptionalInt.of(fault.position()))
                        .answer(context));
        to.routes.exception(
                InvalidSearchException.class,
                (fault, context) ->
                        Problem.of(400, "Invalid request", message(fault)).answer(context));
        to.routes.exception(
                SearchUnavailableException.class,
                (fault, context) ->
                        Problem.of(503, "Search unavailable", message(fault)).answer(context));
        to.routes.exception(
                HttpResponseException.class,
                (fault, context) -> Problem.of(fault.getStatus(), "Request refused", message(fault))
                        .answer(context));
        to.routes.exception(RuntimeException.class, (fault, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), fault);
            Problem.of(500, "Internal error", "Something broke; the log of the server says what")
                    .answer(context);
        });
        to.routes.error(404, context -> {
            // Whoever found nothing behind a path that there is has said so; the type has got a character set by then.
            if (!String.valueOf(context.res().getContentType()).startsWith(Problem.MEDIA_TYPE)) {
                Problem.of(
                                404,
                                "Not found",
                                "There is no such path: see /api/search, /api/search.atom, /api/suggest, /api/listings/ID,"
                                        + " /api/listings/ID/similar,"
                                        + " /api/recommendations/RESUME, /api/searches, /api/rankings, /api/processes/ID"
                                        + " and /api/status")
                        .answer(context);
            }
        });
    }

    /** Headers of every answer; and a page of another site that had its name resolved to here gets none. */
    private void guard(Context context) {
        context.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        if (config.isLocal() && !isLocalName(context.host())) {
            throw new HttpResponseException(421, "This server answers to localhost and 127.0.0.1 only");
        }
    }

    private static boolean isLocalName(@org.jspecify.annotations.Nullable String host) {
        if (host == null) {
            return false;
        }
        int port = host.lastIndexOf(':');
        boolean hasPort = port > host.lastIndexOf(']');
        return LOCAL_NAMES.contains(hasPort ? host.substring(0, port) : host);
    }

    private void search(Context context) {
        SearchRequest request = SearchParameters.read(context.queryParamMap());
        boolean full = Boolean.parseBoolean(context.queryParam(SearchParameters.FULL));
        context.result(Json.of(engine.search(request), full));
    }

    /** The newest hits of a search, for feed readers. */
    private void feed(Context context) {
        SearchRequest request = SearchParameters.read(context.queryParamMap()).sorted(SortOrder.DATE);
        context.contentType(AtomFeed.MEDIA_TYPE)
                .result(new AtomFeed(
                                context.url(),
                                Optional.ofNullable(context.queryString()).orElse(""))
                        .of(request, engine.search(request)));
    }

    private void suggest(Context context) {
        int limit = limit(Optional.ofNullable(context.queryParam("limit")));
        String typed = Optional.ofNullable(context.queryParam("q")).orElse("");
        context.result(Json.ofSuggestions(engine.suggest(typed, limit)));
    }

    private void similar(Context context) {
        int limit = limit(Optional.ofNullable(context.queryParam("limit")));
        boolean full = Boolean.parseBoolean(context.queryParam(SearchParameters.FULL));
        engine.get(context.pathParam("id"))
                .ifPresentOrElse(
                        listing -> context.result(Json.ofHits(engine.similar(listing, Filters.none(), limit), full)),
                        () -> Problem.of(404, "Not found", "There is no open listing with this id or key")
                                .answer(context));
    }

    private void listing(Context context) {
        String id = context.pathParam("id");
        engine.get(id)
                .ifPresentOrElse(
                        listing -> context.result(RecordJson.write(listing)),
                        () -> Problem.of(404, "Not found", "There is no open listing with this id or key")
                                .answer(context));
    }

    private void recommendations(Context context) {
        String resume = context.pathParam("resume");
        int limit = limit(Optional.ofNullable(context.queryParam("limit")));
        Optional<String> after = Optional.ofNullable(context.queryParam("after"));
        context.result(Json.of(resume, recommendations.page(resume, limit, after)));
    }

    private static int limit(Optional<String> text) {
        try {
            int limit = text.map(Integer::parseInt).orElse(DEFAULT_LIMIT);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException _) {
            // The same answer as for a number out of range.
        }
        throw new InvalidSearchException("limit is 1 to " + MAX_LIMIT);
    }

    private static String message(RuntimeException fault) {
        return String.valueOf(fault.getMessage());
    }
}
