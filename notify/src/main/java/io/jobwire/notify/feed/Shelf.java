package io.jobwire.notify.feed;

import io.jobwire.notify.feed.Cursor.Place;
import io.jobwire.records.Alert;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Knows where the latest alerts of each user stand in their topic, and who reads them live. The alerts themselves stay in
 * the topic. Filled by one thread, asked by many.
 */
final class Shelf implements ConsumerWork {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int KEPT = 30;
    private static final int READERS_A_USER = 5;

    private final StageContext context;
    private final String topic;
    private final Map<String, Deque<Place>> places = new ConcurrentHashMap<>();
    private final Map<String, List<LiveFeed>> readers = new ConcurrentHashMap<>();

    Shelf(StageContext context) {
        this.context = context;
        this.topic = context.topics().of(Topics.ALERTS);
    }

    @Override
    public void open(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @Override
    public void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> record : records) {
            read(record).ifPresent(alert -> put(new Place(record.partition(), record.offset()), alert));
        }
    }

    private Optional<Alert> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(
                    context.serdes().of(Topics.ALERTS).deserializer().deserialize(topic, record.value()));
        } catch (MalformedRecordException _) {
            // The delivering stage makes a dead letter of it; there is nothing to show.
            return Optional.empty();
        }
    }

    private void put(Place place, Alert alert) {
        Deque<Place> latest = places.computeIfAbsent(alert.getUser(), _ -> new ArrayDeque<>());
        synchronized (latest) {
            latest.addLast(place);
            if (latest.size() > KEPT) {
                latest.removeFirst();
            }
            readers.getOrDefault(alert.getUser(), List.of()).forEach(reader -> reader.offer(place, alert));
        }
    }

    /** The latest alerts of a user, the oldest first. */
    List<Alert> latest(String user) {
        return fetch(places(user)).stream().map(Found::alert).toList();
    }

    private List<Place> places(String user) {
        Deque<Place> latest = places.get(user);
        if (latest == null) {
            return List.of();
        }
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }

    /**
     * A live feed that begins behind a cursor; empty when the user has as many as he may.
     *
     * @param from what the reader had; empty: only what comes from now on
     */
    Optional<LiveFeed> follow(String user, Optional<Cursor> from) {
        Deque<Place> latest = places.computeIfAbsent(user, _ -> new ArrayDeque<>());
        List<LiveFeed> all = readers.computeIfAbsent(user, _ -> new CopyOnWriteArrayList<>());
        List<Place> known;
        LiveFeed feed;
        synchronized (latest) {
            if (all.size() >= READERS_A_USER) {
                return Optional.empty();
            }
            known = List.copyOf(latest);
            Cursor begin = from.orElseGet(() -> {
                Cursor end = Cursor.START;
                for (Place place : known) {
                    end = end.with(place);
                }
                return end;
            });
            LiveFeed[] own = new LiveFeed[1];
            own[0] = new LiveFeed(begin, () -> all.remove(own[0]));
            feed = own[0];
            List<Place> missed =
                    known.stream().filter(place -> !begin.passed(place)).toList();
            if (missed.size() == KEPT) {
                feed.missed();
            }
            // Offered before anything newer can be, because that would move the cursor over them.
            fetch(missed).forEach(found -> feed.offer(found.place(), found.alert()));
            all.add(feed);
        }
        return Optional.of(feed);
    }

    private record Found(Place place, Alert alert) {}

    private List<Found> fetch(List<Place> wanted) {
        List<Found> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                KafkaClients.consumer(context, Optional.empty()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            for (Place place : wanted) {
                TopicPartition partition = new TopicPartition(topic, place.partition());
                consumer.assign(List.of(partition));
                consumer.seek(partition, place.offset());
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() == place.offset()) {
                        read(record).ifPresent(alert -> found.add(new Found(place, alert)));
                        break;
                    }
                }
            }
        }
        found.sort(Comparator.comparing((Found one) -> one.alert().getDecidedAt())
                .thenComparing(one -> one.alert().getAlert()));
        return found;
    }

    @Override
    public void close() {
        readers.values().forEach(all -> all.forEach(LiveFeed::close));
    }
}
