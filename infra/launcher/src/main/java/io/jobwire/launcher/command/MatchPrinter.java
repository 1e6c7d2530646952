package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.ActiveGeneration;
import io.jobwire.launcher.system.Installation;
import io.jobwire.notify.NotifySettings;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.TopicNames;
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
    private final Installation installation;
    private final boolean json;
    private final int threshold;
    private final Map<String, Integer> shown = new HashMap<>();
    private final LoopStage loop;
    /** What is read now; only the loop uses it. */
    private ActiveGeneration generation;

    private MatchPrinter(Console console, Installation installation, boolean json) {
        StageContext context = installation.context();
        this.console = console;
        this.text = new MatchText(console);
        this.installation = installation;
        this.generation = installation.active();
        this.json = json;
        this.threshold = context.settings().get(NotifySettings.THRESHOLD);
        this.loop = LoopStage.consuming("matches", context, Optional.empty(), new Work(this));
    }

    static MatchPrinter start(Console console, Installation installation, boolean json) {
        MatchPrinter printer = new MatchPrinter(console, installation, json);
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
        consumer.assign(partitions(consumer));
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        TopicNames names = installation.context().topics().in(generation.number());
        return consumer.partitionsFor(names.of(Topics.RECOMMENDATIONS)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** After a promotion, from where its alerts begin: what is new with it is printed. */
    private void follow(Consumer<String, byte[]> consumer) {
        ActiveGeneration now = installation.active();
        if (now.number() != generation.number()) {
            generation = now;
            open(consumer);
            now.alertPositions(installation.context().topics()).forEach(consumer::seek);
        }
    }

    private void show(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Recommendation match = installation
                    .context()
                    .serdes()
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
            printer.follow(consumer);
        }

        @Override
        public void close() {}
    }
}
