package io.jobwire.notify.delivery;

import io.jobwire.notify.channel.Attempt;
import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.Delivery;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.DeadLetters;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
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
 * Takes alerts in and sends them. That an alert is to be sent, and the position of the alert, are written in one
 * transaction before the first attempt; what came of an attempt in another one after it. Mails that are files are written
 * at once, because a disk of this machine is no receiver that may be away.
 */
public final class DeliverWork implements ConsumerWork {
    /** Alerts under way that one process holds in memory, about 4 kB each; when there are more, it takes no more in. */
    private static final int MOST_OPEN = 20_000;

    private final StageContext context;
    private final Identity identity;
    private final Senders senders;
    private final RetryPlan plan;
    private final Lanes lanes;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Map<TopicPartition, Long> passed = new HashMap<>();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong underWay = new AtomicLong();
    private @Nullable KafkaProducer<String, byte[]> producer;
    private volatile @Nullable OffBook off;

    /**
     * Under which names it works.
     *
     * @param stage name of the stage
     * @param transactions transactional id, stable over restarts
     */
    public record Identity(String stage, String transactions) {}

    public DeliverWork(Identity identity, StageContext context, Senders senders, RetryPlan plan) {
        this.identity = identity;
        this.context = context;
        this.senders = senders;
        this.plan = plan;
        this.ledger = new Ledger(context);
        this.outbox = new Outbox(identity.stage(), context);
        this.lanes = new Lanes(context.clock(), this::send);
    }

    @Override
    public void open(Consumer<String, byte[]> consumer) {
        KafkaProducer<String, byte[]> created = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.of(identity.transactions())),
                new StringSerializer(),
                new ByteArraySerializer());
        producer = created;
        // Also ends what a process before this one left open, so that all it committed can be read.
        created.initTransactions();
        off = new OffBook(context);
        consumer.subscribe(List.of(context.topics().of(Topics.ALERTS)), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                ledger.revoke(numbers(partitions));
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                if (!partitions.isEmpty()) {
                    ledger.restore(numbers(partitions)).forEach(DeliverWork.this::dispatch);
                }
            }
        });
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }

    @Override
    public void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        Objects.requireNonNull(off).update();
        List<Shipment> taken = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            take(record).ifPresent(taken::add);
        }
        for (Lanes.Result result : lanes.take()) {
            result.fault().ifPresent(fault -> {
                throw fault;
            });
            if (!result.shipment().dropped()) {
                goOn(result);
            }
        }
        commit(records, consumer);
        taken.forEach(this::dispatch);
        underWay.set(ledger.open());
        hold(consumer);
    }

    private void commit(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        List<ProducerRecord<String, byte[]>> out = outbox.take();
        if (out.isEmpty() && records.isEmpty()) {
            passMarkers(consumer);
            return;
        }
        KafkaProducer<String, byte[]> open = Objects.requireNonNull(producer);
        open.beginTransaction();
        out.forEach(sent -> {
            var _ = open.send(sent); // the commit fails when any send did
        });
        if (!records.isEmpty()) {
            open.sendOffsetsToTransaction(records.nextOffsets(), consumer.groupMetadata());
        }
        open.commitTransaction();
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

    private void hold(Consumer<String, byte[]> consumer) {
        if (ledger.open() > MOST_OPEN) {
            consumer.pause(consumer.assignment());
        } else if (!consumer.paused().isEmpty()) {
            consumer.resume(consumer.paused());
        }
    }

    /** Takes an alert in; empty when nothing is to be sent, or all was sent at once. */
    private Optional<Shipment> take(ConsumerRecord<String, byte[]> record) {
        Alert alert;
        try {
            alert = context.serdes().of(Topics.ALERTS).deserializer().deserialize(record.topic(), record.value());
        } catch (MalformedRecordException e) {
            outbox.unreadable(record, e.code(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        if (alert == null || ledger.isOpen(alert.getAlert())) {
            return Optional.empty();
        }
        Shipment shipment = new Shipment(alert, record.partition(), DeadLetters.Origin.of(record), planned(alert));
        ledger.add(shipment);
        for (int i = 0; i < shipment.deliveries().size(); i++) {
            Delivery delivery = shipment.delivery(i);
            if (delivery.getChannel() == ChannelKind.EML && delivery.getOutcome() == DeliveryOutcome.PENDING) {
                settle(shipment, i, send(shipment, delivery));
            }
        }
        if (!shipment.done()) {
            outbox.delivery(shipment.record());
            return Optional.of(shipment);
        }
        outbox.delivery(shipment.record());
        finishIfDone(shipment);
        return Optional.empty();
    }

    /** One delivery a channel; where it arrived before, it is not sent again. */
    private List<Delivery> planned(Alert alert) {
        List<Delivery> before = ledger.before(alert.getAlert());
        List<Delivery> deliveries = new ArrayList<>();
        for (Channel channel : new LinkedHashSet<>(alert.getChannels())) {
            deliveries.add(before.stream()
                    .filter(one -> one.getOutcome() == DeliveryOutcome.DELIVERED
                            && Shipment.channel(one).equals(channel))
                    .findFirst()
                    .orElseGet(() -> Delivery.newBuilder()
                            .setChannel(channel.getKind())
                            .setTarget(channel.getTarget())
                            .setOutcome(DeliveryOutcome.PENDING)
                            .setAttempts(0)
                            .setAt(context.clock().instant())
                            .build()));
        }
        return deliveries;
    }

    private void dispatch(Shipment shipment) {
        for (int i = 0; i < shipment.deliveries().size(); i++) {
            Delivery delivery = shipment.delivery(i);
            if (delivery.getOutcome() == DeliveryOutcome.PENDING) {
                lanes.add(shipment, i, delivery.getNextAt().orElse(Instant.EPOCH));
            }
        }
    }

    private Attempt send(Shipment shipment, Delivery delivery) {
        Channel channel = Shipment.channel(delivery);
        Optional<ChannelOff> word = Objects.requireNonNull(off).find(shipment.alert.getUser(), channel);
        return word.<Attempt>map(said -> new Attempt.Off(said.getWhy(), "Switched off: " + said.getWhy()))
                .orElseGet(() -> senders.send(shipment.alert, channel));
    }

    /** Writes down what came of an attempt, and plans the next one. */
    private void settle(Shipment shipment, int index, Attempt attempt) {
        Delivery before = shipment.delivery(index);
        int attempts = before.getAttempts() + 1;
        Instant now = context.clock().instant();
        Optional<Instant> next = next(shipment, before, attempt, attempts, now);
        DeliveryOutcome outcome = switch (attempt) {
            case Attempt.Delivered _ -> DeliveryOutcome.DELIVERED;
            case Attempt.Off _ -> DeliveryOutcome.SWITCHED_OFF;
            case Attempt.Refused _ -> DeliveryOutcome.GAVE_UP;
            case Attempt.Retry _ -> next.isPresent() ? DeliveryOutcome.PENDING : DeliveryOutcome.GAVE_UP;
        };
        shipment.set(
                index,
                Delivery.newBuilder(before)
                        .setOutcome(outcome)
                        .setAttempts(attempts)
                        .setDetail(attempt.detail())
                        .setAt(now)
                        .setNextAt(next.orElse(null))
                        .build());
        if (attempt instanceof Attempt.Off word) {
            switchOff(shipment, Shipment.channel(before), word, now);
        }
        if (outcome == DeliveryOutcome.GAVE_UP) {
            outbox.givenUp(shipment, before.getChannel() + " after " + attempts + " attempts: " + attempt.detail());
        }
        if (outcome != DeliveryOutcome.PENDING) {
            outbox.count(before.getChannel(), outcome, shipment.alert, now);
        }
    }

    /** After an attempt of a lane: writes it down, and lines up the next one. */
    private void goOn(Lanes.Result result) {
        Shipment shipment = result.shipment();
        settle(shipment, result.index(), result.attempt());
        outbox.delivery(shipment.record());
        shipment.delivery(result.index()).getNextAt().ifPresent(due -> lanes.add(shipment, result.index(), due));
        finishIfDone(shipment);
    }

    private Optional<Instant> next(Shipment shipment, Delivery delivery, Attempt attempt, int attempts, Instant now) {
        if (!(attempt instanceof Attempt.Retry retry)) {
            return Optional.empty();
        }
        return plan.after(shipment.alert.getAlert() + delivery.getTarget(), attempts)
                .map(wait ->
                        retry.after().filter(asked -> asked.compareTo(wait) > 0).orElse(wait))
                .map(now::plus);
    }

    private void switchOff(Shipment shipment, Channel channel, Attempt.Off word, Instant now) {
        OffBook book = Objects.requireNonNull(off);
        if (book.find(shipment.alert.getUser(), channel).isEmpty()) {
            ChannelOff said = new ChannelOff(shipment.alert.getUser(), channel, word.why(), word.detail(), now);
            book.add(said);
            outbox.off(AlertKeys.of(said), said);
        }
    }

    private void finishIfDone(Shipment shipment) {
        if (shipment.done()) {
            ledger.close(shipment);
            delivered.incrementAndGet();
        }
    }

    @Override
    public String detail() {
        return delivered + " alerts delivered" + (underWay.get() == 0 ? "" : ", " + underWay + " under way");
    }

    @Override
    public void close() {
        lanes.close();
        senders.close();
        OffBook book = off;
        if (book != null) {
            book.close();
        }
        KafkaProducer<String, byte[]> open = producer;
        if (open != null) {
            open.close();
        }
    }
}
