package io.jobwire.notify.delivery;

import io.jobwire.notify.core.AlertKeys;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The channels that are switched off, always current: what was decided before somebody unsubscribed is not sent after.
 * Read by one thread, asked by many.
 */
final class OffBook implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<ChannelOff> values;
    private final Map<String, ChannelOff> off = new ConcurrentHashMap<>();

    /** Reads the topic to its end. */
    OffBook(StageContext context) {
        String topic = context.topics().of(Topics.PREFERENCES_OFF);
        this.values = context.serdes().of(Topics.PREFERENCES_OFF).deserializer();
        this.consumer = new KafkaConsumer<>(
                KafkaClients.consumer(context, Optional.empty()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            consumer.poll(POLL).forEach(this::read);
        }
    }

    /** Takes in what came since it was last called; does not wait. */
    void update() {
        consumer.poll(Duration.ZERO).forEach(this::read);
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            off.remove(record.key());
            return;
        }
        try {
            off.put(record.key(), values.deserialize(record.topic(), record.value()));
        } catch (MalformedRecordException _) {
            // Somebody else's bytes switch nothing off; the deciding stage makes a dead letter of them.
        }
    }

    /** Switches off here at once; the topic says it to the others. */
    void add(ChannelOff word) {
        off.put(AlertKeys.of(word), word);
    }

    /** Why a channel is off; empty when it is on. */
    Optional<ChannelOff> find(String user, Channel channel) {
        return Optional.ofNullable(off.get(AlertKeys.off(user, channel)))
                .or(() -> Optional.ofNullable(off.get(AlertKeys.off(user, new Channel(channel.getKind(), "")))));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
