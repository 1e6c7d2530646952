package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Installation;
import io.jobwire.notify.NotifySettings;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Prints matches over the threshold as they come, each score of a match once. */
final class MatchPrinter implements AutoCloseable {
    private final Console console;
    private final MatchText text;
    private final StageContext context;
    private final boolean json;
    private final int threshold;
    private final Map<String, Integer> shown = new HashMap<>();
    private final LoopStage loop;

    private MatchPrinter(Console console, StageContext context, boolean json) {
        this.console = console;
        this.text = new MatchText(console);
        this.context = context;
        this.json = json;
        this.threshold = context.settings().get(NotifySettings.THRESHOLD);
        this.loop = LoopStage.consuming("matches", context, Optional.empty(), new Work(this));
    }

    static MatchPrinter start(Console console, Installation installation, boolean json) {
        MatchPrinter printer = new MatchPrinter(console, installation.context(), json);
        printer.loop.start();
        return printer;
    }

    void failIfFailed() {
        StageHealth now = loop.health();
        if (now.state() == StageHealth.State.FAILED) {
            throw UserException.failed("Matches can no longer be read: " + now.detail());
        }
    }

    private void open(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer
                .partitionsFor(context.topics().of(Topics.RECOMMENDATIONS))
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    private void show(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Recommendation match = context.serdes()
                    .of(Topics.RECOMMENDATIONS)
                    .deserializer()
                    .deserialize(record.topic(), record.value());
            if (match != null && match.getScore() >= threshold) {
                Integer before = shown.put(record.key(), match.getScore());
                if (before == null || before != match.getScore()) {
                    print(match);
                }
            }
        }
    }

    private void print(Recommendation match) {
        if (json) {
            console.json(match);
        } else {
            text.lines(match).forEach(console::data);
            console.data("       " + match.getUrl());
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    /** What the loop does; it is the printer that closes the loop. */
    private record Work(MatchPrinter printer) implements ConsumerWork {
        @Override
        public void open(Consumer<String, byte[]> consumer) {
            printer.open(consumer);
        }

        @Override
        public void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
            printer.show(records);
        }

        @Override
        public void close() {}
    }
}
