package io.jobwire.search.lucene;

import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.index.IndexFields;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A checkpoint as the user data of a Lucene commit; keys are compatibility. */
final class CommitData {
    private static final String LAYOUT = "layout";
    private static final String STREAM = "stream";
    private static final String AT = "at";
    private static final String OFFSET = "offset.";

    private CommitData() {}

    static Map<String, String> of(Checkpoint checkpoint) {
        Map<String, String> data = new HashMap<>();
        data.put(LAYOUT, IndexFields.layout());
        data.put(STREAM, checkpoint.stream());
        data.put(AT, checkpoint.at().toString());
        checkpoint.next().forEach((partition, offset) -> data.put(OFFSET + partition, Long.toString(offset)));
        return data;
    }

    static boolean isOurs(Map<String, String> data) {
        return IndexFields.layout().equals(data.get(LAYOUT));
    }

    static Optional<Checkpoint> checkpoint(Map<String, String> data) {
        String stream = data.get(STREAM);
        String at = data.get(AT);
        if (stream == null || at == null) {
            return Optional.empty();
        }
        Map<Integer, Long> next = new HashMap<>();
        data.forEach((key, value) -> {
            if (key.startsWith(OFFSET)) {
                next.put(Integer.valueOf(key.substring(OFFSET.length())), Long.valueOf(value));
            }
        });
        return Optional.of(new Checkpoint(stream, next, Instant.parse(at)));
    }
}
