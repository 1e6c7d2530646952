package io.jobwire.ingest.engine;

import io.jobwire.ingest.engine.Publication.NotPublishedException;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes publications in transactions, several in one when they queue up, in a thread of its own. Publications may be
 * handed in by any thread.
 */
final class Publisher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    /** Records after which a transaction takes no further publication. */
    private static final int FULL = 4_000;

    /** How long a transaction waits for company: each costs the brokers as much as hundreds of records. */
    private static final Duration GATHERING = Duration.ofMillis(15);

    private static final int TRANSACTION_TIMEOUT_MILLIS = 60_000;

    private final Map<String, Object> properties;
    private final Supplier<Claim> claim;
    private final BlockingQueue<Publication> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean closing;
    private volatile boolean ready;
    private final AtomicInteger doubts = new AtomicInteger();
    private @Nullable KafkaProducer<String, byte[]> producer;

    /** @param claim by what right it publishes, at the time of asking */
    Publisher(StageContext context, String transactionalId, Supplier<Claim> claim) {
        this.properties = new HashMap<>(KafkaClients.producer(context, Optional.of(transactionalId)));
        properties.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        this.claim = claim;
        this.thread = Thread.ofPlatform().name("jobwire-ingest-publish").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void publish(Publication publication) {
        queue.add(publication);
    }

    /** Whether what an earlier process of this name left open has been settled. */
    boolean ready() {
        return ready;
    }

    /** How often a commit ended in doubt; when it grows, what is known has to be read up to the end again. */
    int doubts() {
        return doubts.get();
    }

    /** Throws what ended the thread, if something did. */
    void check() {
        RuntimeException ended = failure;
        if (ended != null) {
            throw ended;
        }
    }

    private void run() {
        try {
            renew();
            while (!closing || !queue.isEmpty()) {
                Publication first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    publish(batch(first));
                }
            }
        } catch (KafkaException | MachineFaultException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            refuse(drain(), "the stage stopped");
            KafkaProducer<String, byte[]> open = producer;
            if (open != null) {
                open.close(Duration.ofSeconds(5));
            }
        }
    }

    /** A producer whose transactions start afresh: what was open under its name is aborted, or its commit finished. */
    private void renew() {
        ready = false;
        KafkaProducer<String, byte[]> old = producer;
        if (old != null) {
            old.close(Duration.ZERO);
        }
        KafkaProducer<String, byte[]> created =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        producer = created;
        created.initTransactions();
        ready = true;
    }

    private List<Publication> batch(Publication first) throws InterruptedException {
        List<Publication> batch = new ArrayList<>();
        int records = 0;
        long end = System.nanoTime() + GATHERING.toNanos();
        for (Publication next = first; next != null; next = records < FULL ? next(end) : null) {
            if (next.share().lost()) {
                refuse(List.of(next), "the source moved to another process");
            } else {
                batch.add(next);
                records += next.records().size();
            }
        }
        return batch;
    }

    private @Nullable Publication next(long end) throws InterruptedException {
        return queue.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private List<Publication> drain() {
        List<Publication> left = new ArrayList<>();
        queue.drainTo(left);
        return left;
    }

    private static void refuse(List<Publication> publications, String why) {
        publications.forEach(publication -> publication.done().completeExceptionally(new NotPublishedException(why)));
    }

    private void publish(List<Publication> batch) {
        KafkaProducer<String, byte[]> open = producer;
        if (batch.isEmpty() || open == null) {
            return;
        }
        Map<Publication, List<Future<RecordMetadata>>> sent = new HashMap<>();
        try {
            open.beginTransaction();
            for (Publication publication : batch) {
                List<Future<RecordMetadata>> places = new ArrayList<>();
                for (ProducerRecord<String, byte[]> record : publication.records()) {
                    places.add(open.send(record));
                }
                sent.put(publication, places);
            }
            // Everything lies in the log before the group is asked: whoever owns the sources next waits for it.
            open.flush();
            Claim now = claim.get();
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            for (Publication publication : batch) {
                TopicPartition partition = publication.share().partition();
                offsets.put(partition, new OffsetAndMetadata(now.positions().getOrDefault(partition, 0L)));
            }
            open.sendOffsetsToTransaction(offsets, now.group());
            open.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            refuse(batch, "another process took over");
            throw new MachineFaultException(
                    "Another process collects under the same instance name; give each its own (setting instance)", e);
        } catch (KafkaException e) {
            log.warn("A transaction did not come to pass and its runs are made again: {}", e.getMessage());
            doubts.incrementAndGet();
            try {
                renew();
            } finally {
                refuse(batch, e.toString());
            }
            return;
        }
        sent.forEach((publication, places) -> publication.done().complete(places(places)));
    }

    private static List<RecordMetadata> places(List<Future<RecordMetadata>> futures) {
        List<RecordMetadata> places = new ArrayList<>(futures.size());
        try {
            for (Future<RecordMetadata> future : futures) {
                places.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A committed transaction has no failed record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return places;
    }

    @Override
    public void close() {
        closing = true;
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * By what right a process publishes.
     *
     * @param group its membership in the group that shares out the sources
     * @param positions how far it read each partition of them
     */
    record Claim(ConsumerGroupMetadata group, Map<TopicPartition, Long> positions) {
        Claim {
            positions = Map.copyOf(positions);
        }
    }
}
