package io.jobwire.notify.delivery;

import io.jobwire.records.AlertDelivery;
import io.jobwire.records.Delivery;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.DeadLetters;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What became of the alerts of this process's partitions: those that are under way, and of those that are done the latest
 * and all that were given up. An alert that comes again, because somebody drives a dead letter again, goes only where it
 * did not arrive. For one thread.
 */
final class Ledger {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int REMEMBERED = 20_000;

    private final StageContext context;
    private final Map<String, Shipment> open = new HashMap<>();
    private final Map<String, List<Delivery>> givenUp = new HashMap<>();
    private final Map<String, List<Delivery>> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Delivery>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Ledger(StageContext context) {
        this.context = context;
    }

    int open() {
        return open.size();
    }

    boolean isOpen(String alert) {
        return open.containsKey(alert);
    }

    void add(Shipment shipment) {
        open.put(shipment.alert.getAlert(), shipment);
    }

    /** Remembers a shipment that is done. */
    void close(Shipment shipment) {
        open.remove(shipment.alert.getAlert());
        remember(shipment.alert.getAlert(), shipment.deliveries());
    }

    private void remember(String alert, List<Delivery> deliveries) {
        boolean lost = deliveries.stream().anyMatch(one -> one.getOutcome() == DeliveryOutcome.GAVE_UP);
        (lost ? givenUp : done).put(alert, deliveries);
        (lost ? done : givenUp).remove(alert);
    }

    /** What came of an alert before; empty when nothing is known. */
    List<Delivery> before(String alert) {
        return Optional.ofNullable(givenUp.get(alert))
                .or(() -> Optional.ofNullable(done.get(alert)))
                .orElse(List.of());
    }

    /** Forgets partitions that another process has now. */
    void revoke(List<Integer> partitions) {
        open.values().removeIf(shipment -> {
            boolean gone = partitions.contains(shipment.partition);
            if (gone) {
                shipment.drop();
            }
            return gone;
        });
    }

    /** Reads what was recorded in partitions that this process has from now on; returns what is still to be done. */
    List<Shipment> restore(List<Integer> numbers) {
        Map<String, Recorded> latest = new LinkedHashMap<>();
        Deserializer<AlertDelivery> values =
                context.serdes().of(Topics.ALERTS_DELIVERED).deserializer();
        String topic = context.topics().of(Topics.ALERTS_DELIVERED);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                KafkaClients.consumer(context, Optional.empty()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = numbers.stream()
                    .map(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    read(record, values, latest);
                }
            }
        }
        List<Shipment> unfinished = new ArrayList<>();
        String alerts = context.topics().of(Topics.ALERTS);
        for (Recorded recorded : latest.values()) {
            AlertDelivery value = recorded.value();
            value.getPending()
                    .ifPresent(alert -> unfinished.add(new Shipment(
                            alert,
                            recorded.partition(),
                            new DeadLetters.Origin(
                                    alerts,
                                    recorded.partition(),
                                    value.getOffset(),
                                    alert.getDecidedAt(),
                                    Optional.empty()),
                            value.getDeliveries())));
        }
        unfinished.forEach(this::add);
        return unfinished;
    }

    private record Recorded(AlertDelivery value, int partition) {}

    private void read(
            ConsumerRecord<String, byte[]> record, Deserializer<AlertDelivery> values, Map<String, Recorded> latest) {
        latest.remove(record.key());
        if (record.value() == null) {
            return;
        }
        try {
            AlertDelivery value = values.deserialize(record.topic(), record.value());
            if (value.getPending().isPresent()) {
                latest.put(record.key(), new Recorded(value, record.partition()));
            } else {
                remember(record.key(), value.getDeliveries());
            }
        } catch (MalformedRecordException _) {
            // What nobody can read says of no delivery that it is to be done.
        }
    }
}
