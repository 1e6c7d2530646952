package io.jobwire.dedupe;

import io.jobwire.dedupe.core.DedupeState.Due;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Leaders by the time when they are to be looked at: the time in eight bytes, then the key in UTF-8, or for all of a company a mark and the company; the value is the company. Only what is due is read. */
final class StoredReminders {
    /** Before a company where all of its leaders are meant; no key of a listing starts so. */
    private static final String ALL = "\1";

    private final KeyValueStore<Bytes, byte[]> store;
    /** No reminder is earlier. */
    private long earliest = Long.MIN_VALUE;

    StoredReminders(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void remind(long at, String home, String leader) {
        byte[] key = (leader.isEmpty() ? ALL + home : leader).getBytes(StandardCharsets.UTF_8);
        store.put(
                Bytes.wrap(ByteBuffer.allocate(Long.BYTES + key.length)
                        .putLong(at ^ Long.MIN_VALUE)
                        .put(key)
                        .array()),
                home.getBytes(StandardCharsets.UTF_8));
        earliest = Math.min(earliest, at);
    }

    List<Due> due(long until, int most) {
        if (until < earliest) {
            return List.of();
        }
        earliest = Long.MAX_VALUE;
        List<Bytes> keys = new ArrayList<>();
        List<Due> due = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                Bytes key = entry.key;
                long at = ByteBuffer.wrap(key.get()).getLong() ^ Long.MIN_VALUE;
                if (at > until || due.size() == most) {
                    earliest = at;
                    break;
                }
                keys.add(key);
                due.add(new Due(new String(entry.value, StandardCharsets.UTF_8), leader(key)));
            }
        }
        keys.forEach(store::delete);
        return due;
    }

    private static String leader(Bytes key) {
        String leader = new String(key.get(), Long.BYTES, key.get().length - Long.BYTES, StandardCharsets.UTF_8);
        return leader.startsWith(ALL) ? "" : leader;
    }
}
