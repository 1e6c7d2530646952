package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import io.jobwire.records.Generation;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The generations of an installation as its topic {@code generations} tells them. One record is one act: whoever follows
 * the topic does the same. Opened and closed by one thread.
 */
public final class GenerationBook implements AutoCloseable {
    private final StageContext context;
    private final TopicWriter writer;

    public GenerationBook(StageContext context) {
        this.context = context;
        this.writer = new TopicWriter(context);
    }

    /** Those that have a record, by number; the first has none until it is promoted back. */
    public SortedMap<Integer, Generation> all() {
        return read(context);
    }

    /** The one that is read. */
    public ActiveGeneration active() {
        return ActiveGeneration.of(all().values());
    }

    /** Writes one; it holds as soon as this returns. */
    public void write(Generation generation) throws InterruptedException {
        writer.write(Topics.GENERATIONS, key(generation.getGeneration()), generation);
    }

    /** The generations of an installation; empty when it has no such topic yet. */
    static SortedMap<Integer, Generation> read(StageContext context) {
        SortedMap<Integer, Generation> all = new TreeMap<>();
        if (exists(context)) {
            Collection<Generation> found = new TopicReader(context.kafka(), context.topics(), context.serdes())
                    .latest(Topics.GENERATIONS)
                    .values();
            found.forEach(generation -> all.put(generation.getGeneration(), generation));
        }
        return all;
    }

    private static boolean exists(StageContext context) {
        String topic = context.topics().of(Topics.GENERATIONS);
        try (Admin admin = Admin.create(context.kafka())) {
            return !admin.describeTopics(List.of(topic)).allTopicNames().get().isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw new MachineFaultException(
                    "Kafka at " + context.kafka().get("bootstrap.servers") + " does not answer ("
                            + UserException.reason(e) + "). Is it there, and is kafka.bootstrap.servers right?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFaultException("Interrupted while waiting for Kafka", e);
        }
    }

    private static String key(int generation) {
        return Integer.toString(generation);
    }

    /** The generation that a process works with: the one that its settings name, else the active one. */
    static ActiveGeneration chosen(StageContext context, int named) {
        SortedMap<Integer, Generation> all = read(context);
        return named == 0
                ? ActiveGeneration.of(all.values())
                : Optional.ofNullable(all.get(named))
                        .map(ActiveGeneration::of)
                        .orElseGet(() -> new ActiveGeneration(named, 0, Map.of(), List.of()));
    }

    @Override
    public void close() {
        writer.close();
    }
}
