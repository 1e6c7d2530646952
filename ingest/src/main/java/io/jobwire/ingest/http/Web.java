package io.jobwire.ingest.http;

import io.jobwire.runtime.net.CheckedResolver;
import io.jobwire.runtime.net.PublicAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * The polite and careful way to other people's sites. Thread-safe: one instance serves all runs of a process, because
 * manners count per host. What it promises stands on the package's page.
 */
public final class Web implements AutoCloseable {
    private static final int ROBOTS_MAX_BYTES = 512 << 10;
    private static final Duration BACK_OFF = Duration.ofSeconds(2);

    private final FetchLimits limits;
    private final Pace pace;
    private final ScheduledExecutorService watchdog;
    private final Exchange publicOnly;
    private final Exchange anywhere;
    private final HostGates gates;
    private final Breakers breakers;
    private final Robots robots;
    /** What a host says to those who may reach it says nothing to those who may not. */
    private final Robots privateRobots;

    private final Traffic traffic;

    /**
     * A way to the web.
     *
     * @param userAgent who we are and how to reach the person behind
     */
    public Web(FetchLimits limits, String userAgent, Pace pace) {
        this(limits, userAgent, pace, Traffic.NONE);
    }

    /**
     * A way to the web that somebody watches.
     *
     * @param userAgent who we are and how to reach the person behind
     * @param traffic hears of every exchange
     */
    public Web(FetchLimits limits, String userAgent, Pace pace, Traffic traffic) {
        this(limits, userAgent, pace, traffic, SystemDefaultDnsResolver.INSTANCE, PublicAddresses::contains);
    }

    Web(
            FetchLimits limits,
            String userAgent,
            Pace pace,
            Traffic traffic,
            DnsResolver names,
            Predicate<InetAddress> allowed) {
        this.limits = limits;
        this.pace = pace;
        this.watchdog = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("fetch-watchdog").factory());
        this.publicOnly = new Exchange(new CheckedResolver(names, allowed), watchdog, limits, userAgent, pace);
        this.anywhere =
                new Exchange(new CheckedResolver(names, Targets::mayBeAllowed), watchdog, limits, userAgent, pace);
        this.gates = new HostGates(pace);
        this.breakers = new Breakers(pace);
        this.robots = new Robots(pace);
        this.privateRobots = new Robots(pace);
        this.traffic = traffic;
    }

    /** The User-Agent line of this version with a contact, an address of the web or of mail; empty for none. */
    public static String userAgent(String contact) {
        String version = Optional.ofNullable(Web.class.getPackage().getImplementationVersion())
                .orElse("0.1");
        return "Jobwire/" + version + (contact.isBlank() ? "" : " (+" + contact.strip() + ")");
    }

    /** Most bytes of a body. */
    public long maxBytes() {
        return limits.maxBytes();
    }

    /** Gets a document. Blocks for as long as the manners and the limits say. */
    public Answer get(Ask ask, Meter meter) throws InterruptedException {
        return follow(ask, true, limits.maxBytes(), meter);
    }

    private Answer follow(Ask first, boolean askRobots, long maxBytes, Meter meter) throws InterruptedException {
        Ask ask = first;
        Set<URI> been = new HashSet<>();
        for (int hops = 0; hops <= limits.maxRedirects(); hops++) {
            Optional<String> objection = Targets.objection(ask.url(), ask.allowPrivate());
            if (objection.isPresent()) {
                return new Answer.Refused(0, objection.get(), Optional.empty());
            }
            if (!been.add(ask.url())) {
                return Answer.Broken.of("The site redirects in a circle at " + ask.url() + "; tell its owner");
            }
            Duration delay = ask.delay();
            if (askRobots) {
                Robots.Rules rules = rules(ask, meter);
                if (!rules.allow(ask.url())) {
                    return disallowed(ask.url(), rules);
                }
                delay = delay.compareTo(rules.delay()) >= 0 ? delay : rules.delay();
            }
            Hop hop = withRetry(ask, delay, maxBytes, meter);
            if (hop instanceof Hop.Response(int status, var _, var _, var _, var location, var _)
                    && Targets.isRedirect(status)
                    && location.isPresent()) {
                Optional<URI> next = Targets.resolve(ask.url(), location.get());
                if (next.isEmpty()) {
                    return Answer.Broken.of(
                            ask.url().getHost() + " redirects to something that is no address; tell its owner");
                }
                boolean leaves = leaves(ask.url(), next.get());
                if (ask.json().isPresent() || (ask.stay() && leaves)) {
                    return new Answer.Missing(
                            ask.url(),
                            ask.url().getHost() + " sends us away from " + ask.url() + " to "
                                    + next.get().getHost());
                }
                // Leave to reach a private host is for the one that was named, not for where it sends us.
                ask = ask.at(next.get(), ask.allowPrivate() && !leaves);
            } else {
                return Answers.of(ask.url(), hop, pace.now());
            }
        }
        return Answer.Broken.of("More than " + limits.maxRedirects() + " redirects from " + first.url());
    }

    private Robots.Rules rules(Ask ask, Meter meter) throws InterruptedException {
        Robots known = ask.allowPrivate() ? privateRobots : robots;
        return known.of(ask.url(), address -> {
            Ask forRobots = new Ask(address, "text/plain, */*;q=0.5", ask.delay(), ask.allowPrivate(), Validators.NONE);
            return Answers.ofRobots(address, follow(forRobots, false, ROBOTS_MAX_BYTES, meter));
        });
    }

    private static Answer disallowed(URI url, Robots.Rules rules) {
        return rules.failure().isEmpty()
                ? new Answer.Excluded(
                        "robots.txt of " + url.getHost() + " does not allow " + url.getPath() + "; ask its owner")
                : new Answer.Refused(
                        0,
                        "robots.txt of " + url.getHost() + " cannot be read, so nothing is fetched. " + rules.failure(),
                        Optional.of(rules.until()));
    }

    /** A site that asks for a short pause gets it, and one that stumbles gets one more chance. */
    private Hop withRetry(Ask ask, Duration delay, long maxBytes, Meter meter) throws InterruptedException {
        String host = authority(ask.url());
        Exchange exchange = ask.allowPrivate() ? anywhere : publicOnly;
        for (int attempt = 0; ; attempt++) {
            Optional<Breakers.Stop> stop = breakers.stop(host);
            if (stop.isPresent()) {
                return leaveAlone(ask.url(), stop.get());
            }
            boolean last = attempt > 0;
            Hop hop = gates.pass(host, delay, () -> once(exchange, ask, host, last, maxBytes, meter));
            Optional<Duration> pause = pauseBeforeRetry(hop);
            if (last || pause.isEmpty()) {
                return hop;
            }
            Instant until = pace.now().plus(pause.get());
            gates.shut(host, until);
        }
    }

    /** Makes a request if the host may be asked now that it is our turn, and takes note of what became of it. */
    private Hop once(Exchange exchange, Ask ask, String host, boolean last, long maxBytes, Meter meter) {
        Optional<Breakers.Stop> stop = breakers.stop(host);
        if (stop.isPresent()) {
            return leaveAlone(ask.url(), stop.get());
        }
        Instant start = pace.now();
        Hop hop = exchange.once(ask, maxBytes, meter.room());
        long bytes = hop instanceof Hop.Response response ? response.body().length : 0;
        meter.request(bytes);
        traffic.exchange(ask.url().getHost(), hop.result(), bytes, Duration.between(start, pace.now()));
        boolean again = !last && pauseBeforeRetry(hop).isPresent();
        if (!again) {
            judge(host, hop);
        }
        return hop;
    }

    private void judge(String host, Hop hop) {
        switch (hop) {
            case Hop.Response response -> judge(host, response);
            case Hop.NoAnswer noAnswer when noAnswer.failure().ofHost() -> breakers.failed(host, noAnswer.detail());
            case Hop.NoAnswer noAnswer -> breakers.answered(host);
            case Hop.NotAllowed notAllowed -> {}
            case Hop.LeftAlone leftAlone -> {}
        }
    }

    private void judge(String host, Hop.Response response) {
        int status = response.status();
        boolean tooMuch = status == 429 || status == 503;
        if (tooMuch && response.retryAt().isPresent()) {
            breakers.leaveAlone(host, response.retryAt().get(), "asked for that with status " + status);
        } else if (status == 429 || status >= 500) {
            breakers.failed(host, "it answered " + status);
        } else {
            breakers.answered(host);
        }
    }

    private Hop leaveAlone(URI url, Breakers.Stop stop) {
        traffic.exchange(url.getHost(), "left_alone", 0, Duration.ZERO);
        return new Hop.LeftAlone(
                url.getHost() + " is left alone until " + stop.until() + ": " + stop.why(), stop.until(), stop.asked());
    }

    private Optional<Duration> pauseBeforeRetry(Hop hop) {
        return switch (hop) {
            case Hop.Response response
            when response.status() == 429 || response.status() == 503 ->
                response.retryAt()
                        .map(at -> Duration.between(pace.now(), at))
                        .filter(pause -> pause.compareTo(limits.longestWait()) <= 0);
            case Hop.Response response when response.status() >= 500 -> Optional.of(BACK_OFF);
            case Hop.Response response -> Optional.empty();
            case Hop.NoAnswer noAnswer when noAnswer.failure() == Failure.NO_CONNECTION -> Optional.of(BACK_OFF);
            case Hop.NoAnswer noAnswer -> Optional.empty();
            case Hop.NotAllowed notAllowed -> Optional.empty();
            case Hop.LeftAlone leftAlone -> Optional.empty();
        };
    }

    private static boolean leaves(URI from, URI to) {
        return to.getHost() == null || !authority(to).equals(authority(from));
    }

    private static String authority(URI url) {
        int port = url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return (host.endsWith(".") ? host.substring(0, host.length() - 1) : host) + ":" + port;
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        try {
            publicOnly.close();
            anywhere.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what a run costs. Thread-safe implementations only. */
    public interface Meter {
        /** One request was made and brought so many bytes of body. */
        void request(long bytes);

        /** What bodies are held against; empty: nobody counts. */
        default Optional<BodyBudget.Lease> room() {
            return Optional.empty();
        }
    }
}
