package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Redrive;
import io.jobwire.runtime.StageContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The dead letters of a running system, and the way back into the stages that gave them up. Used by one thread. */
public final class DeadLetterBook implements AutoCloseable {
    private final RunningSystem system;
    private final TopicWriter writer;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A dead letter and its place in the topic, by which people name it.
     *
     * @param id {@code partition-offset}; with {@code first-} before it in the first generation's topic, when another
     *     generation is active
     * @param letter the letter
     */
    public record Entry(String id, DeadLetter letter) {}

    private DeadLetterBook(RunningSystem system) {
        this.system = system;
        this.writer = new TopicWriter(system.context());
        system.topics()
                .eachRecord(
                        Topics.DEADLETTERS,
                        record -> entries.add(new Entry(record.partition() + "-" + record.offset(), record.value())));
        if (system.context().topics().generation() > 1) {
            readLasting();
        }
    }

    /** Stages that go on through all generations write where the first one does. */
    private void readLasting() {
        StageContext first = system.in(1);
        new TopicReader(first.kafka(), first.topics(), first.serdes()).eachRecord(Topics.DEADLETTERS, record -> {
            if (record.value() != null
                    && StageCatalog.LASTING.contains(record.value().getStage())) {
                entries.add(new Entry("first-" + record.partition() + "-" + record.offset(), record.value()));
            }
        });
    }

    /** Reads it; fails with one line when the system has no such topic yet. */
    public static DeadLetterBook open(RunningSystem system) throws InterruptedException {
        system.require(Topics.DEADLETTERS);
        return new DeadLetterBook(system);
    }

    /** All that are kept, oldest first in each partition. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /** One letter; fails with one line when there is none with this id. */
    public Entry get(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UserException.failed("There is no dead letter " + id
                        + ": an id is that of the first column of jobwire dlq ls, such as 0-17, and letters are kept for"
                        + " 14 days."));
    }

    /**
     * The payload as the record that its topic holds; empty when it is none, which is often why it lies here.
     */
    public Optional<SpecificRecord> record(DeadLetter letter) {
        return Topics.all().stream()
                .filter(topic -> system.context().topics().of(topic).equals(letter.getTopic()))
                .findFirst()
                .flatMap(topic -> decode(topic, letter.getPayload()));
    }

    private <V extends SpecificRecord> Optional<SpecificRecord> decode(Topic<V> topic, ByteBuffer payload) {
        try {
            byte[] bytes = bytes(payload);
            return Optional.ofNullable(system.context()
                    .serdes()
                    .of(topic)
                    .deserializer()
                    .deserialize(system.context().topics().of(topic), bytes.length == 0 ? null : bytes));
        } catch (MalformedRecordException _) {
            return Optional.empty();
        }
    }

    /** What can become of letters, in their order; nothing is sent. */
    public List<Way> ways(List<Entry> letters) throws InterruptedException {
        return new WaysBack(system).of(letters);
    }

    /** Sends a record to its topic again: same key, bytes, time and partition, and how often it was tried. */
    public void send(Way.Open way) throws InterruptedException {
        DeadLetter letter = way.entry().letter();
        writer.send(
                letter.getTopic(),
                letter.getPartition(),
                letter.getFirstSeen(),
                letter.getKey().orElse(null),
                bytes(way.payload()),
                new Redrive(letter.getStage(), letter.getAttempts()));
    }

    static byte[] bytes(ByteBuffer payload) {
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        writer.close();
    }
}
