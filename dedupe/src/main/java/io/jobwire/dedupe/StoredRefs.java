package io.jobwire.dedupe;

import com.dynatrace.hash4j.hashing.Hashing;
import io.jobwire.dedupe.core.Ref;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Short names of listings: eight bytes, the XXH3 hash of the reference, or the next number that is free. A listing is in some 25 buckets,
 * and its key is long.
 */
final class StoredRefs {
    /** Follows the number; no key of a bucket has it in this place. */
    private static final byte REF = 3;

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<Ref, Long> numbers;
    private final Map<Long, Ref> refs;
    private final Set<Ref> forgotten = new HashSet<>();

    StoredRefs(KeyValueStore<Bytes, byte[]> store, int cached) {
        this.store = store;
        this.numbers = recent(cached);
        this.refs = recent(cached);
    }

    private static <K, V> Map<K, V> recent(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The number of a listing; a new one when it has none. */
    long number(Ref ref) {
        Long known = numbers.get(ref);
        if (known != null) {
            return known;
        }
        byte[] written = write(ref);
        long number = hash(written);
        for (Optional<Ref> other = find(number); other.isEmpty() || !other.get().equals(ref); other = find(number)) {
            if (other.isEmpty()) {
                store.put(key(number), written);
                break;
            }
            number++;
        }
        remember(number, ref);
        return number;
    }

    /** The listing that a number was given to. */
    Ref ref(long number) {
        Ref known = refs.get(number);
        if (known == null) {
            known = find(number)
                    .orElseThrow(() -> new IllegalStateException(
                            "The store " + DedupeNames.BUCKETS + " names no listing " + Long.toHexString(number)));
            remember(number, known);
        }
        return known;
    }

    /** A listing that is in no bucket any more gives its number back at the end of the event. */
    void forget(Ref ref) {
        forgotten.add(ref);
    }

    void forgetChanges() {
        forgotten.clear();
    }

    void clear() {
        forgotten.clear();
        numbers.clear();
        refs.clear();
    }

    void flush() {
        for (Ref ref : forgotten) {
            long number = hash(write(ref));
            Optional<Ref> other = find(number);
            while (other.isPresent() && !other.get().equals(ref)) {
                number++;
                other = find(number);
            }
            // One that had to take the next number is found through this one.
            if (other.isPresent() && find(number + 1).isEmpty()) {
                store.delete(key(number));
            }
            numbers.remove(ref);
            refs.remove(number);
        }
        forgotten.clear();
    }

    private void remember(long number, Ref ref) {
        numbers.put(ref, number);
        refs.put(number, ref);
    }

    private Optional<Ref> find(long number) {
        byte[] bytes = store.get(key(number));
        return bytes == null
                ? Optional.empty()
                : Optional.of(new Ref(
                        ByteBuffer.wrap(bytes).getLong(),
                        new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8)));
    }

    private static byte[] write(Ref ref) {
        byte[] key = ref.key().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + key.length)
                .putLong(ref.firstSeen())
                .put(key)
                .array();
    }

    private static long hash(byte[] written) {
        return Hashing.xxh3_64().hashBytesToLong(written);
    }

    private static Bytes key(long number) {
        return Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES + 1).putLong(number).put(REF).array());
    }
}
