package io.jobwire.launcher.system;

import io.jobwire.records.Generation;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.StageContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the generations as they change, and says each time which there are. */
final class GenerationWatch implements ConsumerWork {
    private final String topic;
    private final Deserializer<Generation> decoder;
    private final Consumer<Map<Integer, Generation>> changed;
    private final Map<Integer, Generation> all = new HashMap<>();

    private GenerationWatch(StageContext context, Consumer<Map<Integer, Generation>> changed) {
        this.topic = context.topics().of(Topics.GENERATIONS);
        this.decoder = context.serdes().of(Topics.GENERATIONS).deserializer();
        this.changed = changed;
    }

    /** A loop that watches, in a thread of its own; what fails in the reaction ends it. */
    static LoopStage of(StageContext context, Consumer<Map<Integer, Generation>> changed) {
        return LoopStage.consuming("generations", context, Optional.empty(), new GenerationWatch(context, changed));
    }

    @Override
    public void open(org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer) {
        List<TopicPartition> only = List.of(new TopicPartition(topic, 0));
        consumer.assign(only);
        consumer.seekToBeginning(only);
    }

    @Override
    public void work(
            ConsumerRecords<String, byte[]> records,
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer) {
        if (records.isEmpty()) {
            return;
        }
        for (ConsumerRecord<String, byte[]> record : records) {
            Generation generation = decoder.deserialize(topic, record.value());
            if (generation != null) {
                all.put(generation.getGeneration(), generation);
            }
        }
        changed.accept(Map.copyOf(all));
    }

    @Override
    public void close() {}
}
