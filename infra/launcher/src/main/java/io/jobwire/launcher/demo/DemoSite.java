package io.jobwire.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo site, answering on a free port of the loopback address. Safe for use by many threads. */
public final class DemoSite implements AutoCloseable {
    private static final Pattern GREENHOUSE = Pattern.compile("/v1/boards/([a-z]+)/jobs");
    private static final Pattern LEVER = Pattern.compile("/v0/postings/([a-z]+)");
    private static final Pattern ASHBY = Pattern.compile("/posting-api/job-board/([a-z]+)");
    private static final Pattern SITEMAP = Pattern.compile("/([a-z]+)/sitemap\\.xml");
    private static final Pattern PAGE = Pattern.compile("/([a-z]+)/jobs/([0-9]+)\\.html");

    private final DemoPostings postings = new DemoPostings();
    /** What the boards show on the first day and on the second. */
    private final List<List<DemoPosting>> days = List.of(postings.onDay(1), postings.onDay(2));

    private final ObjectMapper mapper = new ObjectMapper();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger day = new AtomicInteger(1);
    private final HttpServer server;

    private DemoSite(HttpServer server) {
        this.server = server;
    }

    /** Starts the site on its first day. */
    public static DemoSite start() throws IOException {
        DemoSite site = new DemoSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        site.server.createContext("/", site::answer);
        site.server.setExecutor(site.executor);
        site.server.start();
        return site;
    }

    /** Base address, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lets the second day begin: postings close, change and appear. */
    public void nextDay() {
        day.set(2);
    }

    /** How many postings the boards hold today; forbidden pages are not counted. */
    public int size() {
        return days.get(day.get() - 1).size() + 1;
    }

    /** One source for each board: source id, and the endpoint that answers for it. */
    public List<DemoSource> sources() {
        List<DemoSource> sources = new ArrayList<>();
        for (Employer employer : postings.employers()) {
            boolean pages = employer.format().equals("jsonld");
            sources.add(new DemoSource(
                    pages
                            ? "jsonld:" + url() + "/" + employer.key() + "/sitemap.xml"
                            : employer.format() + ":" + employer.key(),
                    pages ? Optional.empty() : Optional.of(url()),
                    employer.name()));
        }
        sources.add(new DemoSource("rss:" + url() + "/harbour/jobs.rss", Optional.empty(), "Harbour Jobs"));
        return sources;
    }

    /**
     * A board of the demo.
     *
     * @param id source id as the command line writes it
     * @param endpoint base address that answers instead of the public one; absent when the id holds the address
     * @param name whose board it is
     */
    public record DemoSource(String id, Optional<String> endpoint, String name) {}

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Body> body = body(path);
            byte[] bytes = body.map(Body::text).orElse("Not found\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", body.map(Body::type).orElse("text/plain"));
            exchange.sendResponseHeaders(body.isPresent() ? 200 : 404, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private Optional<Body> body(String path) {
        if (path.equals("/robots.txt")) {
            return Optional.of(new Body(
                    "text/plain", "User-agent: *\nDisallow: /maple/internal/\nDisallow: /marisol/internal/\n"));
        }
        if (path.equals("/harbour/jobs.rss")) {
            return Optional.of(new Body("application/rss+xml", FeedFormat.rss(of(DemoPostings.BOARD), url())));
        }
        Matcher matcher = GREENHOUSE.matcher(path);
        if (matcher.matches()) {
            return json(BoardFormat.greenhouse(of(matcher.group(1)), url()));
        }
        matcher = LEVER.matcher(path);
        if (matcher.matches()) {
            return json(withOneUntitled(BoardFormat.lever(of(matcher.group(1)), url()), matcher.group(1)));
        }
        matcher = ASHBY.matcher(path);
        if (matcher.matches()) {
            return json(BoardFormat.ashby(of(matcher.group(1)), url()));
        }
        matcher = SITEMAP.matcher(path);
        if (matcher.matches()) {
            return Optional.of(
                    new Body("application/xml", FeedFormat.sitemap(of(matcher.group(1)), url(), matcher.group(1))));
        }
        return page(path);
    }

    private Optional<Body> page(String path) {
        Matcher matcher = PAGE.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        return of(matcher.group(1)).stream()
                .filter(posting -> posting.number() == number)
                .findFirst()
                .map(posting -> new Body("text/html; charset=utf-8", BoardFormat.page(posting, mapper)));
    }

    /** One board holds a posting that somebody saved before giving it a title. */
    private static String withOneUntitled(String board, String employer) {
        if (!employer.equals("veridian")) {
            return board;
        }
        return board.substring(0, board.length() - 1)
                + ",{\"id\":\"6a6f6277-0000-0000-0000-00000000dead\",\"text\":\"  \",\"categories\":{},"
                + "\"description\":\"<div>Text to follow</div>\",\"lists\":[],\"createdAt\":1790000000000}]";
    }

    private List<DemoPosting> of(String board) {
        return days.get(day.get() - 1).stream()
                .filter(posting -> posting.employer().equals(board))
                .sorted(Comparator.comparingInt(DemoPosting::number))
                .toList();
    }

    private static Optional<Body> json(String text) {
        return Optional.of(new Body("application/json", text));
    }

    private record Body(String type, String text) {}
}
