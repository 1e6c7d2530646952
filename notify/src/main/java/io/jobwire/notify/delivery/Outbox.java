package io.jobwire.notify.delivery;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertDelivery;
import io.jobwire.records.AlertKind;
import io.jobwire.records.ChannelKind;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.DeliveryOutcome;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.DeadLetters;
import io.jobwire.runtime.StageContext;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The records of the next transaction. For one thread. */
final class Outbox {
    private final String stage;
    private final StageContext context;
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

    Outbox(String stage, StageContext context) {
        this.stage = stage;
        this.context = context;
    }

    List<ProducerRecord<String, byte[]>> take() {
        List<ProducerRecord<String, byte[]>> taken = List.copyOf(records);
        records.clear();
        return taken;
    }

    void delivery(AlertDelivery value) {
        add(Topics.ALERTS_DELIVERED, value.getAlert(), value);
    }

    void off(String key, ChannelOff value) {
        add(Topics.PREFERENCES_OFF, key, value);
    }

    /** A dead letter with the alert as it stood in its topic, so that it can be driven again. */
    void givenUp(Shipment shipment, String detail) {
        Alert alert = shipment.alert;
        String topic = context.topics().of(Topics.ALERTS);
        byte[] bytes = context.serdes().of(Topics.ALERTS).serializer().serialize(topic, alert);
        letter(
                DeadLetters.of(stage, "DELIVERY_GAVE_UP", detail, shipment.origin, alert.getAlert(), bytes),
                alert.getAlert());
    }

    void unreadable(ConsumerRecord<String, byte[]> record, String code, String detail) {
        letter(
                DeadLetters.of(stage, code, detail, DeadLetters.Origin.of(record), record.key(), record.value()),
                record.key());
    }

    private void letter(DeadLetter letter, String key) {
        add(Topics.DEADLETTERS, key, letter);
    }

    private <V extends SpecificRecord> void add(Topic<V> topic, String key, V value) {
        String name = context.topics().of(topic);
        records.add(new ProducerRecord<>(
                name, key, context.serdes().of(topic).serializer().serialize(name, value)));
    }

    /** Counts what became of a delivery; of instant alerts also how long it took. */
    void count(ChannelKind channel, DeliveryOutcome outcome, Alert alert, Instant now) {
        context.meters()
                .counter("jobwire.alerts", "channel", channel.name(), "outcome", outcome.name())
                .increment();
        if (outcome == DeliveryOutcome.DELIVERED && alert.getKind() == AlertKind.INSTANT) {
            Duration taken = Duration.between(alert.getDecidedAt(), now);
            Timer.builder("jobwire.alert.delivery")
                    .description("Time from the recommendation to the delivered instant alert")
                    .tag("channel", channel.name())
                    .publishPercentileHistogram()
                    .register(context.meters())
                    .record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }
}
