package io.jobwire.ingest.engine;

import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.engine.Publication.NotPublishedException;
import io.jobwire.ingest.engine.Publisher.Claim;
import io.jobwire.ingest.http.Pace;
import io.jobwire.ingest.http.Web;
import io.jobwire.records.SourceRun;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Shares in the sources, runs those that are due and publishes what they bring. All methods but {@link #runNow} and
 * {@link #detail} belong to one thread.
 */
public final class Engine implements LoopStage.Loop {
    /** Name of the stage, of its group and of its dead letters; compatibility. */
    public static final String STAGE = "ingest";

    private static final int VERSION = 1;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration BETWEEN_FRESHNESS = Duration.ofSeconds(15);
    /** No host gets more than this part of the runs that go on at the same time. */
    private static final int HOSTS_AT_ONCE = 4;

    private final StageContext context;
    private final IngestConfig config;
    private final KnownListings known = new KnownListings();
    private final States states = new States();
    private final FaultsSeen faults = new FaultsSeen();
    private final SourceTable table;
    private final IngestMeters meters;
    private final Queue<RunRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();
    private final ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;
    private volatile @Nullable Parts parts;
    private volatile @Nullable Claim claim;
    private volatile String detail = "";
    private Instant freshnessAt = Instant.EPOCH;
    private int running;
    private int doubts;

    public Engine(StageContext context, IngestConfig config) {
        this.context = context;
        this.config = config;
        this.meters = new IngestMeters(context.meters());
        this.table = new SourceTable(
                states, known, config.revisitSpread(), Math.max(1, config.concurrency() / HOSTS_AT_ONCE));
    }

    /** Everything that needs Kafka. */
    private record Parts(
            Admin admin,
            Ends ends,
            KafkaConsumer<String, byte[]> consumer,
            StateReader reader,
            Publisher publisher,
            BodyReader bodies,
            Web web,
            Crawl crawl) {}

    @Override
    public void open() {
        Admin admin = Admin.create(context.kafka());
        Ends ends = new Ends(admin, context.topics());
        ends.waitForTopics(() -> closing);
        if (closing) {
            admin.close(Duration.ZERO);
            return;
        }
        String application = context.topics().application(STAGE, VERSION);
        String instance = context.instance().isEmpty() ? UUID.randomUUID().toString() : context.instance();
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                KafkaClients.consumer(context, Optional.of(application)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        StateReader reader = new StateReader(context, known, states, faults);
        Publisher publisher = new Publisher(context, application + "-" + instance, this::claim);
        BodyReader bodies = new BodyReader(context);
        Web web = new Web(config.limits(), Web.userAgent(config.contact()), Pace.of(context.clock()), meters);
        Crawl crawl = new Crawl(context, config, web, known, states, faults, bodies, publisher, meters);
        parts = new Parts(admin, ends, consumer, reader, publisher, bodies, web, crawl);
        consumer.subscribe(Set.of(context.topics().of(Topics.SOURCES)), new Shares(table, consumer));
        publisher.start();
        reader.start();
    }

    private Claim claim() {
        Claim now = claim;
        if (now == null) {
            throw new IllegalStateException("Nothing is published before there are sources");
        }
        return now;
    }

    @Override
    public void turn() {
        Parts p = parts;
        if (p == null) {
            return;
        }
        p.reader().check();
        p.publisher().check();
        SourceReader.apply(p.consumer().poll(POLL), context, table);
        Map<TopicPartition, Long> positions = new HashMap<>();
        p.consumer()
                .assignment()
                .forEach(partition -> positions.put(partition, p.consumer().position(partition)));
        claim = new Claim(p.consumer().groupMetadata(), positions);
        if (p.publisher().doubts() != doubts) {
            doubts = p.publisher().doubts();
            table.readAgain();
        }
        if (p.publisher().ready()) {
            table.makeReady(p.ends(), p.reader(), positions);
        }
        collectFinished();
        table.accept(requests);
        startDue(p.crawl());
        Instant now = context.clock().instant();
        if (freshnessAt.plus(BETWEEN_FRESHNESS).isBefore(now)) {
            freshnessAt = now;
            meters.freshness(table.complete(), now);
        }
        detail = table.size() + " sources, " + running + " being collected, " + known.size() + " postings known";
    }

    private void collectFinished() {
        for (Finished next = finished.poll(); next != null; next = finished.poll()) {
            running--;
            if (next.fault().isPresent()) {
                throw new MachineFaultException(
                        "A run of " + next.source().id() + " failed",
                        next.fault().get());
            }
            table.finished(
                    next.source(),
                    next.task(),
                    next.run(),
                    next.committed(),
                    context.clock().instant());
        }
    }

    private void startDue(Crawl crawl) {
        Instant now = context.clock().instant();
        while (running < config.concurrency()) {
            Optional<ActiveSource> due = table.takeDue(now);
            if (due.isEmpty()) {
                return;
            }
            running++;
            ActiveSource source = due.get();
            Task task = source.task();
            runs.execute(() -> finished.add(perform(crawl, source, task)));
        }
    }

    private static Finished perform(Crawl crawl, ActiveSource source, Task task) {
        try {
            return new Finished(source, task, crawl.perform(task, source.share()), true, Optional.empty());
        } catch (NotPublishedException e) {
            return new Finished(source, task, Optional.empty(), false, Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finished(source, task, Optional.empty(), false, Optional.empty());
        } catch (RuntimeException | Error e) {
            // Whatever it is, the one thread that may stop the stage has to hear of it.
            return new Finished(source, task, Optional.empty(), false, Optional.of(e));
        }
    }

    /**
     * Runs a source as soon as possible, or joins the run that is under way. The future completes when what was found is
     * committed; it waits for a source that is not known yet, and is cancelled when the stage closes.
     */
    public CompletableFuture<SourceRun> runNow(String source) {
        CompletableFuture<SourceRun> done = new CompletableFuture<>();
        requests.add(new RunRequest(source, done));
        if (closing) {
            done.cancel(false);
        }
        return done;
    }

    @Override
    public void wakeup() {
        closing = true;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public void close() {
        closing = true;
        runs.shutdownNow();
        Parts p = parts;
        if (p != null) {
            p.publisher().close();
            p.reader().close();
            p.consumer().close(CloseOptions.timeout(Duration.ofSeconds(5)));
            p.bodies().close();
            p.web().close();
            p.admin().close(Duration.ofSeconds(1));
        }
        table.accept(requests);
        table.cancelAll();
    }

    /** A wish to run a source at once. */
    record RunRequest(String source, CompletableFuture<SourceRun> done) {}

    /**
     * A task that ended.
     *
     * @param run what it came to, empty for a task that is no run
     * @param committed whether what was found is
     * @param fault what broke, when it was no fault of the source
     */
    private record Finished(
            ActiveSource source, Task task, Optional<SourceRun> run, boolean committed, Optional<Throwable> fault) {}
}
