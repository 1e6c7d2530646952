package io.jobwire.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobwire.runtime.Checkpoint;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A checkpoint as text: the time, the topic's identity, then a line {@code partition offset} for each partition. */
final class CheckpointBytes {
    private CheckpointBytes() {}

    static byte[] write(Checkpoint checkpoint) {
        StringBuilder text = new StringBuilder();
        text.append(checkpoint.at()).append('\n').append(checkpoint.stream());
        checkpoint
                .next()
                .forEach((partition, offset) ->
                        text.append('\n').append(partition).append(' ').append(offset));
        return text.toString().getBytes(UTF_8);
    }

    static Checkpoint read(byte[] bytes) {
        List<String> lines = new String(bytes, UTF_8).lines().toList();
        Map<Integer, Long> next = new HashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            int space = line.indexOf(' ');
            next.put(Integer.valueOf(line.substring(0, space)), Long.valueOf(line.substring(space + 1)));
        }
        return new Checkpoint(lines.get(1), next, Instant.parse(lines.get(0)));
    }
}
