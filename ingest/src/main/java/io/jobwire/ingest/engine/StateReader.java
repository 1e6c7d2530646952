package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.source.SourceKinds;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.records.SourceState;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the state back from the topics and follows them, in a thread of its own. */
final class StateReader implements AutoCloseable {
    /** Header of a listing with {@link ContentHash#header()}; compatibility. */
    static final String HASH_HEADER = "jobwire-content-hash";

    private static final Logger log = LoggerFactory.getLogger(StateReader.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final StageContext context;
    private final KnownListings listings;
    private final States states;
    private final FaultsSeen faults;
    private final Deserializer<RawListing> rawListing;
    private final Deserializer<SourceState> sourceState;
    private final Deserializer<DeadLetter> deadLetter;
    private final String listingsTopic;
    private final String stateTopic;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean closing;

    StateReader(StageContext context, KnownListings listings, States states, FaultsSeen faults) {
        this.context = context;
        this.listings = listings;
        this.states = states;
        this.faults = faults;
        this.rawListing = context.serdes().of(Topics.LISTINGS_RAW).deserializer();
        this.sourceState = context.serdes().of(Topics.SOURCES_STATE).deserializer();
        this.deadLetter = context.serdes().of(Topics.DEADLETTERS).deserializer();
        this.listingsTopic = context.topics().of(Topics.LISTINGS_RAW);
        this.stateTopic = context.topics().of(Topics.SOURCES_STATE);
        this.thread = Thread.ofPlatform().name("jobwire-ingest-state").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Throws what ended the thread, if something did. */
    void check() {
        RuntimeException ended = failure;
        if (ended != null) {
            throw ended;
        }
    }

    /** Whether everything before these offsets has been read. */
    boolean passed(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    private void run() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                KafkaClients.consumer(context, Optional.empty()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = partitions(consumer);
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (!closing) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    apply(record);
                }
                all.forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        } catch (KafkaException | IllegalStateException e) {
            failure = e;
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : List.of(listingsTopic, stateTopic, context.topics().of(Topics.DEADLETTERS))) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> all.add(new TopicPartition(topic, partition.partition())));
        }
        return all;
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.topic().equals(listingsTopic)) {
                applyListing(record);
            } else if (record.topic().equals(stateTopic)) {
                applyState(record);
            } else if (record.value() != null) {
                DeadLetter letter = deadLetter.deserialize(record.topic(), record.value());
                if (letter.getStage().equals(Engine.STAGE)) {
                    faults.add(letter);
                }
            }
        } catch (MalformedRecordException e) {
            // Somebody else wrote it; a listing that cannot be read is published anew when it is seen again.
            log.warn("Passed over {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private void applyState(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            states.remove(record.key(), record.offset());
        } else {
            states.put(sourceState.deserialize(record.topic(), record.value()), record.offset());
        }
    }

    private void applyListing(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            listings.remove(record.key(), record.offset());
            return;
        }
        if (listings.find(record.key())
                .filter(known -> known.offset() >= record.offset())
                .isPresent()) {
            return; // written by this process itself, most likely
        }
        RawListing listing = rawListing.deserialize(record.topic(), record.value());
        Header header = record.headers().lastHeader(HASH_HEADER);
        ContentHash hash = Optional.ofNullable(header)
                .flatMap(found -> ContentHash.ofHeader(found.value()))
                .orElseGet(() -> SourceKinds.hash(listing.getFormat(), listing.getBody()));
        listings.put(
                record.key(),
                new KnownListings.Entry(
                        listing.getSourceId().orElse(listing.getSource() + ":" + listing.getTenant()),
                        hash,
                        listing.getStatus() != ListingStatus.CLOSED,
                        listing.getFirstSeen(),
                        record.partition(),
                        record.offset()));
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
