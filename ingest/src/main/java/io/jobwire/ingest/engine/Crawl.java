package io.jobwire.ingest.engine;

import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.Differ;
import io.jobwire.ingest.core.Difference;
import io.jobwire.ingest.core.Known;
import io.jobwire.ingest.engine.Outbox.Draft;
import io.jobwire.ingest.engine.Publication.NotPublishedException;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.http.Web;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.Harvest;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKinds;
import io.jobwire.ingest.source.Visit;
import io.jobwire.records.RawListing;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.StageContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.RecordMetadata;

/** One run of a source from the first request to the commit. Thread-safe; a run blocks its (virtual) thread. */
final class Crawl {
    private final StageContext context;
    private final IngestConfig config;
    private final Web web;
    private final KnownListings known;
    private final RunHistory history;
    private final FaultsSeen faults;
    private final BodyReader bodies;
    private final Publisher publisher;
    private final Outbox outbox;
    private final IngestMeters meters;
    private final long maxBytes;
    private final Map<String, Map<URI, Validators>> validators = new ConcurrentHashMap<>();

    Crawl(
            StageContext context,
            IngestConfig config,
            Web web,
            KnownListings known,
            RunHistory history,
            FaultsSeen faults,
            BodyReader bodies,
            Publisher publisher) {
        this.context = context;
        this.config = config;
        this.web = web;
        this.known = known;
        this.history = history;
        this.faults = faults;
        this.bodies = bodies;
        this.publisher = publisher;
        this.outbox = new Outbox(context, known, history, faults);
        this.meters = new IngestMeters(context.meters());
        this.maxBytes = context.settings().get(RuntimeSettings.RECORD_MAX_SIZE).bytes();
    }

    /**
     * Runs a source.
     *
     * @throws NotPublishedException if what was found could not be committed; it is as if the run had not been, or had
     *     ended after a chunk
     */
    Result run(Source source, Share share) throws InterruptedException {
        Instant start = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        SourceId id;
        Visit visit;
        try {
            id = SourceId.parse(source.getKind() + ":" + source.getTarget());
            visit = visit(source, id);
        } catch (BadSourceException e) {
            SourceRun run = run(source, start)
                    .setOutcome(RunOutcome.FAILED)
                    .setDetail(e.getMessage())
                    .build();
            return publish(source, share, run, new ArrayList<>(), Optional.empty());
        }
        Harvest harvest = SourceKinds.collect(id, visit);
        Map<String, Known> before = known.of(id.toString(), Findings.keys(id, harvest));
        int emptyBefore =
                history.of(source.getSource()).map(RunHistory.Last::emptyInARow).orElse(0);
        Findings findings = Findings.of(id, harvest, before, emptyBefore, maxBytes, start);
        SourceRun run = record(source, start, harvest, findings, before, visit);
        Result result = publish(source, share, run, drafts(id, source, findings, before, start), harvest.retryAt());
        if (harvest.outcome() == RunOutcome.COMPLETE && !findings.difference().suspect() && !harvest.notModified()) {
            validators.put(source.getSource(), visit.validators());
        }
        return result;
    }

    private SourceRun withNext(Source source, SourceRun run, Optional<Instant> retryAt) {
        if (source.getPaused()) {
            return run;
        }
        RunHistory.Last last = RunHistory.Last.of(history.of(source.getSource()), run);
        Instant next = Schedule.next(source, Optional.of(last), retryAt);
        return SourceRun.newBuilder(run)
                .setNextRunAt(next.isBefore(run.getStartedAt()) ? run.getStartedAt() : next)
                .build();
    }

    private Visit visit(Source source, SourceId id) {
        Optional<URI> endpoint;
        try {
            endpoint = source.getEndpoint().map(URI::create);
        } catch (IllegalArgumentException e) {
            throw new BadSourceException("The endpoint of " + source.getSource() + " is no address");
        }
        Duration delay = source.getDelayMillis().map(Duration::ofMillis).orElse(config.delay());
        return new Visit(
                        web,
                        endpoint,
                        delay.isNegative() ? Duration.ZERO : delay,
                        source.getAllowPrivate(),
                        validators.getOrDefault(source.getSource(), Map.of()),
                        new KnownTexts(
                                id,
                                known,
                                history.of(source.getSource()).map(RunHistory.Last::startedAt),
                                context.clock().instant()))
                .with(config.keys());
    }

    private List<Draft> drafts(
            SourceId id, Source source, Findings findings, Map<String, Known> before, Instant start) {
        List<Draft> drafts = new ArrayList<>();
        for (String key : findings.toPublish()) {
            Known old = before.get(key);
            Posting posting = findings.posting(key);
            Instant firstSeen = old == null ? start : old.firstSeen();
            RawListing listing = RawListings.open(id, source.getCompany(), posting, firstSeen, start);
            drafts.add(outbox.listing(listing, posting.hash()));
        }
        Map<String, KnownListings.Entry> gone = new HashMap<>();
        findings.difference().vanished().forEach(key -> known.find(key).ifPresent(entry -> gone.put(key, entry)));
        bodies.read(gone).forEach((key, last) -> {
            ContentHash hash = gone.getOrDefault(key, KnownListings.Entry.NONE).hash();
            drafts.add(outbox.listing(RawListings.closed(last, RawListings.VANISHED, start), hash));
        });
        findings.deadLetters().stream()
                .filter(letter -> !faults.contains(letter))
                .map(outbox::deadLetter)
                .forEach(drafts::add);
        return drafts;
    }

    /** All but the last chunk are committed by themselves: a restart finds them, and goes on after them. */
    private Result publish(Source source, Share share, SourceRun ended, List<Draft> drafts, Optional<Instant> retryAt)
            throws InterruptedException {
        SourceRun run = withNext(source, ended, retryAt);
        drafts.add(outbox.run(run));
        for (int from = 0; from < drafts.size(); from += config.chunk()) {
            List<Draft> chunk = drafts.subList(from, Math.min(drafts.size(), from + config.chunk()));
            Publication publication =
                    Publication.of(share, chunk.stream().map(Draft::record).toList());
            publisher.publish(publication);
            List<RecordMetadata> places = await(publication);
            for (int i = 0; i < chunk.size(); i++) {
                chunk.get(i).committed().accept(places.get(i));
            }
        }
        meters.count(source.getKind(), run);
        return new Result(run, retryAt);
    }

    private static List<RecordMetadata> await(Publication publication) throws InterruptedException {
        try {
            return publication.done().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotPublishedException notPublished) {
                throw notPublished;
            }
            throw new IllegalStateException(e);
        }
    }

    private SourceRun record(
            Source source, Instant start, Harvest harvest, Findings findings, Map<String, Known> before, Visit visit) {
        Difference difference = findings.difference();
        String detail = harvest.detail();
        if (difference.suspect()) {
            detail = "The board was full and is empty; its postings are closed if it stays so for "
                    + Differ.EMPTY_RUNS_BEFORE_CLOSING + " runs";
        }
        return run(source, start)
                .setOutcome(harvest.outcome())
                .setDetail(detail)
                .setListed(findings.listed())
                .setOpened(difference.fresh().size() + difference.reopened().size())
                .setChanged(difference.changed().size())
                .setUnchanged(difference.unchanged().size())
                .setClosed(difference.vanished().size())
                .setFaulty(findings.deadLetters().size())
                .setOpen(findings.openAfter(before))
                .setRequests(visit.requests())
                .setBytes(visit.bytes())
                .build();
    }

    private SourceRun.Builder run(Source source, Instant start) {
        return SourceRun.newBuilder()
                .setSource(source.getSource())
                .setStartedAt(start)
                .setDurationMillis(
                        Duration.between(start, context.clock().instant()).toMillis());
    }

    /**
     * What a run came to.
     *
     * @param run its record, committed
     * @param retryAt earliest time to come back, where the site named one
     */
    record Result(SourceRun run, Optional<Instant> retryAt) {}
}
