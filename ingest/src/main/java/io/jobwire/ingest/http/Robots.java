package io.jobwire.ingest.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * What a host's robots.txt says (RFC 9309), by crawler-commons. Kept for six hours, for one hour when it could not be
 * read. 4xx other than 429 means that everything is allowed; 429, 5xx and silence that nothing is. Thread-safe.
 */
final class Robots {
    /** Name that rules for us stand under. */
    private static final String PRODUCT = "jobwire";

    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofHours(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    /** Hosts kept before those whose time is over are forgotten. */
    private static final int MANY = 10_000;

    private final Pace pace;
    private final ConcurrentHashMap<String, Rules> rules = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Semaphore> reading = new ConcurrentHashMap<>();

    Robots(Pace pace) {
        this.pace = pace;
    }

    /** The rules of a host, fetched if there are none or they are old. */
    Rules of(URI url, Fetch fetch) throws InterruptedException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        Rules known = rules.get(site);
        if (known != null && known.until().isAfter(pace.now())) {
            return known;
        }
        Semaphore one = reading.computeIfAbsent(site, s -> new Semaphore(1));
        one.acquire();
        try {
            Rules meanwhile = rules.get(site);
            if (meanwhile != null && meanwhile.until().isAfter(pace.now())) {
                return meanwhile;
            }
            URI address = URI.create(site + "/robots.txt");
            Rules fresh = read(address, fetch.get(address));
            sweep();
            rules.put(site, fresh);
            return fresh;
        } finally {
            one.release();
        }
    }

    private Rules read(URI address, Answer answer) {
        return switch (answer) {
            case Answer.Page page -> parse(address, page);
            case Answer.NotModified n -> rules(RobotRulesMode.ALLOW_ALL, KEPT, "");
            case Answer.Missing m -> rules(RobotRulesMode.ALLOW_ALL, KEPT, "");
            case Answer.Refused r -> rules(RobotRulesMode.ALLOW_NONE, keptAfterFailure(r.retryAt()), r.detail());
            case Answer.Excluded e -> rules(RobotRulesMode.ALLOW_NONE, KEPT_AFTER_FAILURE, e.detail());
            case Answer.Broken b -> rules(RobotRulesMode.ALLOW_NONE, keptAfterFailure(b.retryAt()), b.detail());
        };
    }

    private Duration keptAfterFailure(Optional<Instant> retryAt) {
        return retryAt.map(at -> Duration.between(pace.now(), at))
                .filter(wait -> wait.compareTo(KEPT_AFTER_FAILURE) < 0)
                .orElse(KEPT_AFTER_FAILURE);
    }

    private void sweep() {
        if (rules.size() >= MANY) {
            Instant now = pace.now();
            rules.values().removeIf(known -> !known.until().isAfter(now));
            reading.keySet().removeIf(site -> !rules.containsKey(site));
        }
    }

    private Rules parse(URI address, Answer.Page page) {
        // A parser is not safe for several threads; a delay beyond ours must not turn into "nothing allowed".
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        SimpleRobotRules parsed =
                parser.parseContent(address.toString(), page.body(), page.contentType(), List.of(PRODUCT));
        Duration delay = parsed.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
                ? Duration.ZERO
                : Duration.ofMillis(Math.max(0, parsed.getCrawlDelay()));
        return new Rules(
                parsed,
                delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay,
                pace.now().plus(KEPT),
                "");
    }

    private Rules rules(RobotRulesMode mode, Duration kept, String failure) {
        return new Rules(new SimpleRobotRules(mode), Duration.ZERO, pace.now().plus(kept), failure);
    }

    /**
     * The rules of one host.
     *
     * @param delay pause that the host asks for, at most 30 s
     * @param until when they have to be read again
     * @param failure why they could not be read; empty when they could
     */
    record Rules(BaseRobotRules parsed, Duration delay, Instant until, String failure) {
        boolean allow(URI url) {
            return parsed.isAllowed(url.toString());
        }
    }

    /** Gets a robots.txt; 4xx other than 429 comes as {@link Answer.Missing}. */
    interface Fetch {
        Answer get(URI address) throws InterruptedException;
    }
}
