package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.http.Ask;
import io.jobwire.ingest.http.BodyBudget;
import io.jobwire.ingest.http.Secrets;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.http.Web;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One run's way to the web: its manners, whose host answers, and what it cost. Thread-safe.
 *
 * <p>With an endpoint, addresses below the source's own base go to the endpoint's scheme, host and port instead and keep
 * their path and query; a path of the endpoint is put before them.
 */
public final class Visit {
    private final Web web;
    private final Optional<URI> endpoint;
    private final Duration delay;
    private final boolean allowPrivate;
    private final Map<URI, Remembered> known;
    private final Knowledge knowledge;
    private volatile Keys keys = Keys.NONE;
    private volatile int mostTexts = Integer.MAX_VALUE;
    private volatile Optional<BodyBudget.Lease> room = Optional.empty();
    private final Map<URI, Remembered> fresh = new ConcurrentHashMap<>();
    private final AtomicReference<String> named = new AtomicReference<>("");
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * A visit.
     *
     * @param endpoint whose host answers instead of the public one
     * @param delay least time between two requests to a host
     * @param allowPrivate whether loopback and private addresses may be reached
     * @param known documents as they were in the last run; empty for an unconditional run
     */
    public Visit(Web web, Optional<URI> endpoint, Duration delay, boolean allowPrivate, Map<URI, Remembered> known) {
        this(web, endpoint, delay, allowPrivate, known, Knowledge.NONE);
    }

    /**
     * A visit to a source of which something is known.
     *
     * @param knowledge what its postings said last time
     */
    public Visit(
            Web web,
            Optional<URI> endpoint,
            Duration delay,
            boolean allowPrivate,
            Map<URI, Remembered> known,
            Knowledge knowledge) {
        this.web = web;
        this.endpoint = endpoint;
        this.delay = delay;
        this.allowPrivate = allowPrivate;
        this.known = Map.copyOf(known);
        this.knowledge = knowledge;
    }

    /** The same visit with the user's keys. */
    public Visit with(Keys own) {
        keys = own;
        return this;
    }

    /** The same visit, whose bodies are held against a budget; the lease stays the caller's to close. */
    public Visit within(BodyBudget.Lease lease) {
        room = Optional.of(lease);
        return this;
    }

    /** The same visit, for a sample: where texts are pages of their own, no more of them are fetched. */
    public Visit atMost(int texts) {
        mostTexts = texts;
        return this;
    }

    /** Most texts that are pages of their own. */
    int mostTexts() {
        return mostTexts;
    }

    /** The user's keys. */
    Keys keys() {
        return keys;
    }

    /** Gets a document, whatever it was before. */
    Answer get(URI url, String accept) throws InterruptedException {
        return ask(url, accept, Validators.NONE);
    }

    /** Gets a document with keys; they go to the public host of its source and to no endpoint that stands in for it. */
    Answer get(URI url, String accept, Secrets secrets) throws InterruptedException {
        Secrets sent = redirected() ? Secrets.NONE : secrets;
        return ask(new Ask(url, accept, delay, allowPrivate, Validators.NONE, Optional.empty(), false, sent));
    }

    /**
     * Gets the one document that a source consists of, if it changed since the last run that was published: by the site's
     * own word where it gives validators, else by the bytes.
     */
    Answer getIfChanged(URI url, String accept) throws InterruptedException {
        return getIfChanged(url, accept, false);
    }

    /** As {@link #getIfChanged}, of a service that sends unknown names to another host. */
    Answer getHereIfChanged(URI url, String accept) throws InterruptedException {
        return getIfChanged(url, accept, true);
    }

    private Answer getIfChanged(URI url, String accept, boolean stay) throws InterruptedException {
        Remembered before = remembered(url);
        Answer answer = ask(
                new Ask(url, accept, delay, allowPrivate, before.validators(), Optional.empty(), stay, Secrets.NONE));
        if (answer instanceof Answer.NotModified) {
            fresh.put(url, before);
        } else if (answer instanceof Answer.Page page) {
            Remembered now = Remembered.of(page);
            fresh.put(url, now);
            return now.hash().equals(before.hash()) ? new Answer.NotModified(page.url()) : page;
        }
        return answer;
    }

    /** What the last run that was published saw of a document. */
    Remembered remembered(URI url) {
        return known.getOrDefault(url, Remembered.NOTHING);
    }

    /** Has the next run know of a document. */
    void remember(URI url, Remembered document) {
        fresh.put(url, document);
    }

    /** Gets a document of a service that sends unknown names to another host: such a redirect means that there is none. */
    Answer getHere(URI url, String accept) throws InterruptedException {
        return ask(new Ask(url, accept, delay, allowPrivate, Validators.NONE, Optional.empty(), true, Secrets.NONE));
    }

    /** Gets the answer to a JSON document. */
    Answer post(URI url, String json) throws InterruptedException {
        return ask(new Ask(
                url, "application/json", delay, allowPrivate, Validators.NONE, Optional.of(json), true, Secrets.NONE));
    }

    private Answer ask(URI url, String accept, Validators validators) throws InterruptedException {
        return ask(new Ask(url, accept, delay, allowPrivate, validators));
    }

    /** Leave to reach private hosts is for the one that the user named, which is asked first, not for where it leads. */
    private Answer ask(Ask wanted) throws InterruptedException {
        String host = String.valueOf(wanted.url().getHost()).toLowerCase(Locale.ROOT);
        named.compareAndSet("", host);
        Ask ask = host.equals(named.get()) ? wanted : wanted.publicOnly();
        Answer answer = web.get(ask, new Costs());
        return answer instanceof Answer.Page page ? readable(page) : answer;
    }

    /** What this visit costs. */
    private final class Costs implements Web.Meter {
        @Override
        public void request(long received) {
            requests.incrementAndGet();
            bytes.addAndGet(received);
        }

        @Override
        public Optional<BodyBudget.Lease> room() {
            return room;
        }
    }

    /** The page in UTF-8; a file that is packed stays as it is until it is unpacked. */
    private static Answer.Page readable(Answer.Page page) {
        byte[] body = page.body();
        boolean packed = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        return packed
                ? page
                : new Answer.Page(
                        page.url(), page.contentType(), Characters.utf8(body, page.contentType()), page.validators());
    }

    /** What an open posting said when its text was last fetched; empty when it has to be fetched. */
    Optional<ContentHash> known(String nativeId) {
        return knowledge.posting(nativeId);
    }

    /** Whether the source gave a posting before, so that its name is right. */
    boolean proven() {
        return knowledge.proven();
    }

    /** Whether an endpoint answers instead of the public hosts: then there is no other region to look in. */
    boolean redirected() {
        return endpoint.isPresent();
    }

    /** An address of a service: its scheme and host are replaced by the endpoint if there is one. */
    URI at(URI home, String pathAndQuery) {
        String base = endpoint.orElse(home).toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + pathAndQuery);
    }

    /** An address on the host of the source's own target: that host is replaced by the endpoint if there is one. */
    URI rebase(URI url, URI target) {
        boolean own = endpoint.isPresent() && authority(url).equals(authority(target));
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return own ? at(url, path + query) : url;
    }

    private static String authority(URI url) {
        return String.valueOf(url.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    /** Most bytes of a document. */
    long maxBytes() {
        return web.maxBytes();
    }

    /** What to ask again with next time. To be kept only when what was read has been published. */
    public Map<URI, Remembered> documents() {
        return Map.copyOf(fresh);
    }

    /** Requests made. */
    public int requests() {
        return requests.get();
    }

    /** Bytes of bodies received, after decompression. */
    public long bytes() {
        return bytes.get();
    }
}
