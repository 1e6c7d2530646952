package io.jobwire.launcher.system;

import io.jobwire.records.DeadLetter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out which dead letters can go back. A record that has a newer version must not: it would undo what is newer. One
 * reading of each partition answers for all of its letters.
 */
final class WaysBack {
    private final RunningSystem system;

    WaysBack(RunningSystem system) {
        this.system = system;
    }

    List<Way> of(List<DeadLetterBook.Entry> letters) throws InterruptedException {
        Set<String> there = system.topicsThere();
        Map<TopicPartition, List<DeadLetter>> byPartition = letters.stream()
                .map(DeadLetterBook.Entry::letter)
                .filter(letter -> there.contains(letter.getTopic()))
                .collect(Collectors.groupingBy(WaysBack::partition));
        Map<TopicPartition, After> after = new HashMap<>();
        byPartition.forEach((partition, in) -> after.put(partition, read(partition, in)));
        List<Way> ways = new ArrayList<>(letters.size());
        for (DeadLetterBook.Entry entry : letters) {
            ways.add(way(entry, there, after));
        }
        return ways;
    }

    private static Way way(DeadLetterBook.Entry entry, Set<String> there, Map<TopicPartition, After> afters) {
        DeadLetter letter = entry.letter();
        if (letter.getTopic().isEmpty()) {
            return new Way.Closed(
                    entry,
                    "it never was in a topic: the next run of its source, or handing the file in again, tries again");
        }
        if (!there.contains(letter.getTopic())) {
            return new Way.Closed(entry, "its topic " + letter.getTopic() + " is gone");
        }
        After after = Objects.requireNonNull(afters.get(partition(letter)));
        String key = letter.getKey().orElse("");
        Long newer = after.newest().get(key);
        if (newer != null && newer > letter.getOffset()) {
            return new Way.Closed(entry, "a newer record of its key lies at offset " + newer);
        }
        byte[] payload = DeadLetterBook.bytes(letter.getPayload());
        byte[] kept = payload.length > 0 ? payload : after.payloads().get(letter.getOffset());
        return kept == null
                ? new Way.Closed(entry, "its payload was not kept, and its topic does not hold it any more")
                : new Way.Open(entry, ByteBuffer.wrap(kept));
    }

    private After read(TopicPartition partition, List<DeadLetter> letters) {
        Set<String> keys = letters.stream()
                .map(letter -> letter.getKey().orElse(""))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        Set<Long> wanted = letters.stream()
                .filter(letter -> !letter.getPayload().hasRemaining())
                .map(DeadLetter::getOffset)
                .collect(Collectors.toSet());
        long from = letters.stream().mapToLong(DeadLetter::getOffset).min().orElseThrow();
        After after = new After(new HashMap<>(), new HashMap<>());
        system.topics().eachBytes(partition, from, record -> {
            if (keys.contains(record.key())) {
                after.newest().put(record.key(), record.offset());
            }
            if (wanted.contains(record.offset()) && record.value() != null) {
                after.payloads().put(record.offset(), record.value());
            }
        });
        return after;
    }

    private static TopicPartition partition(DeadLetter letter) {
        return new TopicPartition(letter.getTopic(), letter.getPartition());
    }

    /**
     * What a partition holds from the first of its letters on.
     *
     * @param newest offset of the newest record of each key
     * @param payloads values by offset, of letters that have none of their own
     */
    private record After(Map<String, Long> newest, Map<Long, byte[]> payloads) {}
}
