package io.jobwire.launcher.system;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import io.jobwire.notify.feed.AlertPages;
import io.jobwire.notify.feed.LiveFeed;
import io.jobwire.web.WebRoutes;
import java.time.Duration;
import java.util.Optional;

/** Puts what the notify module shows of alerts on the web: the unsubscribe page, feeds, reports of mail servers. */
final class AlertRoutes implements WebRoutes {
    /** Less than the time after which servers and proxies close a connection that says nothing. */
    private static final Duration PING = Duration.ofSeconds(15);

    private static final String HTML = "text/html; charset=utf-8";
    /** These pages have their own style in them, and send their form back to where they came from. */
    private static final String PAGES =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private static final String BEARER = "Bearer ";
    private final AlertPages pages;

    AlertRoutes(AlertPages pages) {
        this.pages = pages;
    }

    @Override
    public void add(JavalinConfig to) {
        to.routes.get("/unsubscribe/{token}", context -> html(context, pages.unsubscribePage(token(context))));
        to.routes.post("/unsubscribe/{token}", context -> html(context, pages.unsubscribe(token(context))));
        to.routes.get("/not-for-me/{token}", context -> html(context, pages.dismissPage(token(context))));
        to.routes.post("/not-for-me/{token}", context -> html(context, pages.dismiss(token(context))));
        to.routes.get(
                "/feeds/{token}",
                context -> context.contentType("application/atom+xml; charset=utf-8")
                        .result(pages.atom(token(context)).orElseThrow(AlertRoutes::unknown)));
        to.routes.sse("/feeds/{token}/live", this::live);
        to.routes.post("/api/mail/reports", this::report);
    }

    private static void html(Context context, Optional<String> page) {
        context.header("Content-Security-Policy", PAGES)
                .contentType(HTML)
                .result(page.orElseThrow(AlertRoutes::unknown));
    }

    private static HttpResponseException unknown() {
        return new HttpResponseException(404, "This link is not known here, or no longer");
    }

    private static String token(Context context) {
        return context.pathParam("token");
    }

    private void live(SseClient client) {
        Optional<String> last = Optional.ofNullable(client.ctx().header("Last-Event-ID"));
        Optional<LiveFeed> feed = pages.live(token(client.ctx()), last);
        if (feed.isEmpty()) {
            client.ctx().status(404);
            client.close();
            return;
        }
        client.ctx().header("X-Accel-Buffering", "no");
        client.keepAlive();
        client.onClose(feed.get()::close);
        Thread.ofVirtual().name("jobwire-live-feed").start(() -> send(client, feed.get()));
    }

    private static void send(SseClient client, LiveFeed feed) {
        try (client;
                feed) {
            client.sendComment("alerts");
            while (!client.terminated() && !feed.closed()) {
                LiveFeed.Event event = feed.next(PING);
                if (event == null) {
                    client.sendComment("still here");
                } else if (event.id().isEmpty()) {
                    client.sendEvent(event.name(), event.data());
                } else {
                    client.sendEvent(event.name(), event.data(), event.id());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Context context) {
        String says = Optional.ofNullable(context.header("Authorization")).orElse("");
        if (!says.startsWith(BEARER) || !pages.mayReport(says.substring(BEARER.length()))) {
            throw new HttpResponseException(401, "Set notify.reports.token, and show it as Bearer");
        }
        context.status(pages.report(context.bodyAsBytes()) ? 204 : 422);
    }

    @Override
    public void start() {
        pages.start();
    }

    @Override
    public void close() {
        pages.close();
    }
}
