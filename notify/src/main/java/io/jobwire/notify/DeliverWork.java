package io.jobwire.notify;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.Channel;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.Delivery;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.DeadLetters;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends alerts and records what became of them. An outcome and the position of its alert are written in one transaction,
 * so an alert is sent again only when the process died between sending and recording, and then under the same id.
 */
final class DeliverWork implements ConsumerWork {
    private final StageContext context;
    private final Deliveries deliveries;
    private final String stage;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private final Map<TopicPartition, Long> passed = new HashMap<>();
    private final AtomicLong delivered = new AtomicLong();

    DeliverWork(String stage, StageContext context, Deliveries deliveries) {
        this.stage = stage;
        this.context = context;
        this.deliveries = deliveries;
    }

    @Override
    public void open(Consumer<String, byte[]> consumer) {
        String id = context.topics().application(stage, NotifyNames.VERSION) + "-" + context.instance();
        KafkaProducer<String, byte[]> created = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.of(id)), new StringSerializer(), new ByteArraySerializer());
        producer = created;
        created.initTransactions();
        consumer.subscribe(List.of(context.topics().of(Topics.ALERTS)));
    }

    @Override
    public void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> record : records) {
            List<ProducerRecord<String, byte[]>> outcome = deliver(record);
            KafkaProducer<String, byte[]> open = Objects.requireNonNull(producer);
            open.beginTransaction();
            outcome.forEach(sent -> {
                var _ = open.send(sent); // the commit fails when any send did
            });
            Map<TopicPartition, OffsetAndMetadata> position = new HashMap<>();
            position.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
            open.sendOffsetsToTransaction(position, consumer.groupMetadata());
            open.commitTransaction();
        }
        if (records.isEmpty()) {
            passMarkers(consumer);
        }
    }

    /** Moves the committed position over the markers of transactions, so that who reads it sees that all is done. */
    private void passMarkers(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> ahead = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            if (passed.getOrDefault(partition, -1L) != position) {
                ahead.put(partition, new OffsetAndMetadata(position));
                passed.put(partition, position);
            }
        }
        if (!ahead.isEmpty()) {
            consumer.commitSync(ahead);
        }
    }

    private List<ProducerRecord<String, byte[]>> deliver(ConsumerRecord<String, byte[]> record) {
        Alert alert;
        try {
            alert = context.serdes().of(Topics.ALERTS).deserializer().deserialize(record.topic(), record.value());
        } catch (MalformedRecordException e) {
            return List.of(deadLetter(record, e.code(), String.valueOf(e.getMessage())));
        }
        if (alert == null) {
            return List.of();
        }
        List<Delivery> outcomes = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> out = new ArrayList<>();
        for (Channel channel : alert.getChannels()) {
            Delivery delivery = deliveries.deliver(alert, channel);
            outcomes.add(delivery);
            context.meters()
                    .counter(
                            "jobwire.alerts",
                            "channel",
                            channel.getKind().name(),
                            "outcome",
                            delivery.getOutcome().name())
                    .increment();
            if (delivery.getOutcome() == DeliveryOutcome.GAVE_UP) {
                out.add(deadLetter(
                        record,
                        "DELIVERY_GAVE_UP",
                        channel.getKind() + " after " + delivery.getAttempts() + " attempts: " + delivery.getDetail()));
            }
        }
        String topic = context.topics().of(Topics.ALERTS_DELIVERED);
        AlertDelivery value = new AlertDelivery(alert.getAlert(), alert.getUser(), outcomes);
        byte[] bytes = context.serdes().of(Topics.ALERTS_DELIVERED).serializer().serialize(topic, value);
        out.add(new ProducerRecord<>(topic, alert.getAlert(), bytes));
        delivered.incrementAndGet();
        return out;
    }

    private ProducerRecord<String, byte[]> deadLetter(
            ConsumerRecord<String, byte[]> record, String code, String detail) {
        DeadLetter letter =
                DeadLetters.of(stage, code, detail, DeadLetters.Origin.of(record), record.key(), record.value());
        String topic = context.topics().of(Topics.DEADLETTERS);
        return new ProducerRecord<>(
                topic,
                record.key(),
                context.serdes().of(Topics.DEADLETTERS).serializer().serialize(topic, letter));
    }

    @Override
    public String detail() {
        return delivered + " alerts delivered";
    }

    @Override
    public void close() {
        KafkaProducer<String, byte[]> open = producer;
        if (open != null) {
            open.close();
        }
        try {
            deliveries.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
