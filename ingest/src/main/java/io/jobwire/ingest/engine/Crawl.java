package io.jobwire.ingest.engine;

import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.core.Differ;
import io.jobwire.ingest.core.Difference;
import io.jobwire.ingest.core.Known;
import io.jobwire.ingest.engine.Outbox.Draft;
import io.jobwire.ingest.http.BodyBudget;
import io.jobwire.ingest.http.Web;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.Harvest;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKinds;
import io.jobwire.ingest.source.Visit;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.RawListing;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.StageContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work behind each {@link Task}, from the first request to the commit. Thread-safe; a task blocks its virtual thread. */
final class Crawl {
    private final StageContext context;
    private final IngestConfig config;
    private final Web web;
    private final KnownListings known;
    private final States states;
    private final FaultsSeen faults;
    private final Closing closing;
    private final Chunks chunks;
    private final Outbox outbox;
    private final IngestMeters meters;
    private final long maxBytes;
    private final BodyBudget budget;

    Crawl(
            StageContext context,
            IngestConfig config,
            Web web,
            KnownListings known,
            States states,
            FaultsSeen faults,
            BodyReader bodies,
            Publisher publisher,
            IngestMeters meters) {
        this.context = context;
        this.config = config;
        this.web = web;
        this.known = known;
        this.states = states;
        this.faults = faults;
        this.outbox = new Outbox(context, known, states, faults);
        this.closing = new Closing(known, bodies, outbox);
        this.chunks = new Chunks(publisher, config.chunk());
        this.meters = meters;
        this.budget = new BodyBudget(config.bodiesAtOnce());
        this.maxBytes = context.settings().get(RuntimeSettings.RECORD_MAX_SIZE).bytes();
    }

    /**
     * Does what a task asks for.
     *
     * @return what the run came to, for a task that is one
     * @throws Publication.NotPublishedException if what was found could not be committed; it is as if nothing had been
     *     done, or all up to a chunk
     */
    Optional<SourceRun> perform(Task task, Share share) throws InterruptedException {
        return switch (task) {
            case Task.Collect(Source source) -> Optional.of(collect(source, share));
            case Task.Remove(String source) -> {
                remove(source, share);
                yield Optional.empty();
            }
            case Task.Bury(String source, DeadLetter letter) -> {
                if (!faults.contains(letter)) {
                    chunks.publish(share, List.of(outbox.deadLetter(letter)));
                    meters.buried(letter.getCode());
                }
                yield Optional.empty();
            }
        };
    }

    private SourceRun collect(Source source, Share share) throws InterruptedException {
        Instant start = now();
        Rules rules = Rules.of(source);
        Optional<SourceState> before = states.of(source.getSource());
        Scene scene = new Scene(source, rules, share, before, start);
        if (config.onwardPublication() && !rules.onward()) {
            return ended(
                    scene,
                    RunOutcome.BLOCKED,
                    "The terms of this source do not allow its postings to be handed on to the public, and"
                            + " ingest.onward-publication says that this installation does that");
        }
        SourceId id;
        Visit visit;
        try {
            id = SourceId.parse(source.getKind() + ":" + source.getTarget());
            visit = visit(scene, id);
        } catch (BadSourceException e) {
            return ended(scene, RunOutcome.FAILED, String.valueOf(e.getMessage()));
        }
        try (BodyBudget.Lease room = budget.lease()) {
            return collect(scene, id, visit.within(room));
        }
    }

    private SourceRun collect(Scene scene, SourceId id, Visit visit) throws InterruptedException {
        Harvest harvest = SourceKinds.collect(id, visit);
        Map<String, Known> postings = known.of(id.toString(), Findings.keys(id, harvest));
        Findings findings = Findings.of(id, harvest, postings, scene.before(), maxBytes, scene.start());
        SourceRun run = record(scene, harvest, findings, postings, visit);
        SourceState after = Progress.after(
                scene.before(),
                run,
                scene.rules(),
                scene.share().partition().partition(),
                config.revisitSpread(),
                findings.difference().doubt(),
                harvest.retryAt(),
                visit.documents());
        return publish(scene, run, after, drafts(id, scene, findings, postings));
    }

    /** A run that did not get as far as asking anybody. */
    private SourceRun ended(Scene scene, RunOutcome outcome, String detail) throws InterruptedException {
        SourceRun run = run(scene)
                .setOutcome(outcome)
                .setDetail(detail)
                .setOpen(scene.before().map(SourceState::getOpen).orElse(0))
                .build();
        SourceState after = Progress.after(
                scene.before(),
                run,
                scene.rules(),
                scene.share().partition().partition(),
                config.revisitSpread(),
                Difference.Doubt.NONE,
                Optional.empty(),
                Map.of());
        return publish(scene, run, after, new ArrayList<>());
    }

    private void remove(String source, Share share) throws InterruptedException {
        Instant start = now();
        List<Draft> drafts = new ArrayList<>(closing.allOf(source, RawListings.REMOVED, start));
        SourceRun run = SourceRun.newBuilder()
                .setSource(source)
                .setStartedAt(start)
                .setDurationMillis(
                        Duration.between(start, context.clock().instant()).toMillis())
                .setOutcome(RunOutcome.COMPLETE)
                .setDetail("The source was removed, and what it had open was closed")
                .setClosed(drafts.size())
                .setOpen(0)
                .build();
        drafts.add(outbox.run(run));
        drafts.add(outbox.forget(source, start));
        chunks.publish(share, drafts);
        meters.removed(run);
    }

    private Visit visit(Scene scene, SourceId id) {
        Source source = scene.source();
        Optional<URI> endpoint;
        try {
            endpoint = source.getEndpoint().map(URI::create);
        } catch (IllegalArgumentException e) {
            throw new BadSourceException("The endpoint of " + source.getSource() + " is no address");
        }
        Duration delay = source.getDelayMillis().map(Duration::ofMillis).orElse(config.delay());
        int open = known.open(id.toString()).size();
        return new Visit(
                        web,
                        endpoint,
                        delay.isNegative() ? Duration.ZERO : delay,
                        source.getAllowPrivate(),
                        Progress.documents(scene.before(), open, scene.start()),
                        new KnownTexts(id, known, scene.before().map(SourceState::getStartedAt), scene.start()))
                .with(config.keys());
    }

    private List<Draft> drafts(SourceId id, Scene scene, Findings findings, Map<String, Known> before) {
        List<Draft> drafts = new ArrayList<>();
        for (String key : findings.toPublish()) {
            Known old = before.get(key);
            Posting posting = findings.posting(key);
            Instant firstSeen = old == null ? scene.start() : old.firstSeen();
            RawListing listing = RawListings.open(id, scene.source().getCompany(), posting, firstSeen, scene.start());
            drafts.add(outbox.listing(listing, posting.hash()));
        }
        drafts.addAll(closing.of(findings.difference().vanished(), RawListings.VANISHED, scene.start()));
        findings.deadLetters().stream()
                .filter(letter -> !faults.contains(letter))
                .map(outbox::deadLetter)
                .forEach(drafts::add);
        return drafts;
    }

    private SourceRun publish(Scene scene, SourceRun ended, SourceState after, List<Draft> drafts)
            throws InterruptedException {
        Source source = scene.source();
        SourceRun run = withNext(source, scene.rules(), ended, after);
        if (scene.before().isEmpty() && chunks.several(drafts.size() + 2)) {
            // Were the source removed between this chunk and the last, nobody would know of it otherwise.
            drafts.addFirst(outbox.state(
                    Progress.begun(source.getSource(), scene.share().partition().partition()), scene.start()));
        }
        drafts.add(outbox.run(run));
        drafts.add(outbox.state(after, scene.start()));
        chunks.publish(scene.share(), drafts);
        meters.count(source.getKind(), run);
        return run;
    }

    private SourceRun withNext(Source source, Rules rules, SourceRun run, SourceState after) {
        if (source.getPaused()) {
            return run;
        }
        Instant next = Schedule.next(source, rules, Optional.of(after), config.revisitSpread());
        return SourceRun.newBuilder(run)
                .setNextRunAt(next.isBefore(run.getStartedAt()) ? run.getStartedAt() : next)
                .build();
    }

    private SourceRun record(Scene scene, Harvest harvest, Findings findings, Map<String, Known> before, Visit visit) {
        Difference difference = findings.difference();
        String detail = switch (difference.doubt()) {
            case NONE -> harvest.detail();
            case EMPTY ->
                "The board was full and is empty; its postings are closed if it stays so for "
                        + Differ.EMPTY_RUNS_BEFORE_CLOSING + " runs";
            case HALVED ->
                "More than half of the board is missing; those postings are closed if it stays so for "
                        + Differ.HALVED_RUNS_BEFORE_CLOSING + " runs";
        };
        return run(scene)
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

    private SourceRun.Builder run(Scene scene) {
        return SourceRun.newBuilder()
                .setSource(scene.source().getSource())
                .setStartedAt(scene.start())
                .setDurationMillis(
                        Duration.between(scene.start(), context.clock().instant())
                                .toMillis());
    }

    private Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** One run's circumstances. */
    private record Scene(Source source, Rules rules, Share share, Optional<SourceState> before, Instant start) {}
}
